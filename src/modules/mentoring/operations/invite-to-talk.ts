import { z } from 'zod'
import { newId } from '#platform/db/columns.ts'
import { Rejected } from '#platform/errors.ts'
import { recordId } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { isArchived, theTraining } from '#modules/portfolio/index.ts'
import { mayArrange } from '../policy.ts'
import { talk } from '../tables.ts'
import { problems } from '../text/problems.ts'
import { detailsOf, timeFields, timeFor } from './arrange.ts'

/** Doctor or mentor invites the other to a veiledningssamtale (R53, R56). The training is held: two invitations at once see each other. */
export const inviteToTalk = operation({
  name: 'mentoring.inviteToTalk',
  input: z.object({ trainingId: recordId(), ...timeFields }),
  load: (ctx, { trainingId }) => theTraining(ctx, trainingId),
  allow: mayArrange,
  problems,
  async run(ctx, seen, { way, minutes, ...when }) {
    const training = await theTraining(ctx, seen.id, 'update')
    if (isArchived(training)) throw new Rejected('plan_archived')
    const { mentorId } = training
    if (!mentorId) throw new Rejected('no_mentor')
    const startsAt = await timeFor(ctx, training.id, { ...when, minutes })
    const made = { id: newId(), trainingId: training.id, mentorId, startsAt, plannedMinutes: minutes, way, invitedBy: ctx.actor.personId ?? '', invitedAt: ctx.now }
    await ctx.db.insert(talk).values(made)
    await ctx.trail('mentoring.talkInvited', { record: { kind: 'talk', id: made.id }, subjectId: training.traineeId, trainingId: training.id, details: detailsOf(made), tells: [training.traineeId, mentorId] })
    return { talkId: made.id }
  },
})
