import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { newId } from '#platform/db/columns.ts'
import { Rejected } from '#platform/errors.ts'
import { choice, date, recordId, wholeNumber } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { mayKeepGroup } from '../policy.ts'
import { theMeeting, theMembership } from '../queries/group.ts'
import { meetingMinutes, whyNotMeet } from '../rules/group.ts'
import { groupMeeting } from '../tables.ts'
import { problems } from '../text/problems.ts'

/** A meeting of the group, and whether the doctor was there (R66): absence is written down as well. */
export const recordMeeting = operation({
  name: 'mentoring.recordMeeting',
  input: z.object({ membershipId: recordId(), heldOn: date(), minutes: wholeNumber(meetingMinutes.least, meetingMinutes.most), attended: choice(['yes', 'no']) }),
  load: (ctx, { membershipId }) => theMembership(ctx, membershipId),
  allow: (actor, { training }) => mayKeepGroup(actor, training),
  problems,
  conflicts: { group_meeting_once: 'already_written' },
  async run(ctx, { membership, training, archived }, { heldOn, minutes, attended }) {
    const problem = archived ? 'plan_archived' : whyNotMeet(heldOn, membership, ctx.today)
    if (problem) throw new Rejected(problem, { field: 'heldOn' })
    await ctx.db.insert(groupMeeting).values({ id: newId(), membershipId: membership.id, trainingId: training.id, heldOn, minutes, attended: attended === 'yes' })
    await ctx.trail('mentoring.groupMet', { record: { kind: 'training', id: training.id }, subjectId: training.traineeId, trainingId: training.id, details: { heldOn: heldOn.toString(), minutes, attended: attended === 'yes' } })
    return { trainingId: training.id }
  },
})

/** Removes a meeting entered by mistake. */
export const removeMeeting = operation({
  name: 'mentoring.removeMeeting',
  input: z.object({ meetingId: recordId() }),
  load: (ctx, { meetingId }) => theMeeting(ctx, meetingId),
  allow: (actor, { training }) => mayKeepGroup(actor, training),
  problems,
  async run(ctx, { meeting, training, archived }) {
    if (archived) throw new Rejected('plan_archived')
    await ctx.db.delete(groupMeeting).where(eq(groupMeeting.id, meeting.id))
    await ctx.trail('mentoring.groupMeetingRemoved', { record: { kind: 'training', id: training.id }, subjectId: training.traineeId, trainingId: training.id, details: { heldOn: meeting.heldOn.toString(), minutes: meeting.minutes } })
    return { trainingId: training.id }
  },
})
