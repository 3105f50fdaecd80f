import { describe, expect, test } from 'vitest'
import type { Operation } from '#platform/operation.ts'
import { sealTrail } from '#platform/trail/seal.ts'
import { reactToAll } from '#platform/jobs/react.ts'
import { endRole } from '#modules/identity/operations/end-role.ts'
import { giveRole } from '#modules/identity/operations/give-role.ts'
import { castIds } from '#demo/world.ts'
import { withCommitted } from '#test/committed.ts'
import { bergen, type GivenTraining, kinn, oslo, type Someone } from '#test/given.ts'
import { outcome } from '#test/outcome.ts'
import { answerSignings } from './operations/answer-signings.ts'
import { assignTraining } from './operations/assign-training.ts'
import { setParticipant } from './operations/change-participants.ts'
import { approveObjectives } from './operations/decide-objectives.ts'
import { archiveTraining } from './operations/end-training.ts'
import { recommendObjective } from './operations/recommend-objective.ts'
import { registerActivity } from './operations/register-activity.ts'
import { remarkOnObjective } from './operations/remark.ts'
import { sendForSigning } from './operations/send-for-signing.ts'
import { recallObjective } from './operations/work-on-objective.ts'

const world = withCommitted(24)

const does = async <Input, Result>(who: Someone | string, operation: Operation<Input, Result>, input: Input): Promise<string> => outcome((await world().as(who)).does(operation, input))
const rows = <R extends Record<string, unknown>>(sql: string, params: unknown[] = []) => world().door.asSystem('test', (ctx) => ctx.connection.query<R>(sql, params))
const times = <T>(n: number, make: (n: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: n }, (_, k) => make(k)))
const stateOf = async (objectiveId: string) => (await rows<{ state: string }>('select state from plan_objective where id = $1', [objectiveId]))[0]?.state
const entries = async (recordId: string, kind: string) => (await rows('select id from trail where record_id = $1 and kind = $2', [recordId, kind])).length
const planCounts = (training: GivenTraining) => rows('select p.approved as counted, (select count(*)::int from plan_objective where plan_id = p.id and state = $2) as are from plan p where training_id = $1 order by set', [training.id, 'approved'])

/** A training with the same leader as another one. */
async function trainingUnder(leader: Someone): Promise<GivenTraining> {
  const training = await world().given.training()
  await (await world().as(training.leader)).does(setParticipant, { trainingId: training.id, capacity: 'leader', name: leader.name, email: leader.email })
  return { ...training, leader }
}

