import type { ServiceKind } from './periods.ts'

/** How much of one or several kinds of service a training needs, and how much of it counts. Months. */
export interface Need {
  readonly kinds: readonly ServiceKind[]
  readonly atLeast: number
  /** More does not count; null: all does. */
  readonly atMost: number | null
  readonly rule: string
}
/** What counting service a specialty needs from a day on. Where the rule book is unsure it says so, and the page shows it with its source. */
export interface Requirements {
  readonly specialty: 'ALM' | 'SAM'
  readonly validFrom: string
  readonly months: number
  readonly needs: readonly Need[]
  readonly rule: string
  readonly source: string
  readonly uncertain: boolean
}

/** R4 (allmennmedisin) and R10 (samfunnsmedisin: "about" one clinical year). A new version is a new line with its day. */
export const requirements: readonly Requirements[] = [
  {
    specialty: 'ALM', validFrom: '2019-03-01', months: 60, rule: 'R4', uncertain: false, source: 'https://www.alis.no/alis-ordningen/gjennomforing-av-spesialistutdanningen',
    needs: [
      { kinds: ['open_practice'], atLeast: 24, atMost: 54, rule: 'R4' },
      { kinds: ['other_general'], atLeast: 0, atMost: 30, rule: 'R4' },
      { kinds: ['institution'], atLeast: 6, atMost: null, rule: 'R6' },
    ],
  },
  {
    specialty: 'SAM', validFrom: '2019-03-01', months: 60, rule: 'R10', uncertain: true, source: 'https://www.samlis.no/gjennomforing-av-spesialistutdanningen',
    needs: [
      { kinds: ['public_health'], atLeast: 48, atMost: null, rule: 'R10' },
      { kinds: ['clinical', 'open_practice', 'other_general', 'institution'], atLeast: 12, atMost: 12, rule: 'R10' },
    ],
  },
]

/** Whether leave counts as service (R13: not found in any source): by default it does not, and an adviser decides. */
export const leaveCounts = { value: false, validFrom: '2019-03-01', rule: 'R13', uncertain: true } as const

/** What a specialty needs on a day. @throws when there were no requirements then */
export function requirementsOn(specialty: Requirements['specialty'], day: Temporal.PlainDate): Requirements {
  const found = requirements.findLast((one) => one.specialty === specialty && Temporal.PlainDate.compare(Temporal.PlainDate.from(one.validFrom), day) <= 0)
  if (!found) throw new Error(`no requirements for ${specialty} on ${day}`)
  return found
}
