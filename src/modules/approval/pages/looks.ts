import { longDate, number } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import type { Color } from '#ui/parts.tsx'
import type { ApplicationState, ConfirmationState, Line, LineState, StretchState } from '../rules.ts'
import { text } from '../text.ts'
import { lineStateText } from '../text/words.ts'

export const lineColor: Readonly<Record<LineState, Color>> = { done: 'leaf', missing: 'brand', advice: 'sun', not_needed: 'neutral' }
export const stretchColor: Readonly<Record<StretchState, Color>> = { not_asked: 'brand', asked: 'sun', returned: 'brand', signed: 'leaf', stale: 'brand', not_satisfactory: 'brand' }
export const confirmationColor: Readonly<Record<ConfirmationState, Color>> = { asked: 'sun', signed: 'leaf', returned: 'neutral' }
export const applicationColor: Readonly<Record<ApplicationState, Color>> = { sent: 'accent', received: 'sun', more_wanted: 'brand', approved: 'leaf', withdrawn: 'neutral' }

/** How a line stands, in a word. @param line as it is now, or as it was frozen */
export const stateOf = (line: { readonly state: LineState; readonly confirmed?: Line['confirmed'] | undefined }): string => t(line.confirmed ? text.confirmedByAdviser : lineStateText[line.state])

/** Who confirmed time that is computed as too little, or who can; null for what is not such (R13). */
export function aboutTime(line: Pick<Line, 'key' | 'state'> & { readonly confirmed?: Line['confirmed'] | undefined }): string | null {
  if (line.confirmed) return t(text.timeConfirmed(line.confirmed.by, dayFrom(line.confirmed.on), dayFrom(line.confirmed.asOf)))
  return line.state === 'missing' && (line.key === 'time' || line.key === 'need') ? t(text.adviserConfirms) : null
}

/** A day that is kept as text. */
export const dayFrom = (day: string): string => longDate(Temporal.PlainDate.from(day))

/** How far a line has come, in words; null where there is nothing to count. */
export function figuresOf(line: Pick<Line, 'key' | 'done' | 'wanted'>): string | null {
  const [done, wanted] = [number(line.done), number(line.wanted)]
  switch (line.key) {
    case 'time': case 'need': case 'lis1': return t(text.months(done, wanted))
    case 'group_hours': return t(text.hours(done, wanted))
    case 'courses': return t(text.courseCount(done))
    case 'objectives': case 'confirmations': case 'attachments': return t(text.of(done, wanted))
    default: return null
  }
}
