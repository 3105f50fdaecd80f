import { dayInNorway, longDate } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { Checkboxes, TextArea } from '#ui/form/fields.tsx'
import { ActionButton, Button, Form } from '#ui/form/form.tsx'
import { Card, InNorwegian, Tag } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import type { RevisionView } from '../queries/plan.ts'
import { acknowledging, type Acknowledging } from '../rules/periods.ts'
import { text } from '../text.ts'
import { acknowledgingText } from '../text/words.ts'

interface RevisionsProps {
  readonly trainingId: string
  readonly revisions: readonly RevisionView[]
  readonly mine: Acknowledging | false
  readonly mayChange: boolean
  readonly state: FormState
}

const who = (one: Acknowledging) => t(acknowledgingText[one]).toLowerCase()

const Acknowledged = ({ one }: { one: RevisionView }) => (
  <>{acknowledging.map((capacity) => {
    const said = one.acknowledgements.find((each) => each.capacity === capacity)
    return said ? <Tag color="leaf">{`${said.name} · ${longDate(dayInNorway(said.at))}`}</Tag> : <Tag color="neutral">{t(text.waitsFor(who(capacity)))}</Tag>
  })}</>
)

/** The log of revisions, who has agreed to which, and making a new one. */
export function Revisions({ trainingId, revisions, mine, mayChange, state }: RevisionsProps) {
  const [newest, before] = revisions
  const waitsForMe = newest && mine && mayChange && !newest.acknowledgements.some((one) => one.capacity === mine)
  return (
    <Card heading={t(text.versions)} id="versjoner">
      <ol class="rows" reversed>{revisions.map((one) => (
        <li>
          <span class="rows__main">
            <b>{t(text.version(one.number))}</b> · {one.madeByName}<span class="muted">{longDate(dayInNorway(one.madeAt))} · {t(text.tookPartWas)}: {one.content.tookPart.map(who).join(', ')}</span>
            {one.note ? <span class="muted"><InNorwegian>{one.note}</InNorwegian></span> : null}
            <span class="tags"><Acknowledged one={one} /></span>
          </span>
        </li>
      ))}</ol>
      {waitsForMe ? <ActionButton action={paths.acknowledgement(newest.id)} label={t(text.acknowledge)} look="primary" /> : null}
      {newest && before ? <p class="after-list onward"><a class="ds-link" href={`${paths.versions(trainingId)}?fra=${before.number}&til=${newest.number}`}>{t(text.compare)}</a></p> : null}
      {mayChange ? (
        <details class="fold" open={Boolean(state.rejected) || revisions.length === 0}>
          <summary>{t(text.revise)}</summary>
          <p class="muted">{t(text.reviseLead)}</p>
          <Form action={paths.revisions(trainingId)} state={state}>
            <TextArea state={state} name="note" label={t(text.note)} rows={2} optional />
            <Checkboxes state={state} name="tookPart" label={t(text.tookPart)} options={acknowledging.map((value) => ({ value, label: t(acknowledgingText[value]) }))} />
            <Button>{t(text.revise)}</Button>
          </Form>
        </details>
      ) : null}
    </Card>
  )
}