describe('deciding at once', () => {
  test('twenty approve the same objective: one wins, the others are told that it is approved', async () => {
    const training = await world().given.training()
    const objectiveId = await world().given.readyObjective(training)
    const browser = await world().browser(training.leader)
    const answers = await times(20, () => browser.post(`/laeringsmal/${objectiveId}/godkjenning`))
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, ...Array(19).fill(422)])
    expect(answers.find((answer) => answer.status === 422)?.text).toContain('allerede godkjent')
    expect(await entries(objectiveId, 'portfolio.objectiveApproved')).toBe(1)
    expect(await planCounts(training)).toEqual([{ counted: 1, are: 1 }, { counted: 0, are: 0 }])
  })

  test('R55: the doctor recalls while the leader approves: one of them wins', async () => {
    const training = await world().given.training()
    for (let at = 0; at < 6; at++) {
      const objectiveId = await world().given.readyObjective(training, at)
      const [approved, recalled] = await Promise.all([does(training.leader, approveObjectives, { objectives: [objectiveId] }), does(training.doctor, recallObjective, { objectiveId })])
      expect([[approved, recalled, 'approved'], [approved, recalled, 'completed']]).toContainEqual([approved, recalled, await stateOf(objectiveId)])
      expect([approved, recalled].filter((one) => one === 'done')).toHaveLength(1)
      expect(await stateOf(objectiveId)).toBe(approved === 'done' ? 'approved' : 'completed')
    }
  })

  test('R19: the mentor takes the recommendation back while the leader approves: it is never approved without it', async () => {
    const training = await world().given.training()
    for (let at = 0; at < 8; at++) {
      const objectiveId = await world().given.readyObjective(training, at)
      const [declined, approved] = await Promise.all([
        does(training.mentor, recommendObjective, { objectiveId, verdict: 'declined', comment: 'Ikke ennå' }), does(training.leader, approveObjectives, { objectives: [objectiveId] }),
      ])
      expect([['done', 'mentor_has_not_recommended'], ['already_approved', 'done']]).toContainEqual([declined, approved])
    }
  })

  test('R19: a supervisor declines in the list of what is asked while the leader approves: the same', async () => {
    const training = await world().given.training()
    for (let at = 0; at < 8; at++) {
      const objectiveId = await world().given.readyObjective(training, at)
      const [asked] = await rows<{ id: string }>(`select id from recommendation where plan_objective_id = $1 and capacity = 'supervisor'`, [objectiveId])
      const [declined, approved] = await Promise.all([
        does(training.supervisor, answerSignings, { signings: [], recommend: [asked?.id ?? ''], verdict: 'reject', comment: 'Ikke ennå' }), does(training.leader, approveObjectives, { objectives: [objectiveId] }),
      ])
      expect([declined, approved].filter((one) => one === 'done')).toHaveLength(1)
      expect(await stateOf(objectiveId)).toBe(approved === 'done' ? 'approved' : 'sent')
    }
  })

  test('R52: another leader archives the training while the leader approves: nothing is approved in what is archived', async () => {
    for (let round = 0; round < 4; round++) {
      const training = await world().given.training()
      const other = await world().given.someone('Annen Leder', ['leader', oslo])
      const objectives = [await world().given.readyObjective(training, 0), await world().given.readyObjective(training, 1)]
      const [archived, ...approved] = await Promise.all([
        does(other, archiveTraining, { trainingId: training.id, reason: 'Flyttet' }), ...objectives.map((one) => does(training.leader, approveObjectives, { objectives: [one] })),
      ])
      expect(archived).toBe('done')
      for (const one of approved) expect(['done', 'plan_archived']).toContain(one)
      const [row] = await rows<{ plans: string[]; late: number }>(
        `select array(select distinct state from plan where training_id = $1) as plans,
           (select count(*)::int from trail where training_id = $1 and kind = 'portfolio.objectiveApproved' and id > (select id from trail where training_id = $1 and kind = 'portfolio.trainingArchived')) as late`, [training.id])
      expect(row).toEqual({ plans: ['archived'], late: 0 })
    }
  })

  test('two decide in the same plans, each in their own order: nobody waits in a ring', async () => {
    const first = await world().given.training()
    const all = [first, await trainingUnder(first.leader), await trainingUnder(first.leader)]
    const ready = await Promise.all(all.map(async (training) => [await world().given.readyObjective(training, 0), await world().given.readyObjective(training, 1), await world().given.readyObjective(training, 2), await world().given.readyObjective(training, 100)]))
    const wanted = [0, 1, 2, 3].map((at) => ready.map((objectives) => objectives[at] ?? ''))
    const outcomes = await times(12, (n) => does(first.leader, approveObjectives, { objectives: n % 2 ? (wanted[n % 4] ?? []) : (wanted[n % 4] ?? []).toReversed() }))
    expect(outcomes.sort()).toEqual([...Array(8).fill('already_approved'), ...Array(4).fill('done')])
    for (const training of all) expect((await planCounts(training)).every((plan) => plan.counted === plan.are)).toBe(true)
  })
})

describe('signing at once', () => {
  test('R54: two sign the same activity: it is signed, by both', async () => {
    const training = await world().given.training()
    const activityId = await world().given.activity(training)
    await (await world().as(training.doctor)).does(sendForSigning, { trainingId: training.id, activities: [activityId], signers: [training.supervisor.id, training.mentor.id] })
    const asked = await rows<{ id: string; who: string }>('select id, signer_id as who from signing where activity_id = $1', [activityId])
    const outcomes = await Promise.all(asked.map((one) => does(one.who, answerSignings, { signings: [one.id], verdict: 'sign' })))
    expect(outcomes).toEqual(['done', 'done'])
    expect(await rows('select state from activity where id = $1', [activityId])).toEqual([{ state: 'signed' }])
    expect(await entries(activityId, 'portfolio.activitySigned')).toBe(2)
  })

  test('one rejects what the other signs: it is signed, whoever was first', async () => {
    const training = await world().given.training()
    for (let round = 0; round < 4; round++) {
      const activityId = await world().given.activity(training)
      await (await world().as(training.doctor)).does(sendForSigning, { trainingId: training.id, activities: [activityId], signers: [training.supervisor.id, training.mentor.id] })
      const asked = await rows<{ id: string; who: string }>('select id, signer_id as who from signing where activity_id = $1 order by signer_id', [activityId])
      const outcomes = await Promise.all(asked.map((one, n) => does(one.who, answerSignings, { signings: [one.id], ...(n ? { verdict: 'reject', comment: 'Nei' } : { verdict: 'sign' }) })))
      expect(outcomes).toEqual(['done', 'done'])
      expect(await rows('select state from activity where id = $1', [activityId])).toEqual([{ state: 'signed' }])
    }
  })

  test('the same signature from ten windows is given once', async () => {
    const training = await world().given.training()
    const { activityId, signingId } = await world().given.sentActivity(training)
    const outcomes = await times(10, () => does(training.supervisor, answerSignings, { signings: [signingId], verdict: 'sign' }))
    expect(outcomes.filter((one) => one === 'done')).toHaveLength(1)
    expect(outcomes.every((one) => one === 'done' || /signed|answered/.test(one))).toBe(true)
    expect(await entries(activityId, 'portfolio.activitySigned')).toBe(1)
  })
})

