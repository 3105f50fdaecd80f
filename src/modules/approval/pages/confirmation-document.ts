import { longDate, period } from '#platform/i18n/format.ts'
import { currentLanguage, t } from '#platform/i18n/language.ts'
import type { Block, PdfDocument } from '#platform/pdf/document.ts'
import type { ConfirmationFacts, ConfirmationSaid } from '../rules.ts'
import { answering } from '../text/answering.ts'
import { kindText, leaveText } from '../text/words.ts'

const day = (text: string) => longDate(Temporal.PlainDate.from(text))
const between = (one: { fromOn: string; untilOn: string }) => period(Temporal.PlainDate.from(one.fromOn), Temporal.PlainDate.from(one.untilOn))

/** What a tjenestebekreftelse says, to be read (R142). */
export interface ConfirmationShown extends Pick<ConfirmationFacts, 'kommune' | 'service' | 'leaves' | 'mentors'> {
  readonly fromOn: string
  readonly untilOn: string
  readonly said: ConfirmationSaid | null
  readonly signedBy: string | null
  /** The day it was signed, as text. */
  readonly signedOn: string | null
}

/** A confirmation as part of a document. @param level of its headings */
export function confirmationBlocks(one: ConfirmationShown, level: 2 | 3): Block[] {
  const { said } = one
  return [
    { kind: 'table', caption: t(answering.service), columns: [{ title: t(answering.arena), share: 2 }, { title: t(answering.kind), share: 2 }, { title: t(answering.period), share: 3 }, { title: t(answering.percentage), align: 'end' }], rows: one.service.map((each) => [each.arena, t(kindText(each.kind)), between(each), `${each.percentage} %`]) },
    { kind: 'heading', level, text: t(answering.leave) },
    one.leaves.length > 0 ? { kind: 'list', items: one.leaves.map((each) => `${t(leaveText(each.kind))}, ${each.percentage} %: ${between(each)}`) } : { kind: 'paragraph', text: t(answering.noLeave) },
    { kind: 'heading', level, text: t(answering.mentors) },
    one.mentors.length > 0 ? { kind: 'list', items: one.mentors.map((each) => `${each.name}: ${between(each)}`) } : { kind: 'paragraph', text: t(answering.noMentors) },
    ...(said ? [{ kind: 'heading' as const, level, text: t(answering.statement) }, { kind: 'facts' as const, facts: saidFacts(said) }] : []),
    { kind: 'signatures', lines: [{ role: t(answering.leader), ...(one.signedBy ? { name: one.signedBy } : {}), ...(one.signedOn ? { signed: t(answering.electronically(day(one.signedOn))) } : {}) }] },
  ]
}

/** What the leader said, as label and value. */
export const saidFacts = (said: ConfirmationSaid): (readonly [string, string])[] => [
  [t(answering.ofPost), said.post],
  [t(answering.ofSatisfactory), said.satisfactory ? t(answering.yes) : [t(answering.no), said.remark].filter(Boolean).join('. ')],
  ...(said.absence ? [[t(answering.ofAbsence), said.absence] as const] : []),
  [t(answering.mentorSpecialty), said.mentorSpecialty], [t(answering.ofTeaching), said.teaching], [t(answering.ofOnCall), said.onCall], [t(answering.ofUnit), said.unit],
]

/** One confirmation as a document of its own. */
export const confirmationDocument = (doctor: ConfirmationFacts['doctor'], one: ConfirmationShown, madeOn: Temporal.PlainDate): PdfDocument => ({
  title: t(answering.documentTitle), language: currentLanguage(), madeOn, footer: `${t(answering.documentTitle)} · ${doctor.name}`,
  blocks: [
    { kind: 'facts', facts: [[t(answering.name), doctor.name], ...(doctor.hpr ? [[t(answering.hpr), doctor.hpr] as const] : []), [t(answering.kommune), one.kommune], [t(answering.period), between(one)]] },
    ...confirmationBlocks(one, 2),
  ],
})
