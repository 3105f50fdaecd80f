import { describe, expect, test } from 'vitest'
import { aboutWarning, type TrainingFacts, warningKinds, warningsOf } from './warnings.ts'

const d = (text: string) => Temporal.PlainDate.from(text)
const today = d('2026-11-22')
/** A training of two years in which everything is as it should be. */
const fine: TrainingFacts = {
  specialty: 'ALM', startedOn: d('2024-11-22'), mentor: { fromOn: d('2024-11-22') }, mentorLeftOn: null, lastTalkOn: d('2026-11-10'), hoursBehind: null,
  objectives: { total: 112, approved: 45, lastApprovedOn: d('2026-10-01') }, planRevisedOn: d('2026-03-01'), hospitalAgreed: false, agreementUntil: d('2027-12-31'), notRegisteredSince: null,
  signaturesSince: null, signatures: 0, sentSince: null, sent: 0,
}
const said = (more: Partial<TrainingFacts>, day = today) => warningsOf({ ...fine, ...more }, day).map((one) => `${one.kind} ${one.since}${one.amount === null ? '' : ` ${one.amount}`}`)

describe('early warnings', () => {
  test('where all is as it should be nothing is said', () => expect(said({})).toEqual([]))
  test.each<readonly [string, Partial<TrainingFacts>, string]>([
    ['R60: no mentor since the last one left', { mentor: null, mentorLeftOn: d('2026-09-01') }, 'no_mentor 2026-09-01'],
    ['R60: never a mentor', { mentor: null }, 'no_mentor 2024-11-22'],
    ['R62: no conversation for eight weeks', { lastTalkOn: d('2026-09-27') }, 'no_talk 2026-11-22'],
    ['R62: a new mentor has eight weeks too', { lastTalkOn: d('2025-01-01'), mentor: { fromOn: d('2026-09-01') } }, 'no_talk 2026-10-27'],
    ['R9: no objective approved for six months', { objectives: { total: 112, approved: 45, lastApprovedOn: d('2026-05-22') } }, 'still 2026-11-22'],
    ['R61: eleven hours behind', { hoursBehind: { missing: 660, since: d('2026-11-17') } }, 'hours_behind 2026-11-17 11'],
    ['R42: the plan is not revised for a year', { planRevisedOn: d('2025-11-01') }, 'plan_old 2026-11-01'],
    ['R41: no plan was ever made', { planRevisedOn: null }, 'plan_old 2025-11-22'],
    ['R6, R111: three years, and no period in hospital agreed', { startedOn: d('2023-06-01') }, 'hospital_not_agreed 2026-06-01'],
    ['the mentor agreement is missing after a month', { agreementUntil: null, mentor: { fromOn: d('2026-10-01') } }, 'agreement_missing 2026-10-31'],
    ['the mentor agreement is over', { agreementUntil: d('2026-10-31') }, 'agreement_missing 2026-11-01'],
    ['the mentor agreement ends within 60 days', { agreementUntil: d('2027-01-21') }, 'agreement_expiring 2026-11-22'],
    ['R8: the kommune is not registered', { notRegisteredSince: d('2026-08-01') }, 'not_registered 2026-08-01'],
    ['R8: it was not when the doctor began', { notRegisteredSince: d('2019-08-01') }, 'not_registered 2024-11-22'],
    ['R54: signatures older than 21 days', { signaturesSince: d('2026-11-01'), signatures: 3 }, 'signatures_old 2026-11-22 3'],
    ['R19: the leader’s queue older than 21 days', { sentSince: d('2026-10-22'), sent: 2 }, 'queue_old 2026-11-12 2'],
  ])('%s', (_, more, expected) => expect(said(more)).toEqual([expected]))

  test.each<readonly [string, Partial<TrainingFacts>]>([
    ['R62: a conversation 55 days ago', { lastTalkOn: d('2026-09-28') }],
    ['R9: an approval one day less than six months ago', { objectives: { total: 112, approved: 45, lastApprovedOn: d('2026-05-23') } }],
    ['R9: all is approved', { objectives: { total: 112, approved: 112, lastApprovedOn: d('2026-01-01') } }],
    ['R6: hospital agreed', { startedOn: d('2022-06-01'), hospitalAgreed: true }],
    ['R10: samfunnsmedisin needs no institution', { startedOn: d('2022-06-01'), specialty: 'SAM' }],
    ['an agreement for 61 more days', { agreementUntil: d('2027-01-22') }],
    ['20 days of waiting', { signaturesSince: d('2026-11-02'), signatures: 1, sentSince: d('2026-11-02'), sent: 1 }],
  ])('not yet: %s', (_, more) => expect(said(more)).toEqual([]))

  test('before the first day nothing is said', () => expect(said({ startedOn: d('2027-01-01'), mentor: null, planRevisedOn: null }, today)).toEqual([]))
  test('without a mentor, that is what is said, and not what follows from it', () => expect(said({ mentor: null, lastTalkOn: null, hoursBehind: { missing: 660, since: d('2026-11-17') }, agreementUntil: null })).toEqual(['no_mentor 2024-11-22']))
  test('the gravest comes first', () => {
    const order = said({ startedOn: d('2020-01-01'), mentor: null, notRegisteredSince: d('2026-01-01'), planRevisedOn: null, sentSince: d('2026-01-01'), sent: 1, signaturesSince: d('2026-01-01'), signatures: 1, objectives: { total: 1, approved: 0, lastApprovedOn: null } }).map((one) => one.split(' ')[0])
    expect(order).toEqual(warningKinds.filter((kind) => order.includes(kind)))
  })
  test('each concerns somebody and rests on a rule', () => {
    for (const kind of warningKinds) expect([aboutWarning[kind].concerns.length > 0, aboutWarning[kind].rule]).toEqual([true, expect.stringMatching(/^R\d+/)])
  })
})
