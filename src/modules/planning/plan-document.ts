import { dayInNorway, longDate } from '#platform/i18n/format.ts'
import { type Lang, t } from '#platform/i18n/language.ts'
import type { Block, PdfDocument } from '#platform/pdf/document.ts'
import { specialtyText, type TrainingView } from '#modules/portfolio/index.ts'
import type { PlanningFacts } from './queries/facts.ts'
import type { RevisionView } from './queries/plan.ts'
import { acknowledging } from './rules/periods.ts'
import { text } from './text.ts'
import { acknowledgingText, itemKindText, itemStateText, leaveKindText, serviceKindText } from './text/words.ts'
import { lasting } from './pages/lasting.ts'

interface Plan {
  readonly training: TrainingView
  readonly facts: PlanningFacts
  readonly revisions: readonly RevisionView[]
  readonly groups: readonly { readonly name: string; readonly leader: string }[]
}

const table = (heading: string, none: string, columns: readonly string[], rows: readonly (readonly string[])[]): Block[] => [
  { kind: 'heading', level: 2, text: heading },
  rows.length === 0 ? { kind: 'paragraph', text: none, quiet: true } : { kind: 'table', caption: heading, columns: columns.map((title) => ({ title })), rows },
]

/** The plan as a document to be set as PDF: all fields of R42, and who has acknowledged the newest version. Drawn in the current language. */
export function planDocument({ training, facts, revisions, groups }: Plan, language: Lang, today: Temporal.PlainDate): PdfDocument {
  const name = (id: string | null) => training.participants.find((one) => one.personId === id)?.name ?? t(text.nobody)
  const [newest] = revisions
  const said = (capacity: (typeof acknowledging)[number]) => newest?.acknowledgements.find((one) => one.capacity === capacity)
  return {
    title: `${t(text.back)}: ${training.traineeName}`, language, madeOn: today, footer: `${training.traineeName} · ${training.kommune}`,
    blocks: [
      { kind: 'facts', facts: [
        [t(text.doctor), training.traineeName], [t(text.kommune), training.kommune], [t(text.specialty), t(specialtyText[training.specialty])], [t(text.startedOn), longDate(training.startedOn)],
        [t(text.plannedEndOn), longDate(training.plannedEndOn)], [t(text.mentor), name(training.mentorId)], [t(text.leader), name(training.leaderId)], [t(text.group), groups.map((one) => `${one.name} (${one.leader})`).join(', ') || t(text.nobody)],
        [t(text.hospital), t(facts.hospital === 'agreed' ? text.hospitalAgreed : facts.hospital === 'wished' ? text.hospitalWished : text.hospitalNone)],
      ] },
      ...table(t(text.services), t(text.noServices), [t(text.arena), t(text.kind), t(text.percentage), t(text.from), t(text.objectives)],
        facts.services.map((one) => [one.agreed ? one.arena : `${one.arena} (${t(text.hospitalWished)})`, t(serviceKindText[one.kind]), `${one.percentage} %`, lasting(one.fromOn, one.untilOn), one.objectives.join(', ')])),
      ...table(t(text.leaves), t(text.noLeaves), [t(text.kind), t(text.percentage), t(text.from)], facts.leaves.map((one) => [t(leaveKindText[one.kind]), `${one.percentage} %`, lasting(one.fromOn, one.untilOn)])),
      ...table(t(text.items), t(text.noItems), [t(text.what), t(text.kind), t(text.onDay), t(text.state), t(text.how)], facts.planned.map((one) => [one.title, t(itemKindText[one.kind]), one.onDay ? longDate(one.onDay) : '', t(itemStateText[one.state]), one.how ?? ''])),
      ...table(t(text.versions), t(text.planDraft), [t(text.version(0)).replace(' 0', ''), t(text.onDay), t(text.tookPartWas), t(text.note)],
        revisions.map((one) => [String(one.number), `${longDate(dayInNorway(one.madeAt))}, ${one.madeByName}`, one.content.tookPart.map((who) => t(acknowledgingText[who])).join(', '), one.note ?? ''])),
      { kind: 'signatures', lines: acknowledging.map((capacity) => {
        const one = said(capacity)
        return { role: t(acknowledgingText[capacity]), ...(one ? { name: one.name, signed: longDate(dayInNorway(one.at)) } : {}) }
      }) },
    ],
  }
}
