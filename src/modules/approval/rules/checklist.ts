import type { StretchState } from './confirmation.ts'
import type { DocumentKind, DocumentProblem } from './document.ts'

/** Time an adviser has looked at and confirmed, by name (R13). */
export interface TimeConfirmed {
  readonly by: string
  readonly on: string
  readonly asOf: string
}
/** Everything the checklist looks at. Months with two decimals, time in minutes. */
export interface Standing {
  readonly specialty: 'ALM' | 'SAM'
  readonly plans: readonly { readonly set: string; readonly approved: number; readonly objectives: number }[]
  /** Counted up to the last confirmed day of each stretch; LIS1 is beside it. */
  readonly counted: { readonly months: number; readonly wanted: number }
  readonly needs: readonly { readonly kinds: readonly string[]; readonly months: number; readonly atLeast: number; readonly rule: string }[]
  /** Who of the ALIS office has confirmed the counted time, when, and up to which day (R13); null where nobody has. */
  readonly confirmedTime: TimeConfirmed | null
  readonly stretches: readonly StretchState[]
  readonly group: { readonly minutes: number }
  /** Courses the doctor has been to. */
  readonly courses: number
  /** Service outside any kommune we know, in hospital, and from the scheme before. */
  readonly service: { readonly elsewhere: boolean; readonly hospital: boolean; readonly old: boolean }
  /** Papers objectives were converted on (R12), kept in the portfolio; null where none was converted. */
  readonly converted: { readonly problems: number } | null
  readonly documents: readonly { readonly kind: DocumentKind; readonly problems: readonly DocumentProblem[] }[]
}

export const lineKeys = ['objectives', 'time', 'need', 'lis1', 'confirmations', 'group_hours', 'group_diploma', 'other_specialty', 'service_elsewhere', 'conversion', 'attachments', 'courses'] as const
export type LineKey = (typeof lineKeys)[number]
/** `advice` holds nobody back; `not_needed` does not concern this doctor. */
export type LineState = 'done' | 'missing' | 'advice' | 'not_needed'
export type Supplier = 'trainee' | 'adviser' | 'leader' | 'mentor' | 'earlier_employer' | 'group_leader'

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
  /** Computed time that is less than what is asked for, but confirmed by an adviser: it stops nothing (R13). */
  readonly confirmed: TimeConfirmed | null
}

/** Whole months from one day to the day before may come to so much too little, since months are not equally long. */
const unevenness = 0.1
/** Part 1 is a year and a half of the whole (R140). */
export const lis1Months = 18
/** Group veiledning: 120 hours over two years (R66), in samfunnsmedisin 90 over three (R10). */
const groupHours = { ALM: { hours: 120, rule: 'R66' }, SAM: { hours: 90, rule: 'R10' } } as const

/** What an application for specialist approval needs, and what is missing of it (R140, R141). */
export function checklist(one: Standing): Line[] {
  const line = (key: LineKey, met: boolean, by: Supplier, rule: string, more: Partial<Pick<Line, 'done' | 'wanted' | 'about' | 'state' | 'confirmed'>> = {}): Line =>
    ({ key, state: met ? 'done' : 'missing', by, rule, done: met ? 1 : 0, wanted: 1, about: [], confirmed: null, ...more })
  const has = (kind: DocumentKind) => one.documents.some((document) => document.kind === kind)
  const whenNeeded = (key: LineKey & DocumentKind, needed: boolean, by: Supplier, rule: string) => line(key, has(key), by, rule, needed || has(key) ? {} : { state: 'not_needed', done: 0, wanted: 0 })
  const confirmed = one.stretches.filter((state) => state === 'signed').length
  const group = groupHours[one.specialty]
  const faults = one.documents.filter((document) => document.problems.length > 0).length
  return [
    ...setsOf(one).map(({ set, approved, objectives }) => line('objectives', objectives > 0 && approved === objectives, 'leader', 'R140', { done: approved, wanted: objectives, about: [set] })),
    timeLine(line, 'time', 'R140', { done: one.counted.months, wanted: one.counted.wanted, about: [] }, one.confirmedTime),
    ...one.needs.filter((need) => need.atLeast > 0).map((need) => timeLine(line, 'need', need.rule, { done: need.months, wanted: need.atLeast, about: need.kinds }, one.confirmedTime)),
    line('lis1', has('lis1'), 'earlier_employer', 'R140', { done: has('lis1') ? lis1Months : 0, wanted: lis1Months }),
    line('confirmations', one.stretches.length > 0 && confirmed === one.stretches.length, 'leader', 'R142', { done: confirmed, wanted: one.stretches.length, ...(one.stretches.length === 0 && (one.service.elsewhere || one.service.hospital) ? { state: 'not_needed' as const } : {}) }),
    line('group_hours', one.group.minutes >= group.hours * 60, 'trainee', group.rule, { done: Math.floor(one.group.minutes / 6) / 10, wanted: group.hours }),
    line('group_diploma', has('group_diploma'), 'group_leader', 'R66'),
    whenNeeded('other_specialty', one.service.hospital, 'earlier_employer', 'R140'),
    whenNeeded('service_elsewhere', one.service.elsewhere, 'earlier_employer', 'R140'),
    conversionLine(one, line, has('conversion')),
    line('attachments', faults === 0, 'trainee', 'R141', { done: one.documents.length - faults, wanted: one.documents.length, ...(one.documents.length === 0 ? { state: 'not_needed' as const } : {}) }),
    // Recommended, and may be replaced by what is as good (R20): nobody is held back by them.
    line('courses', one.courses > 0, 'trainee', 'R130', { state: one.courses > 0 ? 'done' : 'advice', done: one.courses, wanted: 0 }),
  ]
}

type MakeLine = (key: LineKey, met: boolean, by: Supplier, rule: string, more?: Partial<Pick<Line, 'done' | 'wanted' | 'about' | 'state' | 'confirmed'>>) => Line

// What we compute binds nobody (R13): where it is too little, an adviser's confirmation is what is asked for, and is enough.
function timeLine(line: MakeLine, key: 'time' | 'need', rule: string, figures: Pick<Line, 'done' | 'wanted' | 'about'>, confirmed: TimeConfirmed | null): Line {
  if (figures.done >= figures.wanted - (key === 'need' ? unevenness : 0)) return line(key, true, 'adviser', rule, figures)
  // Six months in institution is guidance, not law (R6).
  return line(key, false, 'adviser', rule, { ...figures, confirmed, ...(confirmed || rule === 'R6' ? { state: 'advice' as const } : {}) })
}

/** R12: service of the old scheme needs a paper of its own; what objectives were converted on is in the portfolio, and goes with the application as it is. */
function conversionLine({ service, converted }: Standing, line: MakeLine, attached: boolean): Line {
  const met = attached || (!service.old && converted?.problems === 0)
  return line('conversion', met, 'trainee', 'R12', met || service.old || converted ? {} : { state: 'not_needed', done: 0, wanted: 0 })
}

// A plan that is not there has nothing approved in it.
const setsOf = ({ specialty, plans }: Standing) => [specialty, 'FKM'].map((set) => plans.find((plan) => plan.set === set) ?? { set, approved: 0, objectives: 0 })

export const missingIn = (lines: readonly Line[]): readonly Line[] => lines.filter((line) => line.state === 'missing')
