import type { Child } from '#ui/jsx-runtime'
import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { fieldOf, isCalled } from '#ui/form/form.tsx'
import { text } from '#ui/text.ts'

interface FieldProps {
  readonly state: FormState
  readonly name: string
  readonly label: string
  readonly hint?: Child
  /** `sometimes`: what else is chosen decides; the hint says when. */
  readonly optional?: boolean | 'sometimes'
}

export interface Option {
  readonly value: string
  readonly label: string
  readonly hint?: string
  readonly group?: string
}

const typedIn = (state: FormState, name: string): string => {
  const value = state.values[name]
  return value === undefined || value === null || value instanceof File ? '' : String(value)
}
const listOf = (state: FormState, name: string): readonly string[] => {
  const value = state.values[name]
  return Array.isArray(value) ? value.map(String) : value ? [String(value)] : []
}
const problemOf = (state: FormState, name: string): string | undefined => {
  const found = Object.entries(state.rejected?.fields ?? {}).find(([key]) => fieldOf(key) === name)
  return found && t(found[1])
}
const describedBy = (state: FormState, { name, hint }: { name: string; hint?: Child }) =>
  [hint ? `h-${name}` : '', problemOf(state, name) ? `p-${name}` : ''].filter(Boolean).join(' ') || undefined

const Problem = ({ state, name }: { state: FormState; name: string }) => {
  const problem = problemOf(state, name)
  return problem ? <p class="ds-validation-message" id={`p-${name}`}>{problem}</p> : null
}
const Label = ({ name, label, optional }: FieldProps) => {
  isCalled(name, label)
  return <label class="ds-label" data-weight="medium" for={`f-${name}`}>{label}{optional === true ? <span class="muted"> {t(text.optional)}</span> : null}</label>
}
const Hint = ({ name, hint }: { name: string; hint?: Child }) => (hint ? <p class="hint" id={`h-${name}`}>{hint}</p> : null)

/** Label above, hint before, problem after. */
const Field = (props: FieldProps & { children?: Child }) => (
  <div class="ds-field field">
    <Label {...props} />
    <Hint {...props} />
    {props.children}
    <Problem {...props} />
  </div>
)
const common = (props: FieldProps) => ({
  id: `f-${props.name}`, name: props.name, class: 'ds-input', 'aria-describedby': describedBy(props.state, props),
  'aria-invalid': problemOf(props.state, props.name) ? ('true' as const) : undefined, 'aria-required': props.optional ? undefined : ('true' as const),
})

export const TextField = (props: FieldProps & { type?: 'text' | 'email' | 'date' | 'time' | 'tel'; numbers?: boolean; autocomplete?: string; short?: boolean; list?: readonly string[] }) => (
  <Field {...props}>
    <input {...common(props)} type={props.type ?? 'text'} value={typedIn(props.state, props.name)} autocomplete={props.autocomplete} data-short={props.short ? '' : undefined} inputmode={props.numbers ? 'numeric' : undefined} list={props.list ? `l-${props.name}` : undefined} />
    {props.list ? <datalist id={`l-${props.name}`}>{props.list.map((item) => <option value={item} />)}</datalist> : null}
  </Field>
)

export const DateField = (props: FieldProps) => <TextField {...props} type="date" short />
export const TimeField = (props: FieldProps) => <TextField {...props} type="time" short />
export const NumberField = (props: FieldProps) => <TextField {...props} numbers short autocomplete="off" />

export const TextArea = (props: FieldProps & { rows?: number }) => (
  <Field {...props}><textarea {...common(props)} rows={props.rows ?? 3}>{typedIn(props.state, props.name)}</textarea></Field>
)

/** A list to choose one from; groups where the options have them. */
export function Select(props: FieldProps & { options: readonly Option[]; empty?: string }) {
  const chosen = typedIn(props.state, props.name)
  const draw = (options: readonly Option[]) => options.map((option) => <option value={option.value} selected={option.value === chosen}>{option.label}</option>)
  const groups = [...new Set(props.options.map((option) => option.group))]
  return (
    <Field {...props}>
      <select {...common(props)}>
        <option value="">{props.empty ?? t(text.chooseOne)}</option>
        {groups.map((group) => (group ? <optgroup label={group}>{draw(props.options.filter((option) => option.group === group))}</optgroup> : draw(props.options.filter((option) => !option.group))))}
      </select>
    </Field>
  )
}

interface ChoicesProps extends FieldProps {
  readonly options: readonly Option[]
  /** A frame of its own that scrolls, for many. */
  readonly compact?: boolean
  /** Choices few people come for: folded under these words. */
  readonly rest?: { readonly label: string; readonly options: readonly Option[] }
}

/** A group of choices under one question: radio buttons or boxes to tick. */
function Choices(props: ChoicesProps & { kind: 'radio' | 'checkbox' }) {
  const { state, name, kind, options, rest } = props
  isCalled(name, props.label)
  const chosen = kind === 'radio' ? [typedIn(state, name)] : listOf(state, name)
  const draw = (option: Option, index: number) => (
    <div class="choice">
      <input class="ds-input" type={kind} id={`f-${name}-${index}`} name={kind === 'checkbox' ? `${name}[]` : name} value={option.value} checked={chosen.includes(option.value)} aria-describedby={option.hint ? `h-${name}-${index}` : undefined} />
      <div><label class="ds-label" data-weight="regular" for={`f-${name}-${index}`}>{option.label}</label>{option.hint ? <p class="hint" id={`h-${name}-${index}`}>{option.hint}</p> : null}</div>
    </div>
  )
  return (
    <fieldset class="ds-fieldset field" id={`f-${name}`} tabindex={-1} aria-describedby={describedBy(state, props)}>
      <legend class="ds-label" data-weight="medium">{props.label}{props.optional === true ? <span class="muted"> {t(text.optional)}</span> : null}</legend>
      <Hint {...props} />
      <div class={props.compact ? 'choices choices--compact' : 'choices'}>{options.map(draw)}</div>
      {rest && rest.options.length > 0 ? (
        <details class="fold" open={options.length === 0 || rest.options.some((option) => chosen.includes(option.value))}>
          <summary>{rest.label}</summary>
          <div class="choices choices--compact">{rest.options.map((option, index) => draw(option, options.length + index))}</div>
        </details>
      ) : null}
      <Problem {...props} />
    </fieldset>
  )
}
export const Radios = (props: ChoicesProps) => <Choices {...props} kind="radio" />
export const Checkboxes = (props: ChoicesProps) => <Choices {...props} kind="checkbox" />

/** One box that says yes to something. */
export const Tick = (props: FieldProps) => (
  <div class="field">
    <div class="choice">
      <input class="ds-input" type="checkbox" id={`f-${props.name}`} name={props.name} checked={typedIn(props.state, props.name) === 'on'} aria-describedby={describedBy(props.state, props)} />
      <div><label class="ds-label" data-weight="regular" for={`f-${props.name}`}>{props.label}</label><Hint {...props} /></div>
    </div>
    <Problem {...props} />
  </div>
)

/** A file to attach, without patients in it. @param props.camera opens the camera of a phone at once, and takes pictures only */
export const FileField = (props: FieldProps & { camera?: boolean }) => (
  <Field {...props} hint={props.hint ?? t(text.chosenFile)}>
    <input {...common(props)} type="file" capture={props.camera ? 'environment' : undefined} accept={props.camera ? 'image/*' : ".pdf,.png,.jpg,.jpeg,.webp,.heic,.docx,.xlsx,.pptx,.odt,.ods,.txt,.csv"} />
  </Field>
)
