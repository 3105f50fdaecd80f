import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { newId } from '#platform/db/columns.ts'
import { Rejected } from '#platform/errors.ts'
import { choice, date, email, optionalDate, optionalHprNumber, personName, recordId } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { objectivesOf, specialties, type Specialty, setsOf, versionInForce } from '#modules/curriculum/index.ts'
import { addRole, holdersOf, inviteOnce, personWith, type RoleName, type Someone } from '#modules/identity/index.ts'
import { theUnit } from '#modules/organisation/index.ts'
import { mayAssign } from '../policy.ts'
import { plannedEnd, whyNotPeriod, whyNotTogether } from '../rules/training.ts'
import { participant, plan, planObjective, training } from '../tables.ts'
import { problems } from '../text/problems.ts'

const optionalSomeone = z.preprocess((value) => (value === '' ? undefined : value), personName().optional())

/** Gives a doctor a training in a kommune, with its two plans (R52), a leader and, when known, a mentor (R51). */
export const assignTraining = operation({
  name: 'portfolio.assignTraining',
  input: z.object({
    kommuneId: recordId(), specialty: choice(specialties), startedOn: date(), plannedEndOn: optionalDate(),
    traineeName: personName(), traineeEmail: email(), traineeHpr: optionalHprNumber(),
    leaderId: recordId(),
    mentorName: optionalSomeone, mentorEmail: z.preprocess((value) => (value === '' ? undefined : value), email().optional()),
  }),
  load: (ctx, { kommuneId }) => theUnit(ctx, kommuneId),
  allow: (actor, kommune) => kommune.kind === 'kommune' && mayAssign(actor, kommune.id),
  problems,
  conflicts: { training_one_active: 'already_in_training' },
  async run(ctx, kommune, wish) {
    if (!(await holdersOf(ctx, 'leader', kommune.id)).some((held) => held.personId === wish.leaderId)) throw new Rejected('not_a_leader', { field: 'leaderId' })
    if (wish.mentorName && !wish.mentorEmail) throw new Rejected('email_needed', { field: 'mentorEmail' })
    const plannedEndOn = wish.plannedEndOn ?? plannedEnd(wish.startedOn)
    const inPeriod = whyNotPeriod(wish.startedOn, plannedEndOn)
    if (inPeriod) throw new Rejected(inPeriod, { field: inPeriod === 'too_early' ? 'startedOn' : 'plannedEndOn' })
    const trainee = await join(ctx, 'trainee', kommune.id, { name: wish.traineeName, email: wish.traineeEmail, hprNumber: wish.traineeHpr })
    const mentor = wish.mentorEmail ? await join(ctx, 'mentor', kommune.id, { name: wish.mentorName ?? wish.mentorEmail, email: wish.mentorEmail }) : null
    const together = whyNotTogether({ traineeId: trainee, leaderId: wish.leaderId, mentorId: mentor })
    if (together) throw new Rejected(together, { field: together === 'leader_is_trainee' ? 'leaderId' : 'mentorEmail' })
    const id = newId()
    await ctx.db.insert(training).values({ id, traineeId: trainee, specialty: wish.specialty, kommuneId: kommune.id, startedOn: wish.startedOn, plannedEndOn })
    const people = [{ capacity: 'leader' as const, personId: wish.leaderId }, ...(mentor ? [{ capacity: 'mentor' as const, personId: mentor }] : [])]
    await ctx.db.insert(participant).values(people.map((one) => ({ id: newId(), trainingId: id, ...one, fromOn: ctx.today })))
    const sets = await assignPlans(ctx, id, wish.specialty)
    await ctx.trail('portfolio.trainingAssigned', {
      record: { kind: 'training', id }, subjectId: trainee, trainingId: id, unitId: kommune.id, details: { specialty: wish.specialty, sets, startedOn: wish.startedOn.toString() }, tells: [trainee, mentor, wish.leaderId],
    })
    return { trainingId: id }
  },
})

/**
 * Makes somebody known, with a role in the kommune, and invites them if they have not signed in yet.
 * @param period left out: from today, without an end
 * @param way `by_link` for somebody who only signs by links in mails and needs no account @returns the person's id
 */
export async function join(ctx: Ctx, role: RoleName, kommuneId: string, someone: Someone, way: 'invited' | 'by_link' = 'invited', period: { fromOn?: Temporal.PlainDate; untilOn?: Temporal.PlainDate } = {}): Promise<string> {
  const person = await personWith(ctx, someone)
  await addRole(ctx, { personId: person.id, unitId: kommuneId, role, ...period })
  if (!person.claimed && way === 'invited') await inviteOnce(ctx, person.id, someone.email, kommuneId)
  return person.id
}

async function assignPlans(ctx: Ctx, trainingId: string, specialty: Specialty): Promise<string[]> {
  const assigned: string[] = []
  for (const set of setsOf(specialty)) {
    const version = await versionInForce(ctx, set, ctx.today)
    if (!version) throw new Rejected('no_curriculum', { field: 'specialty' })
    const planId = newId()
    await ctx.db.insert(plan).values({ id: planId, trainingId, curriculumId: version.id, set, assignedOn: ctx.today })
    const objectives = await objectivesOf(ctx, version.id)
    await ctx.db.insert(planObjective).values(objectives.map((one) => ({ id: newId(), planId, trainingId, objectiveId: one.id, code: one.code, stateSince: ctx.now })))
    assigned.push(`${set} ${objectives.length}`)
  }
  return assigned
}
