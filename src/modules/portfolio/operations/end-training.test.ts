import { expect } from 'vitest'
import { castIds } from '#demo/world.ts'
import { outcome } from '#test/outcome.ts'
import { refusal, scenario, withDatabase } from '#test/scenario.ts'
import { happenedTo, look } from '#test/trail.ts'
import { theTraining } from '../queries/training.ts'
import { waitingForSigner } from '../queries/signing.ts'
import { queueOf } from '../queries/queue.ts'
import { attachToActivity, attachToObjective } from './attach-file.ts'
import { answerSignings } from './answer-signings.ts'
import { approveObjectives, returnObjective, withdrawApproval } from './decide-objectives.ts'
import { delegate } from './delegate.ts'
import { archiveTraining, deleteTraining } from './end-training.ts'
import { fulfilActivity } from './fulfil-activity.ts'
import { recommendObjective } from './recommend-objective.ts'
import { editActivity, registerActivity } from './register-activity.ts'
import { remarkOnActivity, remarkOnObjective } from './remark.ts'
import { recallActivity, sendForSigning } from './send-for-signing.ts'
import { completeObjective, recallObjective, sendObjective } from './work-on-objective.ts'

withDatabase()

const text = () => new File(['Notat'], 'notat.txt')

scenario('R52: a training nobody has touched is deleted with its plans, and the trail still knows of it', async ({ as, given, door }) => {
  const training = await given.training()
  const leader = await as(training.leader)
  await leader.does(deleteTraining, { trainingId: training.id })
  for (const table of ['plan', 'plan_objective', 'participant']) expect(await look(door, `select id from ${table} where training_id = $1`, [training.id])).toEqual([])
  expect(await outcome(leader.sees(theTraining, training.id))).toBe('not_found')
  const entries = await happenedTo(door, training.id)
  expect(entries.at(-1)).toMatchObject({ kind: 'portfolio.trainingDeleted', actor: training.leader.id, capacity: 'leader', subject: training.doctor.id })
  expect([...(entries.at(-1)?.told ?? [])].sort()).toEqual([training.doctor.id, training.mentor.id].sort())
})

scenario('R52: a started training is archived, never deleted', async ({ as, given, door }) => {
  const training = await given.training()
  await given.activity(training)
  const leader = await as(training.leader)
  expect(await refusal(leader.does(deleteTraining, { trainingId: training.id }))).toBe('started')
  await leader.does(archiveTraining, { trainingId: training.id, reason: 'Flyttet til Bergen' })
  const archived = await leader.sees(theTraining, training.id)
  expect([archived.state, archived.archivedOn?.toString(), ...archived.plans.map((one) => one.state)]).toEqual(['archived', '2026-11-23', 'archived', 'archived'])
  expect((await happenedTo(door, training.id)).at(-1)).toMatchObject({ kind: 'portfolio.trainingArchived', capacity: 'leader' })
  expect(await refusal(leader.does(archiveTraining, { trainingId: training.id, reason: 'Igjen' }))).toBe('already_archived')
  expect(await refusal(leader.does(deleteTraining, { trainingId: training.id }))).toBe('started')
})

scenario('R52: a comment, a file, a recommendation or a delegation alone is enough to keep a training', async ({ as, given, today }) => {
  const touches: ((training: Awaited<ReturnType<typeof given.training>>) => Promise<unknown>)[] = [
    async (training) => (await as(training.mentor)).does(remarkOnObjective, { objectiveId: await training.objective(), body: 'Begynn her' }),
    async (training) => (await as(training.doctor)).does(attachToObjective, { objectiveId: await training.objective(), file: text() }),
    async (training) => (await as(training.mentor)).does(recommendObjective, { objectiveId: await training.objective(), verdict: 'given' }),
    async (training) => (await as(training.leader)).does(delegate, { kind: 'delegate', unitId: training.kommuneId, name: 'Del Egat', email: 'del@prove.example', trainingId: training.id, fromOn: today.toString(), untilOn: today.toString() }),
  ]
  for (const touch of touches) {
    const training = await given.training()
    await touch(training)
    expect(await refusal((await as(training.leader)).does(deleteTraining, { trainingId: training.id }))).toBe('started')
  }
})

