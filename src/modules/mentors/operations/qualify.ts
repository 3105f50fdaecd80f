import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { newId } from '#platform/db/columns.ts'
import { Rejected } from '#platform/errors.ts'
import { choice, date, recordId } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { thePerson } from '#modules/identity/index.ts'
import { isOneself, mayVouch } from '../policy.ts'
import { theQualification, unitsThatVouch } from '../queries/qualifications.ts'
import { qualificationKinds } from '../rules.ts'
import { whyNotSince } from '../rules/fitness.ts'
import { qualification } from '../tables.ts'
import { problems } from '../text/problems.ts'

/** Somebody is said to be specialist or to have taken the mentor course (R60, R68): by themselves, or by those who then also confirm it. */
export const sayQualification = operation({
  name: 'mentors.sayQualification',
  input: z.object({ personId: recordId(), kind: choice(qualificationKinds), sinceOn: date() }),
  load: async (ctx, { personId }) => ({ person: await thePerson(ctx, personId), units: await unitsThatVouch(ctx, personId) }),
  allow: (actor, { person, units }) => isOneself(actor, person.id) || mayVouch(actor, person.id, units),
  problems,
  conflicts: { qualification_once: 'already_said' },
  async run(ctx, { person }, { kind, sinceOn }) {
    const problem = whyNotSince(sinceOn, ctx.today)
    if (problem) throw new Rejected(problem, { field: 'sinceOn' })
    const me = ctx.actor.personId ?? ''
    const confirmed = person.id === me ? {} : { confirmedBy: me, confirmedAt: ctx.now }
    const id = newId()
    await ctx.db.insert(qualification).values({ id, personId: person.id, kind, sinceOn, saidBy: me, saidAt: ctx.now, ...confirmed })
    await ctx.trail('mentors.qualificationSaid', { record: { kind: 'qualification', id }, subjectId: person.id, details: { kind, sinceOn: sinceOn.toString() }, tells: [person.id] })
    return { personId: person.id }
  },
})

const about = async (ctx: Parameters<typeof theQualification>[0], { qualificationId }: { qualificationId: string }) => {
  const found = await theQualification(ctx, qualificationId)
  return { found, units: await unitsThatVouch(ctx, found.personId) }
}

/** Somebody else than the mentor says it is so. */
export const confirmQualification = operation({
  name: 'mentors.confirmQualification',
  input: z.object({ qualificationId: recordId() }),
  load: about,
  allow: (actor, { found, units }) => mayVouch(actor, found.personId, units),
  problems,
  async run(ctx, { found }) {
    if (found.confirmedBy) throw new Rejected('already_confirmed')
    await ctx.db.update(qualification).set({ confirmedBy: ctx.actor.personId, confirmedAt: ctx.now }).where(eq(qualification.id, found.id))
    await ctx.trail('mentors.qualificationConfirmed', { record: { kind: 'qualification', id: found.id }, subjectId: found.personId, details: { kind: found.kind }, tells: [found.personId] })
    return { personId: found.personId }
  },
})

/** It was said by mistake: it no longer stands, and can be said anew. */
export const takeBackQualification = operation({
  name: 'mentors.takeBackQualification',
  input: z.object({ qualificationId: recordId() }),
  load: about,
  allow: (actor, { found, units }) => isOneself(actor, found.personId) || mayVouch(actor, found.personId, units),
  problems,
  async run(ctx, { found }) {
    await ctx.db.update(qualification).set({ withdrawnAt: ctx.now }).where(eq(qualification.id, found.id))
    await ctx.trail('mentors.qualificationTakenBack', { record: { kind: 'qualification', id: found.id }, subjectId: found.personId, details: { kind: found.kind }, tells: [found.personId] })
    return { personId: found.personId }
  },
})
