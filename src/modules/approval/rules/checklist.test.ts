import { describe, expect, test } from 'vitest'
import { checklist, type LineKey, missingIn, type Standing } from './checklist.ts'

const finished: Standing = {
  specialty: 'ALM', plans: [{ set: 'ALM', approved: 88, objectives: 88 }, { set: 'FKM', approved: 24, objectives: 24 }],
  counted: { months: 60, wanted: 60 }, needs: [{ kinds: ['open_practice'], months: 48, atLeast: 24, rule: 'R4' }, { kinds: ['other_general'], months: 0, atLeast: 0, rule: 'R4' }, { kinds: ['institution'], months: 12, atLeast: 6, rule: 'R6' }],
  confirmedTime: null, converted: null, stretches: ['signed', 'signed'], group: { minutes: 120 * 60 }, courses: 6, service: { elsewhere: false, hospital: false, old: false },
  documents: [{ kind: 'lis1', problems: [] }, { kind: 'group_diploma', problems: [] }],
}
const missing = (more: Partial<Standing>) => missingIn(checklist({ ...finished, ...more })).map((line) => line.key)
const stateOf = (key: LineKey, more: Partial<Standing>) => checklist({ ...finished, ...more }).find((line) => line.key === key)?.state

describe('R140: what an application needs', () => {
  test('with everything there, nothing is missing', () => expect(missing({})).toEqual([]))
  test.each<readonly [LineKey, Partial<Standing>]>([
    ['objectives', { plans: [{ set: 'ALM', approved: 87, objectives: 88 }, { set: 'FKM', approved: 24, objectives: 24 }] }],
    ['objectives', { plans: [{ set: 'ALM', approved: 88, objectives: 88 }] }],
    ['time', { counted: { months: 59.99, wanted: 60 } }],
    ['need', { needs: [{ kinds: ['open_practice'], months: 23.5, atLeast: 24, rule: 'R4' }] }],
    ['lis1', { documents: [{ kind: 'group_diploma', problems: [] }] }],
    ['confirmations', { stretches: ['signed', 'stale'] }],
    ['confirmations', { stretches: ['asked'] }],
    ['confirmations', { stretches: [] }],
    ['group_hours', { group: { minutes: 120 * 60 - 1 } }],
    ['group_diploma', { documents: [{ kind: 'lis1', problems: [] }] }],
    ['other_specialty', { service: { ...finished.service, hospital: true } }],
    ['service_elsewhere', { service: { ...finished.service, elsewhere: true } }],
    ['conversion', { service: { ...finished.service, old: true } }],
    ['conversion', { converted: { problems: 1 } }],
    ['conversion', { service: { ...finished.service, old: true }, converted: { problems: 0 } }],
    ['attachments', { documents: [{ kind: 'lis1', problems: ['not_signed'] }, { kind: 'group_diploma', problems: [] }] }],
  ])('only %s is missing', (key, more) => expect(missing(more)).toEqual([key]))
  test('R6, R130: guidance holds nobody back, and is said', () => {
    const some = { needs: [{ kinds: ['institution'], months: 0, atLeast: 6, rule: 'R6' }], courses: 0 }
    expect(missing(some)).toEqual([])
    expect([stateOf('need', some), stateOf('courses', some)]).toEqual(['advice', 'advice'])
  })
  const little = { counted: { months: 51.2, wanted: 60 }, needs: [{ kinds: ['open_practice'], months: 23.5, atLeast: 24, rule: 'R4' }] }
  const confirmedTime = { by: 'Rådgiver Rud', on: '2026-11-02', asOf: '2026-10-31' }
  test('R13: computed time never stops an application an adviser has confirmed the time of, and it is said who and when', () => {
    expect(missing({ ...little, confirmedTime })).toEqual([])
    for (const key of ['time', 'need'] as const) expect(checklist({ ...finished, ...little, confirmedTime }).find((line) => line.key === key)).toMatchObject({ state: 'advice', confirmed: confirmedTime })
  })
  test('R13: what is computed as enough needs nobody, and names nobody', () => {
    expect(checklist({ ...finished, confirmedTime }).filter((line) => line.confirmed)).toEqual([])
    expect([stateOf('time', { confirmedTime }), stateOf('need', { confirmedTime })]).toEqual(['done', 'done'])
  })
  test('R13: without it, what is missing is an adviser’s confirmation', () => {
    expect(missing(little)).toEqual(['time', 'need'])
    expect(checklist({ ...finished, ...little }).filter((line) => line.state === 'missing').map((line) => line.by)).toEqual(['adviser', 'adviser'])
  })
  test('R12: what objectives were converted on is in the portfolio, and need not be attached once more', () => {
    expect(stateOf('conversion', { converted: { problems: 0 } })).toBe('done')
    expect(stateOf('conversion', { converted: { problems: 1 }, documents: [...finished.documents, { kind: 'conversion', problems: [] }] })).toBe('done')
  })
  test('R12: what concerns others is not asked for; what is given all the same counts as given', () => {
    for (const key of ['other_specialty', 'service_elsewhere', 'conversion'] as const) {
      expect(stateOf(key, {})).toBe('not_needed')
      expect(stateOf(key, { documents: [...finished.documents, { kind: key, problems: [] }] })).toBe('done')
    }
  })
  test('R66, R10: 120 hours of group in general practice, 90 in public health medicine', () => {
    const hours = (minutes: number) => ({ specialty: 'SAM' as const, plans: [{ set: 'SAM', approved: 1, objectives: 1 }, { set: 'FKM', approved: 1, objectives: 1 }], group: { minutes } })
    expect([missing(hours(5400)), missing(hours(5399))]).toEqual([[], ['group_hours']])
  })
  test('each line says its rule, who supplies it, and how far it has come', () => {
    for (const line of checklist(finished)) {
      expect(line.rule, line.key).toMatch(/^R\d+$/)
      expect(line.by, line.key).toBeTruthy()
    }
    expect(checklist(finished).find((line) => line.key === 'lis1')).toMatchObject({ done: 18, wanted: 18 })
  })
})
