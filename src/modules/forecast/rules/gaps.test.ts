import { expect, test } from 'vitest'
import { notRegisteredIn, withoutMentorIn } from './gaps.ts'

const d = (text: string) => Temporal.PlainDate.from(text)
const told = (spans: readonly { fromOn: Temporal.PlainDate; untilOn: Temporal.PlainDate | null }[] | null) => spans?.map((span) => `${span.fromOn}–${span.untilOn ?? ''}`)

test('R8, R32: a kommune counts from the day it is registered, not before and not after it is withdrawn', () =>
  expect(told(notRegisteredIn([{ status: 'withdrawn', fromOn: '2025-01-01' }, { status: 'registered', fromOn: '2020-06-26' }]))).toEqual(['1900-01-01–2020-06-25', '2025-01-01–']))
test('R33: an application counts until it is refused', () => expect(told(notRegisteredIn([{ status: 'applied', fromOn: '2024-01-01' }, { status: 'refused', fromOn: '2024-06-01' }]))).toEqual(['1900-01-01–2023-12-31', '2024-06-01–']))
test('R8: where nothing is recorded nothing is known', () => expect(notRegisteredIn([])).toBeNull())
test('R60: gaps between mentors, and since the last one left', () => {
  const spans = [{ fromOn: d('2025-03-01'), untilOn: d('2025-09-01') }, { fromOn: d('2024-01-01'), untilOn: d('2025-01-15') }]
  expect(told(withoutMentorIn(spans, d('2024-01-01')))).toEqual(['2025-01-15–2025-02-28', '2025-09-01–'])
})
test('R60: mentors who overlap leave no gap; nobody at all is one', () => {
  expect(told(withoutMentorIn([{ fromOn: d('2023-01-01'), untilOn: null }, { fromOn: d('2024-05-01'), untilOn: d('2024-06-01') }], d('2024-01-01')))).toEqual([])
  expect(told(withoutMentorIn([], d('2024-01-01')))).toEqual(['2024-01-01–'])
})