scenario('R52: in an archived training everything can be read and nothing written, by anybody', async ({ as, given, today }) => {
  const training = await given.training()
  const [sentObjective, completed] = [await given.readyObjective(training, 0), await training.objective(1)]
  const approved = await given.readyObjective(training, 2)
  const registered = await given.activity(training)
  const { activityId: sent, signingId } = await given.sentActivity(training)
  const [doctor, mentor, supervisor, leader] = [await as(training.doctor), await as(training.mentor), await as(training.supervisor), await as(training.leader)]
  await leader.does(approveObjectives, { objectives: [approved] })
  await doctor.does(completeObjective, { objectiveId: completed, completedOn: today.toString() })
  await leader.does(archiveTraining, { trainingId: training.id, reason: 'Sluttet' })
  const written = { type: 'kurs' as const, title: 'Kurs', objectives: [completed], fromOn: today.toString() }
  const attempts: Record<string, () => Promise<unknown>> = {
    register: async () => doctor.does(registerActivity, { trainingId: training.id, ...written }),
    edit: async () => doctor.does(editActivity, { activityId: registered, ...written }),
    send: async () => doctor.does(sendForSigning, { trainingId: training.id, activities: [registered], signers: [training.supervisor.id] }),
    recall: async () => doctor.does(recallActivity, { activityId: sent }),
    attach: async () => doctor.does(attachToActivity, { activityId: registered, file: text() }),
    attachToObjective: async () => doctor.does(attachToObjective, { objectiveId: completed, file: text() }),
    complete: async () => doctor.does(completeObjective, { objectiveId: await training.objective(3), completedOn: today.toString() }),
    sendObjective: async () => doctor.does(sendObjective, { objectiveId: completed, discussedOn: today.toString(), supervisors: [] }),
    recallObjective: async () => doctor.does(recallObjective, { objectiveId: sentObjective }),
    remark: async () => doctor.does(remarkOnObjective, { objectiveId: completed, body: 'Hei' }),
    remarkOnActivity: async () => doctor.does(remarkOnActivity, { activityId: registered, body: 'Hei' }),
    recommend: async () => mentor.does(recommendObjective, { objectiveId: sentObjective, verdict: 'given' }),
    sign: async () => supervisor.does(answerSignings, { signings: [signingId], verdict: 'sign' }),
    fulfil: async () => leader.does(fulfilActivity, { activityId: registered, reason: 'Sett' }),
    approve: async () => leader.does(approveObjectives, { objectives: [sentObjective] }),
    return: async () => leader.does(returnObjective, { objectiveId: sentObjective, comment: 'Mer' }),
    withdraw: async () => leader.does(withdrawApproval, { objectiveId: approved, reason: 'Feil' }),
  }
  for (const [name, attempt] of Object.entries(attempts)) expect([name, await refusal(attempt())]).toEqual([name, 'plan_archived'])
  expect((await doctor.sees(theTraining, training.id)).state).toBe('archived')
})

scenario('R52: what waited in an archived training waits for nobody any more', async ({ as, given }) => {
  const training = await given.training()
  await given.readyObjective(training)
  await given.sentActivity(training)
  const leader = await as(training.leader)
  await leader.does(archiveTraining, { trainingId: training.id, reason: 'Sluttet' })
  expect(await leader.sees(queueOf)).toEqual([])
  expect(await (await as(training.supervisor)).sees(waitingForSigner)).toEqual([])
})

scenario('R53: only a leader of the kommune archives and deletes', async ({ as, given }) => {
  const training = await given.training()
  for (const [who, answer] of [[training.doctor, 'denied'], [training.mentor, 'denied'], [training.supervisor, 'not_found'], [castIds.get('knut') ?? '', 'not_found']] as const) {
    expect(await outcome((await as(who)).does(archiveTraining, { trainingId: training.id, reason: 'X' }))).toBe(answer)
    expect(await outcome((await as(who)).does(deleteTraining, { trainingId: training.id }))).toBe(answer)
  }
})

scenario('R52: another leader of the kommune takes back a training assigned by mistake; those who look after the system do not read of it', async ({ as, given, door }) => {
  const training = await given.training()
  const other = await given.someone('Annen Leder', ['leader', training.kommuneId])
  expect(await outcome((await as(other)).does(deleteTraining, { trainingId: training.id }))).toBe('done')
  expect(await look(door, 'select id from training where id = $1 union all select id from plan_objective where training_id = $1', [training.id])).toEqual([])
  const read = (who: string) => as(who).then((one) => one.sees((ctx) => ctx.connection.query(`select kind from trail where kind = 'portfolio.trainingDeleted'`)))
  expect(await read(training.leader.id)).toHaveLength(1)
  expect(await read(castIds.get('ada') ?? '')).toEqual([])
})
