import { newId } from '#platform/db/columns.ts'
import type { Door } from '#platform/db/door.ts'
import { reactToAll } from '#platform/jobs/react.ts'
import type { RoleName } from '#modules/identity/index.ts'
import { role as roleTable, person } from '#modules/identity/tables.ts'
import { unitId } from '#modules/organisation/index.ts'
import { assignTraining } from '#modules/portfolio/operations/assign-training.ts'
import { setParticipant } from '#modules/portfolio/operations/change-participants.ts'
import { recommendObjective } from '#modules/portfolio/operations/recommend-objective.ts'
import { registerActivity } from '#modules/portfolio/operations/register-activity.ts'
import { answerSignings } from '#modules/portfolio/operations/answer-signings.ts'
import { sendForSigning } from '#modules/portfolio/operations/send-for-signing.ts'
import { completeObjective, sendObjective } from '#modules/portfolio/operations/work-on-objective.ts'
import { planObjective, signing } from '#modules/portfolio/tables.ts'
import { and, eq, inArray } from 'drizzle-orm'
import type { Acting, Who } from './scenario.ts'
import { testDay } from './world.ts'

export interface Someone {
  readonly id: string
  readonly name: string
  readonly email: string
}
/** A training in Oslo, where the demo world has none, with everybody who takes part. */
export interface GivenTraining {
  readonly id: string
  readonly kommuneId: string
  readonly doctor: Someone
  readonly leader: Someone
  readonly mentor: Someone
  readonly supervisor: Someone
  /** The id of an objective in the plan, by its place from 0 to 111. */
  objective(at?: number): Promise<string>
}

export interface GivenTicket {
  /** The secret in the link. */
  readonly token: string
  readonly signerId: string
  readonly email: string
  readonly activityIds: readonly string[]
  readonly signingIds: readonly string[]
}

export const oslo = unitId('kommune', '0301')
export const kinn = unitId('kommune', '4602')
export const bergen = unitId('kommune', '4601')

/** Ready-made beginnings: one per noun, a whole valid world by default, made by the operations people use. */
export interface Given {
  someone(name: string, ...roles: readonly (readonly [RoleName, string])[]): Promise<Someone>
  training(): Promise<GivenTraining>
  activity(training: GivenTraining, more?: { objectives?: string[]; title?: string }): Promise<string>
  /** Sent to the supervisor. */
  sentActivity(training: GivenTraining, more?: { objectives?: string[] }): Promise<{ activityId: string; signingId: string }>
  /** Signed by the supervisor. */
  signedActivity(training: GivenTraining, more?: { objectives?: string[] }): Promise<string>
  /** Rejected by the supervisor, with a comment. */
  rejectedActivity(training: GivenTraining, more?: { objectives?: string[] }): Promise<string>
  /** Sent to somebody without an account: what the link in their mail opens. */
  ticket(training: GivenTraining, more?: { activities?: number; askRecommendation?: boolean }): Promise<GivenTicket>
  /** Sent for approval with a signed activity below it; nobody has recommended yet. */
  sentObjective(training: GivenTraining, at?: number): Promise<string>
  /** Sent and recommended by mentor and supervisor: nothing is missing (R19). */
  readyObjective(training: GivenTraining, at?: number): Promise<string>
}

