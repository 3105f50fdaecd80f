import { raw } from '#ui/jsx-runtime'
import type { Child } from '#ui/jsx-runtime'
import { newId } from '#platform/db/columns.ts'
import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { text } from '#ui/text.ts'

interface FormProps {
  readonly action: string
  readonly state?: FormState
  /** Carries a file. */
  readonly upload?: boolean
  readonly class?: string
  readonly id?: string
  /** Kept on the phone when there is no network, and sent when it is back: for what one writes oneself, never for minutes. Its name in that list. */
  readonly keeps?: string | undefined
  readonly children?: Child
}

// While a refused form is drawn: what its fields are called, in the order they stand.
let called: Map<string, string> | undefined

/** A field says what it is called, so that the summary of a refused form can name it. */
export function isCalled(name: string, label: string): void {
  called?.set(name, label)
}

/** A form that changes something. Its key makes a second sending of the same form harmless. */
export const Form = ({ action, state, upload, id, keeps, children, class: look = 'form' }: FormProps) => {
  const before = called
  called = state?.rejected ? new Map() : undefined
  // The fields are drawn first: the summary above them names them and keeps their order.
  const fields = state?.rejected ? raw(String(<>{children}</>)) : children
  const labels = called
  called = before
  return (
    <form method="post" action={action} class={look} id={id} enctype={upload ? 'multipart/form-data' : undefined} novalidate data-keeps={keeps}>
      <input type="hidden" name="_key" value={newId()} />
      {state ? <ErrorSummary state={state} labels={labels} /> : null}
      {fields}
    </form>
  )
}

/** A form of one button, for a single change of state. */
export const ActionButton = ({ action, label, look = 'secondary', small = true, fields = {} }: { action: string; label: string; look?: 'primary' | 'secondary' | 'tertiary'; small?: boolean; fields?: Record<string, string> }) => (
  <Form action={action} class="inline">
    {Object.entries(fields).map(([name, value]) => <input type="hidden" name={name} value={value} />)}
    <Button look={look} small={small}>{label}</Button>
  </Form>
)

/** The same for what is not easily undone: the first press says what will happen, the second does it. Works without script. */
export const ConfirmedAction = ({ action, label, means }: { action: string; label: string; means: string }) => (
  <details class="pop confirm">
    <summary>{label}</summary>
    <div class="pop__panel"><p>{means}</p><ActionButton action={action} label={label} look="primary" /></div>
  </details>
)

export const Button = ({ look = 'primary', small, name, value, color, children }: { look?: 'primary' | 'secondary' | 'tertiary'; small?: boolean; name?: string; value?: string; color?: string; children?: Child }) => (
  <button class="ds-button" data-variant={look} data-size={small ? 'sm' : 'md'} data-color={color} type="submit" name={name} value={value}>{children}</button>
)

export const Buttons = ({ children }: { children?: Child }) => <div class="buttons">{children}</div>

/** What is wrong with the form, on top of it: each problem by the name of its field, with a link to it. */
export function ErrorSummary({ state, labels = new Map() }: { state: FormState; labels?: ReadonlyMap<string, string> | undefined }) {
  const { rejected } = state
  if (!rejected) return null
  const order = [...labels.keys()]
  const place = (name: string) => (order.includes(fieldOf(name)) ? order.indexOf(fieldOf(name)) : order.length)
  const fields = Object.entries(rejected.fields).filter(([name]) => name !== 'form').sort(([a], [b]) => place(a) - place(b))
  return (
    <div class="ds-error-summary" role="alert" tabindex={-1} id="feil" autofocus>
      <h2 class="ds-heading" data-size="xs">{fields.length > 0 || !rejected.text ? t(text.problems) : t(rejected.text)}</h2>
      {fields.length > 0 ? (
        <ul>{fields.map(([name, problem]) => {
          const label = labels.get(fieldOf(name))
          return <li><a class="ds-link" href={`#f-${fieldOf(name)}`}>{label ? `${label.replace(/\?$/, '')}: ${t(problem)}` : t(problem)}</a></li>
        })}</ul>
      ) : null}
    </div>
  )
}

// `objectives.2` is about the field `objectives`.
export const fieldOf = (name: string) => name.split('.')[0] ?? name
