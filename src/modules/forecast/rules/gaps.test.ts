import { expect, test } from 'vitest'
import { notRegisteredIn } from './gaps.ts'

const told = (spans: readonly { fromOn: Temporal.PlainDate; untilOn: Temporal.PlainDate | null }[] | null) => spans?.map((span) => `${span.fromOn}–${span.untilOn ?? ''}`)

test('R8, R32: a kommune counts from the day it is registered, not before and not after it is withdrawn', () =>
  expect(told(notRegisteredIn([{ status: 'withdrawn', fromOn: '2025-01-01' }, { status: 'registered', fromOn: '2020-06-26' }]))).toEqual(['1900-01-01–2020-06-25', '2025-01-01–']))
test('R33: an application counts until it is refused', () => expect(told(notRegisteredIn([{ status: 'applied', fromOn: '2024-01-01' }, { status: 'refused', fromOn: '2024-06-01' }]))).toEqual(['1900-01-01–2023-12-31', '2024-06-01–']))
test('R8: where nothing is recorded nothing is known', () => expect(notRegisteredIn([])).toBeNull())