export function givenIn(door: Door, as: (who: Who) => Promise<Acting>): Given {
  let count = 0
  const given: Given = {
    async someone(name, ...roles) {
      const one = { id: newId(), name, email: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}.${++count}@prove.example` }
      await door.asSystem('test', async (ctx) => {
        await ctx.db.insert(person).values({ ...one, claimedAt: ctx.now, lang: 'nb' })
        for (const [role, unit] of roles) await ctx.db.insert(roleTable).values({ id: newId(), personId: one.id, unitId: unit, role, fromOn: ctx.today.subtract({ years: 1 }) })
      })
      return one
    },
    async training() {
      const doctor = await given.someone('Prøve Lege')
      const leader = await given.someone('Prøve Leder', ['leader', oslo])
      const mentor = await given.someone('Prøve Veileder', ['mentor', oslo])
      const supervisor = await given.someone('Prøve Supervisør')
      const asLeader = await as(leader)
      const { trainingId } = await asLeader.does(assignTraining, {
        kommuneId: oslo, specialty: 'ALM', startedOn: testDay.subtract({ years: 1 }).toString(), traineeName: doctor.name, traineeEmail: doctor.email, leaderId: leader.id, mentorName: mentor.name, mentorEmail: mentor.email,
      })
      await asLeader.does(setParticipant, { trainingId, capacity: 'supervisor', name: supervisor.name, email: supervisor.email })
      const objective = (at = 0) => door.asSystem('test', async (ctx) => {
        const rows = await ctx.db.select({ id: planObjective.id }).from(planObjective).where(eq(planObjective.trainingId, trainingId)).orderBy(planObjective.code)
        return rows[at]?.id ?? ''
      })
      return { id: trainingId, kommuneId: oslo, doctor, leader, mentor, supervisor, objective }
    },
    async activity(training, { objectives, title = 'Vakt med bakvakt' } = {}) {
      const { activityId } = await (await as(training.doctor)).does(registerActivity, {
        trainingId: training.id, type: 'klinisk_tjeneste', title, objectives: objectives ?? [await training.objective()], fromOn: testDay.subtract({ days: 10 }).toString(),
      })
      return activityId
    },
    async sentActivity(training, more) {
      const activityId = await given.activity(training, more)
      await (await as(training.doctor)).does(sendForSigning, { trainingId: training.id, activities: [activityId], signers: [training.supervisor.id] })
      const [row] = await door.asSystem('test', (ctx) => ctx.db.select({ id: signing.id }).from(signing).where(and(eq(signing.activityId, activityId), eq(signing.state, 'waiting'))))
      return { activityId, signingId: row?.id ?? '' }
    },
    async signedActivity(training, more) {
      const { activityId, signingId } = await given.sentActivity(training, more)
      await (await as(training.supervisor)).does(answerSignings, { signings: [signingId], verdict: 'sign' })
      return activityId
    },
    async rejectedActivity(training, more) {
      const { activityId, signingId } = await given.sentActivity(training, more)
      await (await as(training.supervisor)).does(answerSignings, { signings: [signingId], verdict: 'reject', comment: 'Datoen stemmer ikke' })
      return activityId
    },
    async ticket(training, { activities = 1, askRecommendation = false } = {}) {
      const [name, email] = ['Lenke Signerer', `lenke.${++count}@prove.example`]
      const activityIds: string[] = []
      for (let n = 0; n < activities; n++) activityIds.push(await given.activity(training, { title: `Vakt ${n + 1}` }))
      await (await as(training.doctor)).does(sendForSigning, { trainingId: training.id, activities: activityIds, newName: name, newEmail: email, askRecommendation: askRecommendation ? 'on' : undefined })
      await reactToAll(door)
      return door.asSystem('test', async (ctx) => {
        const [letter] = await ctx.connection.query<{ body: string; person_id: string }>(`select body, person_id from mail where "to" = $1`, [email])
        const signings = await ctx.db.select({ id: signing.id }).from(signing).where(inArray(signing.activityId, activityIds)).orderBy(signing.activityId)
        return { token: /\/signer\/([\w-]+)/.exec(letter?.body ?? '')?.[1] ?? '', signerId: letter?.person_id ?? '', email, activityIds, signingIds: signings.map((one) => one.id) }
      })
    },
    async sentObjective(training, at = 0) {
      const objectiveId = await training.objective(at)
      await given.signedActivity(training, { objectives: [objectiveId] })
      const asDoctor = await as(training.doctor)
      await asDoctor.does(completeObjective, { objectiveId, completedOn: testDay.subtract({ days: 2 }).toString() })
      await asDoctor.does(sendObjective, { objectiveId, discussedOn: testDay.subtract({ days: 1 }).toString(), supervisors: [training.supervisor.id] })
      return objectiveId
    },
    async readyObjective(training, at = 0) {
      const objectiveId = await given.sentObjective(training, at)
      for (const who of [training.mentor, training.supervisor]) await (await as(who)).does(recommendObjective, { objectiveId, verdict: 'given' })
      return objectiveId
    },
  }
  return given
}
