import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { Rejected } from '#platform/errors.ts'
import { choice, recordId } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { isArchived, theTraining } from '#modules/portfolio/index.ts'
import { mayAnswer } from '../policy.ts'
import { doctorsOf, profileOf } from '../queries/qualifications.ts'
import { theRequest } from '../queries/requests.ts'
import { freePlaces, whyNotAsk } from '../rules/asking.ts'
import { mentorRequest } from '../tables.ts'
import { problems } from '../text/problems.ts'

/**
 * The mentor says yes or no. A yes is one of the two that appoint: right after, the mentor is set in the training (`reactions.ts`).
 * Of two who say yes at once the database lets one through. One's own profile is held, so that two yes do not fill one place twice.
 */
export const answerRequest = operation({
  name: 'mentors.answerRequest',
  input: z.object({ requestId: recordId(), answer: choice(['yes', 'no']) }),
  load: async (ctx, { requestId }) => ({ profile: await profileOf(ctx, ctx.actor.personId ?? requestId, 'update'), found: await theRequest(ctx, requestId) }),
  allow: (actor, { found }) => mayAnswer(actor, found.mentorId),
  problems,
  conflicts: { mentor_request_one_accepted: 'somebody_was_first' },
  async run(ctx, { found, profile }, { answer }) {
    if (found.state !== 'asked') throw new Rejected('no_longer_open')
    const training = await theTraining(ctx, found.trainingId)
    if (answer === 'yes') {
      const free = profile ? freePlaces(profile.capacity, (await doctorsOf(ctx, found.mentorId)) + (await saidYesTo(ctx, found.mentorId))) : 1
      const problem = whyNotAsk({
        archived: isArchived(training), traineeId: training.traineeId, leaderId: training.leaderId, currentMentorId: training.mentorId, mentorId: found.mentorId, open: true, free, replaces: true,
      })
      if (problem) throw new Rejected(problem)
    }
    await ctx.db.update(mentorRequest).set({ state: answer === 'yes' ? 'accepted' : 'declined', answeredAt: ctx.now }).where(eq(mentorRequest.id, found.id))
    await ctx.trail(answer === 'yes' ? 'mentors.requestAccepted' : 'mentors.requestDeclined', {
      record: { kind: 'mentorSearch', id: found.id }, subjectId: training.traineeId, trainingId: training.id, unitId: training.kommuneId, tells: [found.askedBy, training.leaderId],
    })
    return { answer }
  },
})

/** Doctors one has said yes to and has not been appointed for yet: their places are taken. */
const saidYesTo = async (ctx: Parameters<typeof theRequest>[0], mentorId: string) =>
  (await ctx.db.select({ id: mentorRequest.id }).from(mentorRequest).where(and(eq(mentorRequest.mentorId, mentorId), eq(mentorRequest.state, 'accepted')))).length
