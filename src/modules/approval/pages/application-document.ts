import { longDate, number, shortDate } from '#platform/i18n/format.ts'
import { currentLanguage, t } from '#platform/i18n/language.ts'
import type { Block, PdfDocument } from '#platform/pdf/document.ts'
import type { ApplicationFacts } from '../facts.ts'
import type { LineState } from '../rules.ts'
import { document } from '../text/document.ts'
import { documentText, kindText, leaveText, lineText, reasonText, schemeText, specialtyName } from '../text/words.ts'
import { confirmationBlocks } from './confirmation-document.ts'
import { aboutTime, stateOf } from './looks.ts'

const long = (text: string) => longDate(Temporal.PlainDate.from(text))
const short = (text: string) => shortDate(Temporal.PlainDate.from(text))

/** The application to be read, sorted by type (R140): what `facts.json` says, and nothing besides. */
export const applicationDocument = (facts: ApplicationFacts): PdfDocument => ({
  title: t(document.title(t(specialtyName[facts.specialty]))), language: currentLanguage(), madeOn: Temporal.PlainDate.from(facts.madeOn), footer: [facts.doctor.name, facts.doctor.hprNumber].filter(Boolean).join(' · '),
  blocks: [
    { kind: 'heading', level: 1, text: t(document.doctor) },
    { kind: 'facts', facts: [[t(document.doctor), facts.doctor.name], ['HPR', facts.doctor.hprNumber ?? '–'], [t(document.started), `${long(facts.training.startedOn)}, ${facts.training.kommune}`], [t(document.asOf), long(facts.madeOn)]] },
    { kind: 'contents', title: t(document.contents) },
    ...summary(facts), ...objectives(facts), ...service(facts), ...confirmations(facts), ...groupAndCourses(facts), ...attachments(facts),
  ],
})

/** A line of the checklist, named. @param about which set or kinds of service */
export const lineTitle = (key: keyof typeof lineText, about: readonly string[]): string =>
  key === 'need' ? about.map((kind) => t(kindText(kind))).join(', ').replace(/^./, (first) => first.toUpperCase()) : key === 'objectives' ? `${t(lineText[key])}: ${about.join(', ')}` : t(lineText[key])

const summary = (facts: ApplicationFacts): Block[] => [
  { kind: 'heading', level: 1, text: t(document.summary) },
  {
    kind: 'table', columns: [{ title: t(document.requirement), share: 4 }, { title: t(document.state), share: 2 }, { title: t(document.figures), align: 'end', share: 2 }, { title: t(document.rule) }],
    rows: facts.checklist.map((line) => [lineTitle(line.key, line.about), [stateOf({ ...line, state: line.state as LineState }), aboutTime({ ...line, state: line.state as LineState })].filter(Boolean).join('\n'), line.wanted > 1 ? `${number(line.done)} / ${number(line.wanted)}` : '', line.rule]),
  },
]

const objectives = (facts: ApplicationFacts): Block[] => [
  { kind: 'pageBreak' }, { kind: 'heading', level: 1, text: t(document.objectives) },
  ...[...new Set(facts.objectives.map((one) => one.set))].flatMap((set): Block[] => [
    { kind: 'heading', level: 2, text: set },
    {
      kind: 'table', columns: [{ title: t(document.code), share: 2 }, { title: t(document.objective), share: 7 }, { title: t(document.approved), share: 3 }, { title: t(document.by), share: 3 }],
      rows: facts.objectives.filter((one) => one.set === set).map((one) => [one.code, one.title, one.approvedOn ? short(one.approvedOn) : t(document.notApproved), one.approvedBy ?? '']),
    },
  ]),
]

const service = ({ service: all, counted, leaves }: ApplicationFacts): Block[] => [
  { kind: 'pageBreak' }, { kind: 'heading', level: 1, text: t(document.service) },
  {
    kind: 'table', columns: [{ title: t(document.service).split(' ')[0] ?? '', share: 4 }, { title: t(document.from), share: 2 }, { title: t(document.until), share: 2 }, { title: '%', align: 'end' }, { title: t(document.scheme), share: 2 }],
    rows: all.map((one) => [[one.arena, one.kommune, t(kindText(one.kind))].filter(Boolean).join('\n'), short(one.fromOn), one.untilOn ? short(one.untilOn) : t(document.goesOn), `${one.percentage} %`, t(schemeText[one.scheme])]),
  },
  {
    kind: 'facts', facts: [
      [t(document.counted), `${number(counted.months)} / ${number(counted.wanted)}`], [t(document.lis1), number(counted.lis1Months)],
      ...counted.needs.filter((need) => need.atLeast > 0).map((need) => [lineTitle('need', need.kinds), `${number(need.months)} / ${number(need.atLeast)}`] as const),
      ...counted.notCounted.map((one) => [t(document.notCounted(t(reasonText(one.reason)))), number(one.months)] as const),
    ],
  },
  { kind: 'heading', level: 2, text: t(document.leaves) },
  leaves.length > 0 ? { kind: 'list', items: leaves.map((one) => `${t(leaveText(one.kind))}, ${one.percentage} %: ${short(one.fromOn)} – ${short(one.untilOn)}`) } : nothing(),
]

const nothing = (): Block => ({ kind: 'paragraph', text: t(document.none) })

function confirmations({ confirmations: all }: ApplicationFacts): Block[] {
  if (all.length === 0) return [{ kind: 'heading', level: 1, text: t(document.confirmations) }, { kind: 'paragraph', text: t(document.noConfirmation) }]
  return all.flatMap((one): Block[] => [{ kind: 'pageBreak' }, { kind: 'heading', level: 1, text: t(document.confirmation(one.kommune)) }, ...confirmationBlocks(one, 2)])
}

const groupAndCourses = ({ group, courses }: ApplicationFacts): Block[] => [
  { kind: 'pageBreak' }, { kind: 'heading', level: 1, text: t(document.group) },
  group.groups.length > 0 ? { kind: 'table', columns: [{ title: t(document.groupName), share: 3 }, { title: t(document.groupLeader), share: 3 }, { title: t(document.hours), align: 'end' }], rows: group.groups.map((one) => [one.name, one.leader, number(one.hours)]) } : nothing(),
  { kind: 'heading', level: 2, text: t(document.course) },
  courses.length > 0 ? { kind: 'list', items: courses.map((one) => `${one.title}, ${short(one.fromOn)}`) } : nothing(),
]

const attachments = ({ documents }: ApplicationFacts): Block[] => [
  { kind: 'heading', level: 1, text: t(document.attachments) },
  documents.length > 0 ? { kind: 'table', columns: [{ title: t(document.attachments), share: 3 }, { title: t(document.file), share: 3 }, { title: t(document.scheme), share: 2 }, { title: t(document.pages), align: 'end' }], rows: documents.map((one) => [t(documentText[one.kind]), one.file, t(schemeText[one.scheme]), String(one.pages)]) } : nothing(),
]
