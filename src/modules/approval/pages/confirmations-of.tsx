import { longDate, period } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import { ActionButton } from '#ui/form/form.tsx'
import { Card, Tag } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import type { StretchView } from '../queries/dossier.ts'
import { whyNotAsk } from '../rules.ts'
import { text } from '../text.ts'
import { kindText, stretchText } from '../text/words.ts'
import type { ChecklistProps } from './checklist.tsx'
import { stretchColor } from './looks.ts'

/** Each stretch of service in a kommune and how it stands with its confirmation (R17, R142). */
export const Confirmations = ({ dossier: { stretches, training }, reader }: ChecklistProps) => (
  <Card heading={t(text.confirmations)} id="bekreftelser">
    {stretches.length === 0 ? <p class="muted">{t(text.noService)}</p> : <ul class="rows">{stretches.map((one) => <StretchRow one={one} trainingId={training.id} trainee={reader.trainee} />)}</ul>}
  </Card>
)

function StretchRow({ one: { stretch, state, confirmation }, trainingId, trainee }: { one: StretchView; trainingId: string; trainee: boolean }) {
  const kinds = [...new Set(stretch.parts.map((part) => t(kindText(part.kind))))].join(', ')
  const fields = { kommuneId: stretch.kommuneId, fromOn: stretch.fromOn.toString() }
  return (
    <li>
      <span class="rows__main">
        {confirmation ? <a class="ds-link" href={paths.confirmation(confirmation.id)}>{stretch.kommune}</a> : <b>{stretch.kommune}</b>}
        <span class="muted">{stretch.goesOn ? `${longDate(stretch.fromOn)} – ${t(text.goesOn)}` : period(stretch.fromOn, stretch.untilOn)} · {kinds}{confirmation?.signedAt ? ` · ${t(text.signedUntil(longDate(confirmation.untilOn)))}` : null}</span>
      </span>
      <Tag color={stretchColor[state]}>{t(stretchText[state])}</Tag>
      {trainee && whyNotAsk(state) === null ? <ActionButton action={paths.newConfirmation(trainingId)} label={t(state === 'not_asked' ? text.ask : text.askAgain)} fields={fields} /> : null}
    </li>
  )
}