describe('bringing people in at once', () => {
  test('R51: six invite the same address: one person, every role, one mail', async () => {
    const leaders = await Promise.all([oslo, kinn, bergen, oslo, kinn, bergen].map((unit) => world().given.someone('Prøve Leder', ['leader', unit])))
    const [units, roles] = [[oslo, kinn, bergen, oslo, kinn, bergen], ['mentor', 'mentor', 'mentor', 'supervisor', 'supervisor', 'supervisor'] as const]
    const outcomes = await times(6, (n) => does(leaders[n] as Someone, giveRole, { name: 'Ny Samtidig', email: 'samtidig@prove.example', role: roles[n] ?? 'mentor', unitId: units[n] ?? oslo }))
    expect(outcomes).toEqual(Array(6).fill('done'))
    const people = await rows<{ id: string }>(`select id from person where email = 'samtidig@prove.example'`)
    expect(people).toHaveLength(1)
    expect(await rows('select id from role where person_id = $1', [people[0]?.id])).toHaveLength(6)
    expect(await rows('select id from invitation where person_id = $1', [people[0]?.id])).toHaveLength(1)
    await reactToAll(world().door)
    expect(await rows(`select id from mail where "to" = 'samtidig@prove.example'`)).toHaveLength(1)
  })

  test('an invitation nobody answered in time makes room for a new one', async () => {
    const [first, second] = [await world().given.someone('Prøve Leder', ['leader', oslo]), await world().given.someone('Prøve Leder', ['leader', kinn])]
    const someone = { name: 'Sen Svarer', email: 'sen@prove.example', role: 'mentor' as const }
    expect(await does(first, giveRole, { ...someone, unitId: oslo })).toBe('done')
    await rows(`update invitation set expires_at = created_at where sent_to = 'sen@prove.example'`)
    expect(await does(second, giveRole, { ...someone, unitId: kinn })).toBe('done')
    expect(await rows(`select revoked_at is not null as closed from invitation where sent_to = 'sen@prove.example' order by id`)).toEqual([{ closed: true }, { closed: false }])
  })

  test('R52: two assign the same doctor at once: one training, the other is told', async () => {
    const leader = await world().given.someone('Prøve Leder', ['leader', oslo])
    const wish = { kommuneId: oslo, specialty: 'ALM' as const, startedOn: '2026-11-01', traineeName: 'Ny Lege', traineeEmail: 'nylege@prove.example', leaderId: leader.id, mentorName: 'Ny Veileder', mentorEmail: 'nyveileder@prove.example' }
    const outcomes = await times(6, () => does(leader, assignTraining, wish))
    expect(outcomes.sort()).toEqual([...Array(5).fill('already_in_training'), 'done'])
    expect(await rows(`select id from training where trainee_id in (select id from person where email = 'nylege@prove.example')`)).toHaveLength(1)
  })

  test('R51: two choose a mentor at once: there is one, and both are in the history', async () => {
    const training = await world().given.training()
    const outcomes = await times(5, (n) => does(training.leader, setParticipant, { trainingId: training.id, capacity: 'mentor', name: `Ny Veileder ${n}`, email: `ny.${n}.${training.id}@prove.example` }))
    expect(outcomes).toEqual(Array(5).fill('done'))
    expect(await rows(`select id from participant where training_id = $1 and capacity = 'mentor' and until_on is null`, [training.id])).toHaveLength(1)
    expect(await rows(`select id from participant where training_id = $1 and capacity = 'mentor'`, [training.id])).toHaveLength(6)
  })

  test('two administrators end each other: one stays', async () => {
    const ada = castIds.get('ada') as string
    const [hers] = await rows<{ id: string; unit: string }>(`select id, unit_id as unit from role where person_id = $1`, [ada])
    const other = await world().given.someone('Annen Drifter', ['system_administrator', hers?.unit ?? ''])
    const [theirs] = await rows<{ id: string }>('select id from role where person_id = $1', [other.id])
    const outcomes = await Promise.all([does(ada, endRole, { roleId: theirs?.id ?? '' }), does(other, endRole, { roleId: hers?.id ?? '' })])
    // The one who comes second has either lost the role already, or is the last.
    expect([['done', 'last_administrator'], ['done', 'not_found']]).toContainEqual(outcomes.sort())
    expect(await rows(`select id from role where role = 'system_administrator' and until_on is null`)).toHaveLength(1)
  })
})

