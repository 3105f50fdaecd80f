import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { newId } from '#platform/db/columns.ts'
import { Rejected } from '#platform/errors.ts'
import { recordId, ticked } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { thePerson } from '#modules/identity/index.ts'
import { unitsAbove } from '#modules/organisation/index.ts'
import { isArchived, theTraining } from '#modules/portfolio/index.ts'
import { mayAsk } from '../policy.ts'
import { doctorsOf, profileOf } from '../queries/qualifications.ts'
import { theRequest } from '../queries/requests.ts'
import { freePlaces, whyNotAsk } from '../rules/asking.ts'
import { mentorRequest } from '../tables.ts'
import { problems } from '../text/problems.ts'

/** A leader or an office asks somebody who takes on doctors to mentor one of theirs (R51, R60). Several may be asked; the first yes counts. */
export const askMentor = operation({
  name: 'mentors.askMentor',
  input: z.object({ mentorId: recordId(), trainingId: recordId(), replaces: ticked() }),
  load: async (ctx, { mentorId, trainingId }) => {
    const training = await theTraining(ctx, trainingId)
    return { training, mentor: await thePerson(ctx, mentorId), profile: await profileOf(ctx, mentorId), above: await unitsAbove(ctx, training.kommuneId) }
  },
  allow: (actor, { above }) => mayAsk(actor, above),
  problems,
  conflicts: { mentor_request_one_open: 'already_asked' },
  async run(ctx, { training, mentor, profile }, { replaces }) {
    const free = profile ? freePlaces(profile.capacity, await doctorsOf(ctx, mentor.id)) : 0
    const problem = whyNotAsk({
      archived: isArchived(training), traineeId: training.traineeId, leaderId: training.leaderId, currentMentorId: training.mentorId, mentorId: mentor.id, open: profile?.open ?? false, free, replaces,
    })
    if (problem) throw new Rejected(problem, { field: problem === 'has_mentor' ? 'replaces' : 'trainingId' })
    const id = newId()
    await ctx.db.insert(mentorRequest).values({ id, trainingId: training.id, mentorId: mentor.id, askedBy: ctx.actor.personId ?? '', askedAt: ctx.now })
    await ctx.trail('mentors.mentorAsked', { record: { kind: 'mentorRequest', id }, subjectId: training.traineeId, trainingId: training.id, unitId: training.kommuneId, details: { name: mentor.name }, tells: [mentor.id] })
    return { trainingId: training.id, name: mentor.name }
  },
})

/** Takes back what nobody has answered. */
export const withdrawRequest = operation({
  name: 'mentors.withdrawRequest',
  input: z.object({ requestId: recordId() }),
  load: async (ctx, { requestId }) => {
    const found = await theRequest(ctx, requestId)
    const training = await theTraining(ctx, found.trainingId)
    return { found, training, above: await unitsAbove(ctx, training.kommuneId) }
  },
  allow: (actor, { above }) => mayAsk(actor, above),
  problems,
  async run(ctx, { found, training }) {
    if (found.state !== 'asked') throw new Rejected('no_longer_open')
    await ctx.db.update(mentorRequest).set({ state: 'withdrawn', answeredAt: ctx.now }).where(eq(mentorRequest.id, found.id))
    await ctx.trail('mentors.requestWithdrawn', { record: { kind: 'mentorRequest', id: found.id }, subjectId: training.traineeId, trainingId: training.id, unitId: training.kommuneId, tells: [found.mentorId, found.askedBy] })
  },
})
