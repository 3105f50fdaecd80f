import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { newId } from '#platform/db/columns.ts'
import { Rejected } from '#platform/errors.ts'
import { date, optionalDate, personName, recordId } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { isArchived, theTraining } from '#modules/portfolio/index.ts'
import { mayKeepGroup } from '../policy.ts'
import { groupsOf, theMembership } from '../queries/group.ts'
import { whyNotInGroup } from '../rules/group.ts'
import { groupMembership } from '../tables.ts'
import { problems } from '../text/problems.ts'

const fields = { groupName: personName(), leaderName: personName(), fromOn: date(), untilOn: optionalDate() }
const fieldOf = (problem: string) => ({ field: problem === 'in_a_group' ? 'fromOn' : 'untilOn' })

/** The doctor is in a veiledningsgruppe, with its leader, from a day on (R66). One at a time. */
export const joinGroup = operation({
  name: 'mentoring.joinGroup',
  input: z.object({ trainingId: recordId(), ...fields }),
  load: (ctx, { trainingId }) => theTraining(ctx, trainingId, 'update'),
  allow: mayKeepGroup,
  problems,
  async run(ctx, training, wish) {
    if (isArchived(training)) throw new Rejected('plan_archived')
    const problem = whyNotInGroup(wish, (await groupsOf(ctx, training.id)).memberships)
    if (problem) throw new Rejected(problem, fieldOf(problem))
    const id = newId()
    await ctx.db.insert(groupMembership).values({ id, trainingId: training.id, groupName: wish.groupName, leaderName: wish.leaderName, fromOn: wish.fromOn, untilOn: wish.untilOn })
    await ctx.trail('mentoring.groupJoined', { record: { kind: 'training', id: training.id }, subjectId: training.traineeId, trainingId: training.id, details: { membership: id, fromOn: wish.fromOn.toString(), untilOn: wish.untilOn?.toString() }, tells: [training.mentorId] })
    return { trainingId: training.id }
  },
})

/** Corrects a membership, or gives it an end. Its meetings stay inside it. */
export const changeGroup = operation({
  name: 'mentoring.changeGroup',
  input: z.object({ membershipId: recordId(), ...fields }),
  load: (ctx, { membershipId }) => theMembership(ctx, membershipId),
  allow: (actor, { training }) => mayKeepGroup(actor, training),
  problems,
  async run(ctx, { membership, training, archived }, wish) {
    if (archived) throw new Rejected('plan_archived')
    const { memberships } = await groupsOf(ctx, training.id)
    const problem = whyNotInGroup(wish, memberships.filter((one) => one.id !== membership.id))
    if (problem) throw new Rejected(problem, fieldOf(problem))
    const compare = Temporal.PlainDate.compare
    const outside = memberships.find((one) => one.id === membership.id)?.meetings.some(({ heldOn }) => compare(heldOn, wish.fromOn) < 0 || (wish.untilOn && compare(heldOn, wish.untilOn) > 0))
    if (outside) throw new Rejected('has_meetings', { field: 'untilOn' })
    await ctx.db.update(groupMembership).set({ groupName: wish.groupName, leaderName: wish.leaderName, fromOn: wish.fromOn, untilOn: wish.untilOn }).where(eq(groupMembership.id, membership.id))
    await ctx.trail('mentoring.groupChanged', { record: { kind: 'training', id: training.id }, subjectId: training.traineeId, trainingId: training.id, details: { membership: membership.id, fromOn: wish.fromOn.toString(), untilOn: wish.untilOn?.toString() } })
    return { trainingId: training.id }
  },
})

/** Removes a membership entered by mistake, as long as no meeting is entered in it. */
export const leaveGroup = operation({
  name: 'mentoring.leaveGroup',
  input: z.object({ membershipId: recordId() }),
  load: (ctx, { membershipId }) => theMembership(ctx, membershipId),
  allow: (actor, { training }) => mayKeepGroup(actor, training),
  problems,
  conflicts: { group_meeting_membership_id_group_membership_id_fk: 'has_meetings' },
  async run(ctx, { membership, training, archived }) {
    if (archived) throw new Rejected('plan_archived')
    await ctx.db.delete(groupMembership).where(eq(groupMembership.id, membership.id))
    await ctx.trail('mentoring.groupLeft', { record: { kind: 'training', id: training.id }, subjectId: training.traineeId, trainingId: training.id, details: { membership: membership.id } })
    return { trainingId: training.id }
  },
})
