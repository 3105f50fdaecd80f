import { dateAndTime, longDate, period, shortDate } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import type { Child } from '#ui/jsx-runtime'
import { Page } from '#ui/page.tsx'
import { Card, Facts, InNorwegian, Quote } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import type { TenureView } from '../queries/move.ts'
import type { MovedRecord } from '../rules/move.ts'
import { more } from '../text/more.ts'
import { moveText as text } from '../text/move.ts'
import { activityStateText, capacityText, objectiveStateText, remarkText, specialtyText } from '../text/words.ts'
import { text as words } from '../text.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)
const until = (iso: string | null) => (iso ? day(iso) : null)

/** What a kommune keeps of a doctor who moved on: the record as it stood on the day, and nothing later. */
export function KeptRecordPage({ tenure, content }: { tenure: TenureView; content: MovedRecord }) {
  const approved = content.objectives.filter((one) => one.state === 'approved').length
  return (
    <Page title={t(text.recordTitle(tenure.doctor, tenure.kommune))} kicker={t(specialtyText[content.specialty as keyof typeof specialtyText])} lead={`${t(text.approvedOf(approved, content.objectives.length))}. ${t(text.frozen(longDate(day(tenure.untilOn))))}`} back={{ to: paths.movedOn(), label: t(text.movedOn) }}>
      <Card><Facts items={[[t(more.started), longDate(day(content.startedOn))], [t(more.plannedEnd), longDate(day(content.plannedEndOn))], [t(more.from), period(day(tenure.fromOn), day(tenure.untilOn).subtract({ days: 1 }))]]} /></Card>
      <Part heading={t(more.participants)} rows={content.participants.map((one) => [one.name, t(capacityText[one.capacity as keyof typeof capacityText]), period(day(one.fromOn), until(one.untilOn))])} />
      <Part heading={t(text.periods)} rows={content.periods.map((one) => [one.arena, `${one.percentage} %`, period(day(one.fromOn), until(one.untilOn))])} />
      <Part heading={t(words.objectives)} rows={content.objectives.map((one) => [<>{one.code} <InNorwegian>{one.title}</InNorwegian></>, t(objectiveStateText[one.state as keyof typeof objectiveStateText]), one.approvedOn ? shortDate(day(one.approvedOn)) : ''])} />
      <Part heading={t(words.activities)} rows={content.activities.map((one) => [<InNorwegian>{one.title}</InNorwegian>, [t(activityStateText[one.state as keyof typeof activityStateText]), ...one.signers].join(', '), period(day(one.fromOn), until(one.untilOn))])} />
      {content.remarks.length > 0 ? (
        <Card heading={t(text.remarks)}>
          {content.remarks.map((one) => <><p class="muted">{[one.code, t(remarkText[one.kind as keyof typeof remarkText]), one.author, dateAndTime(Temporal.Instant.from(one.at))].filter(Boolean).join(' · ')}</p><Quote>{one.body}</Quote></>)}
        </Card>
      ) : null}
    </Page>
  )
}

const Part = ({ heading, rows }: { heading: string; rows: readonly (readonly [Child, string, string])[] }) => (rows.length === 0 ? null : (
  <section class="card">
    <details class="fold" open={rows.length <= 12}>
      <summary>{`${heading} (${rows.length})`}</summary>
      <ul class="rows">{rows.map(([what, state, when]) => <li><span class="rows__main">{what}<span class="muted">{state}</span></span><span class="muted">{when}</span></li>)}</ul>
    </details>
  </section>
))
