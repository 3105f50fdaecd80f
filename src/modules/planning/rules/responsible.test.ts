import { expect, test } from 'vitest'
import { responsibleIn } from './responsible.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const moved = [{ kommuneId: 'bergen', untilOn: day('2025-01-01') }, { kommuneId: 'oslo', untilOn: day('2023-07-01') }]
const parts = (from: string, until: string | null) => responsibleIn({ fromOn: day(from), untilOn: until ? day(until) : null }, moved, 'kinn').map((one) => [one.kommuneId, one.fromOn.toString(), one.untilOn?.toString() ?? null])

test('R8: a period that crosses moves is cut on the day of each', () => {
  expect(parts('2023-01-01', null)).toEqual([['oslo', '2023-01-01', '2023-06-30'], ['bergen', '2023-07-01', '2024-12-31'], ['kinn', '2025-01-01', null]])
})

test('R8: a period within one kommune’s time stays whole, to its first and last day', () => {
  expect(parts('2023-07-01', '2024-12-31')).toEqual([['bergen', '2023-07-01', '2024-12-31']])
  expect(parts('2023-06-30', '2023-06-30')).toEqual([['oslo', '2023-06-30', '2023-06-30']])
  expect(parts('2025-01-01', '2025-01-01')).toEqual([['kinn', '2025-01-01', '2025-01-01']])
})

test('R8: who never moved is judged by the training’s own kommune', () => {
  expect(responsibleIn({ fromOn: day('2020-01-01'), untilOn: null }, [], 'kinn')).toEqual([{ kommuneId: 'kinn', fromOn: day('2020-01-01'), untilOn: null }])
})
