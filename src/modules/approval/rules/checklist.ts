import type { StretchState } from './confirmation.ts'
import type { DocumentKind, DocumentProblem } from './document.ts'

/** Everything the checklist looks at. Months with two decimals, time in minutes. */
export interface Standing {
  readonly specialty: 'ALM' | 'SAM'
  readonly plans: readonly { readonly set: string; readonly approved: number; readonly objectives: number }[]
  /** Counted up to the last confirmed day of each stretch; LIS1 is beside it. */
  readonly counted: { readonly months: number; readonly wanted: number }
  readonly needs: readonly { readonly kinds: readonly string[]; readonly months: number; readonly atLeast: number; readonly rule: string }[]
  readonly stretches: readonly StretchState[]
  readonly group: { readonly minutes: number }
  /** Courses the doctor has been to. */
  readonly courses: number
  /** Service outside any kommune we know, in hospital, and from the scheme before. */
  readonly service: { readonly elsewhere: boolean; readonly hospital: boolean; readonly old: boolean }
  readonly documents: readonly { readonly kind: DocumentKind; readonly problems: readonly DocumentProblem[] }[]
}

export const lineKeys = ['objectives', 'time', 'need', 'lis1', 'confirmations', 'group_hours', 'group_diploma', 'other_specialty', 'service_elsewhere', 'conversion', 'attachments', 'courses'] as const
export type LineKey = (typeof lineKeys)[number]
/** `advice` holds nobody back; `not_needed` does not concern this doctor. */
export type LineState = 'done' | 'missing' | 'advice' | 'not_needed'
export type Supplier = 'trainee' | 'leader' | 'mentor' | 'earlier_employer' | 'group_leader'

/** One thing an application needs: how it stands, who supplies it, by which rule. */
export interface Line {
  readonly key: LineKey
  readonly state: LineState
  readonly by: Supplier
  readonly rule: string
  readonly done: number
  readonly wanted: number
  /** Which set or kinds of service it is about. */
  readonly about: readonly string[]
}

/** Part 1 is a year and a half of the whole (R140). */
export const lis1Months = 18
/** Group veiledning: 120 hours over two years (R66), in samfunnsmedisin 90 over three (R10). */
const groupHours = { ALM: { hours: 120, rule: 'R66' }, SAM: { hours: 90, rule: 'R10' } } as const

/** What an application for specialist approval needs, and what is missing of it (R140, R141). */
export function checklist(one: Standing): Line[] {
  const line = (key: LineKey, met: boolean, by: Supplier, rule: string, more: Partial<Pick<Line, 'done' | 'wanted' | 'about' | 'state'>> = {}): Line =>
    ({ key, state: met ? 'done' : 'missing', by, rule, done: met ? 1 : 0, wanted: 1, about: [], ...more })
  const has = (kind: DocumentKind) => one.documents.some((document) => document.kind === kind)
  const whenNeeded = (key: LineKey & DocumentKind, needed: boolean, by: Supplier, rule: string) => line(key, has(key), by, rule, needed || has(key) ? {} : { state: 'not_needed', done: 0, wanted: 0 })
  const confirmed = one.stretches.filter((state) => state === 'signed').length
  const group = groupHours[one.specialty]
  const faults = one.documents.filter((document) => document.problems.length > 0).length
  return [
    ...setsOf(one).map(({ set, approved, objectives }) => line('objectives', objectives > 0 && approved === objectives, 'leader', 'R140', { done: approved, wanted: objectives, about: [set] })),
    line('time', one.counted.months >= one.counted.wanted, 'trainee', 'R140', { done: one.counted.months, wanted: one.counted.wanted }),
    ...one.needs.filter((need) => need.atLeast > 0).map((need) => needLine(line, need)),
    line('lis1', has('lis1'), 'earlier_employer', 'R140', { done: has('lis1') ? lis1Months : 0, wanted: lis1Months }),
    line('confirmations', one.stretches.length > 0 && confirmed === one.stretches.length, 'leader', 'R142', { done: confirmed, wanted: one.stretches.length, ...(one.stretches.length === 0 && (one.service.elsewhere || one.service.hospital) ? { state: 'not_needed' as const } : {}) }),
    line('group_hours', one.group.minutes >= group.hours * 60, 'trainee', group.rule, { done: Math.floor(one.group.minutes / 6) / 10, wanted: group.hours }),
    line('group_diploma', has('group_diploma'), 'group_leader', 'R66'),
    whenNeeded('other_specialty', one.service.hospital, 'earlier_employer', 'R140'),
    whenNeeded('service_elsewhere', one.service.elsewhere, 'earlier_employer', 'R140'),
    whenNeeded('conversion', one.service.old, 'trainee', 'R12'),
    line('attachments', faults === 0, 'trainee', 'R141', { done: one.documents.length - faults, wanted: one.documents.length, ...(one.documents.length === 0 ? { state: 'not_needed' as const } : {}) }),
    // Recommended, and may be replaced by what is as good (R20): nobody is held back by them.
    line('courses', one.courses > 0, 'trainee', 'R130', { state: one.courses > 0 ? 'done' : 'advice', done: one.courses, wanted: 0 }),
  ]
}

type MakeLine = (key: LineKey, met: boolean, by: Supplier, rule: string, more?: Partial<Pick<Line, 'done' | 'wanted' | 'about' | 'state'>>) => Line

function needLine(line: MakeLine, need: Standing['needs'][number]): Line {
  const met = need.months >= need.atLeast
  // Six months in institution is guidance, not law (R6).
  return line('need', met, 'trainee', need.rule, { done: need.months, wanted: need.atLeast, about: need.kinds, ...(met || need.rule !== 'R6' ? {} : { state: 'advice' as const }) })
}

// A plan that is not there has nothing approved in it.
const setsOf = ({ specialty, plans }: Standing) => [specialty, 'FKM'].map((set) => plans.find((plan) => plan.set === set) ?? { set, approved: 0, objectives: 0 })

export const missingIn = (lines: readonly Line[]): readonly Line[] => lines.filter((line) => line.state === 'missing')
