import { expect, test } from 'vitest'
import { reactToAll } from '#platform/jobs/react.ts'
import { withCommitted } from '#test/committed.ts'
import { oslo, type Someone } from '#test/given.ts'
import { mentorWhoTakesOn } from '#test/mentors.ts'
import { outcome } from '#test/outcome.ts'
import { assignTraining } from '#modules/portfolio/operations/assign-training.ts'
import { makeAgreement } from './operations/agree.ts'
import { answerRequest } from './operations/answer-request.ts'
import { askMentor, withdrawRequest } from './operations/ask-mentor.ts'
import { sayQualification } from './operations/qualify.ts'
import { signAgreement } from './operations/sign-agreement.ts'

const world = withCommitted(12)

const rows = <R extends Record<string, unknown>>(sql: string, params: unknown[] = []) => world().door.asSystem('test', (ctx) => ctx.connection.query<R>(sql, params))
const mentor = (name: string, more: object = {}) => mentorWhoTakesOn(world() as never, name, { ...more })
const requestOf = async (who: Someone, trainingId: string) => (await rows<{ id: string }>('select id from mentor_request where mentor_id = $1 and training_id = $2', [who.id, trainingId]))[0]?.id ?? ''
const answers = async (who: Someone, trainingId: string) => {
  const [acting, requestId] = [await world().as(who), await requestOf(who, trainingId)]
  return () => outcome(acting.does(answerRequest, { requestId, answer: 'yes' }))
}

async function asking(...mentors: readonly Someone[]) {
  const [doctor, leader] = [await world().given.someone('Lege Uten'), await world().given.someone('Leder Oslo', ['leader', oslo])]
  const acting = await world().as(leader)
  const { trainingId } = await acting.does(assignTraining, { kommuneId: oslo, specialty: 'ALM', startedOn: '2026-01-01', traineeName: doctor.name, traineeEmail: doctor.email, leaderId: leader.id })
  for (const one of mentors) await acting.does(askMentor, { mentorId: one.id, trainingId })
  return { trainingId, leader, acting }
}

test('R51: five say yes at once: one is appointed, the others are told that somebody was first', async () => {
  const five = await Promise.all([1, 2, 3, 4, 5].map((n) => mentor(`Villig Veileder ${n}`)))
  const { trainingId } = await asking(...five)
  const ways = await Promise.all(five.map((one) => answers(one, trainingId)))
  const ended = await Promise.all(ways.map((say) => say()))
  expect(ended.sort()).toEqual(['done', ...Array(4).fill('somebody_was_first')])
  await reactToAll(world().door)
  const appointed = await rows('select person_id from participant where training_id = $1 and capacity = $2 and until_on is null', [trainingId, 'mentor'])
  expect(appointed).toEqual(await rows(`select mentor_id as person_id from mentor_request where training_id = $1 and state = 'appointed'`, [trainingId]))
  expect(appointed).toHaveLength(1)
})

test('one place is given once, also when two doctors are answered for at once', async () => {
  const one = await mentor('Enslig Veileder', { capacity: '1' })
  const [first, second] = [await asking(one), await asking(one)]
  const ways = [await answers(one, first.trainingId), await answers(one, second.trainingId)]
  expect((await Promise.all(ways.map((say) => say()))).sort()).toEqual(['done', 'full'])
})

test('a mentor says yes while the leader takes the request back: one of them wins', async () => {
  for (let n = 0; n < 4; n++) {
    const one = await mentor(`Rask Veileder ${n}`)
    const { trainingId, acting } = await asking(one)
    const [say, requestId] = [await answers(one, trainingId), await requestOf(one, trainingId)]
    const ended = await Promise.all([say(), outcome(acting.does(withdrawRequest, { requestId }))])
    expect([['done', 'no_longer_open'], ['no_longer_open', 'done'], ['not_found', 'done']]).toContainEqual(ended)
  }
})

test('the same is asked, said and drafted once, however often it is sent at the same time', async () => {
  const one = await mentor('Populær Veileder')
  const { trainingId, acting } = await asking()
  const thrice = async (work: () => Promise<unknown>) => (await Promise.all([1, 2, 3].map(() => outcome(work())))).sort()
  expect(await thrice(() => acting.does(askMentor, { mentorId: one.id, trainingId }))).toEqual(['already_asked', 'already_asked', 'done'])
  const self = await world().as(one)
  expect(await thrice(() => self.does(sayQualification, { personId: one.id, kind: 'mentor_course', sinceOn: '2020-01-01' }))).toEqual(['already_said', 'already_said', 'done'])
  const training = await world().given.training()
  const leader = await world().as(training.leader)
  expect(await thrice(() => leader.does(makeAgreement, { trainingId: training.id, fromOn: '2026-12-01', untilOn: '2027-11-30', mentoringMinutes: '240', preparationMinutes: '90', hourlyOre: '1250' }))).toEqual(['done', 'draft_exists', 'draft_exists'])
})

test('both sign at once: the agreement has both signatures and is in force', async () => {
  const training = await world().given.training()
  const [leader, theirs] = [await world().as(training.leader), await world().as(training.mentor)]
  await leader.does(makeAgreement, { trainingId: training.id, fromOn: '2026-11-01', untilOn: '2027-10-31', mentoringMinutes: '240', preparationMinutes: '90', hourlyOre: '1250' })
  const [{ id: agreementId } = { id: '' }] = await rows<{ id: string }>('select id from mentor_agreement where training_id = $1', [training.id])
  expect(await Promise.all([leader, theirs].map((one) => outcome(one.does(signAgreement, { agreementId }))))).toEqual(['done', 'done'])
  expect(await rows('select state, mentor_signed_at is not null and leader_signed_at is not null as both from mentor_agreement where id = $1', [agreementId])).toEqual([{ state: 'in_force', both: true }])
})