describe('many at once', () => {
  const activity = (training: GivenTraining, objectives: string[], title: string) => ({ trainingId: training.id, type: 'klinisk_tjeneste' as const, title, objectives, fromOn: '2026-11-10' })

  test('one doctor registers from twenty windows for the same objectives, in any order', async () => {
    const training = await world().given.training()
    const objectives = await Promise.all([0, 1, 50, 90, 100, 111].map((at) => training.objective(at)))
    const outcomes = await times(20, (n) => does(training.doctor, registerActivity, activity(training, n % 2 ? objectives : objectives.toReversed(), `Vindu ${n}`)))
    expect(outcomes).toEqual(Array(20).fill('done'))
    expect(await rows('select distinct state from plan where training_id = $1', [training.id])).toEqual([{ state: 'started' }])
    expect(await rows('select under_way as n from plan where training_id = $1 order by set', [training.id])).toEqual([{ n: 3 }, { n: 3 }])
  })

  test('all kinds of work in the same trainings, while the trail is sealed: each ends as if it had been alone', async () => {
    const first = await world().given.training()
    const all = [first, await trainingUnder(first.leader)]
    const [sent, ready] = [await Promise.all(all.map((one) => world().given.sentObjective(one, 5))), await Promise.all(all.map((one) => world().given.readyObjective(one, 6)))]
    let working = true
    const sealing = (async () => {
      while (working) await sealTrail(world().door, Buffer.alloc(32, 7))
    })()
    const outcomes = (await times(4, async (n) => {
      const training = all[n % 2] as GivenTraining
      const other = await Promise.all([5, 6, 7].map((at) => training.objective(at)))
      return Promise.all([
        does(training.doctor, registerActivity, activity(training, n > 1 ? other : other.toReversed(), `Samtidig ${n}`)),
        does(training.mentor, recommendObjective, { objectiveId: sent[n % 2] ?? '', verdict: 'given' }),
        does(training.leader, approveObjectives, { objectives: n > 1 ? ready : ready.toReversed() }),
        does(training.doctor, remarkOnObjective, { objectiveId: other[n % 3] ?? '', body: 'En tanke' }),
        does(training.doctor, recallObjective, { objectiveId: sent[n % 2] ?? '' }),
      ])
    })).flat()
    working = false
    await sealing
    expect(outcomes.filter((one) => !['done', 'already_approved', 'not_sent'].includes(one))).toEqual([])
    for (const training of all) expect((await planCounts(training)).every((plan) => plan.counted === plan.are)).toBe(true)
  })

  test('two hundred writers at once all get through', async () => {
    const trainings = await Promise.all([world().given.training(), world().given.training(), world().given.training(), world().given.training()])
    const forms = await Promise.all(trainings.map(async (training) => ({ browser: await world().browser(training.doctor), training, objective: await training.objective() })))
    const answers = await times(200, async (n) => {
      const { browser, training, objective } = forms[n % 4] as (typeof forms)[number]
      return browser.post('/aktiviteter/ny', activity(training, [objective], `Skriver ${n}`))
    })
    expect(answers.map((answer) => answer.status)).toEqual(Array(200).fill(303))
    expect(await rows(`select id from activity where title like 'Skriver %'`)).toHaveLength(200)
  })
})
