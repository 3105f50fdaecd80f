import { expect, test } from 'vitest'
import { groupDays, groupHours, groupNeed, whyNotInGroup, whyNotMeet } from './group.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const stay = (from: string, until: string | null) => ({ fromOn: day(from), untilOn: until ? day(until) : null })

test('R66: 120 hours, of the meetings the doctor was at: three every second week or six every fourth', () => {
  const meetings = (count: number, minutes: number, attended = true) => Array.from({ length: count }, () => ({ minutes, attended }))
  expect(groupHours(meetings(40, 180))).toEqual({ minutes: 7200, meetings: 40, absences: 0, missing: 0 })
  expect(groupHours(meetings(20, 360)).missing).toBe(0)
  expect(groupHours([...meetings(10, 180), ...meetings(2, 180, false)])).toEqual({ minutes: 1800, meetings: 12, absences: 2, missing: groupNeed.minutes - 1800 })
})

test('R66: one group at a time, and the days the right way round', () => {
  expect(whyNotInGroup(stay('2026-01-01', '2025-12-31'), [])).toBe('ends_before_start')
  expect(whyNotInGroup(stay('2026-01-01', null), [stay('2025-01-01', null)])).toBe('in_a_group')
  expect(whyNotInGroup(stay('2026-01-01', null), [stay('2025-01-01', '2026-01-01')])).toBe('in_a_group')
  expect(whyNotInGroup(stay('2026-01-01', null), [stay('2025-01-01', '2025-12-31')])).toBeNull()
})

test('R66: a meeting was held, while the doctor was in the group', () => {
  const [here, today] = [stay('2026-01-01', '2026-06-30'), day('2026-11-23')]
  expect(['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01', '2026-11-24'].map((on) => whyNotMeet(day(on), here, today))).toEqual(['outside_membership', null, null, 'outside_membership', 'meeting_in_future'])
})

test('R66: at least one of the two years in åpen uselektert praksis, day by day', () => {
  const today = day('2026-12-31')
  expect(groupDays([stay('2025-01-01', null)], [stay('2025-07-01', null)], today)).toEqual({ days: 730, inPractice: 549 })
  expect(groupDays([stay('2025-01-01', '2025-12-31'), stay('2027-01-01', null)], [stay('2025-06-01', '2025-06-30'), stay('2025-06-15', '2025-07-04')], today)).toEqual({ days: 365, inPractice: 34 })
  expect(groupDays([], [], today)).toEqual({ days: 0, inPractice: 0 })
})
