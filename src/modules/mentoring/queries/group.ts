import { asc, desc, eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { notFound } from '#platform/errors.ts'
import { isArchived, theTraining, type TrainingView } from '#modules/portfolio/index.ts'
import { groupDays, groupHours, type GroupHours } from '../rules/group.ts'
import { type GroupMeeting, groupMeeting, type GroupMembership, groupMembership } from '../tables.ts'

/** A doctor's groups with their meetings, and what they come to (R66). */
export interface GroupView {
  readonly memberships: readonly (GroupMembership & { readonly meetings: readonly GroupMeeting[] })[]
  readonly hours: GroupHours
  readonly days: number
  readonly inPractice: number
  /** Whether any service is written down at all. */
  readonly knowsPractice: boolean
}

/** The veiledningsgrupper of a training, the newest first. */
export async function groupsOf(ctx: Ctx, trainingId: string): Promise<GroupView> {
  const memberships = await ctx.db.select().from(groupMembership).where(eq(groupMembership.trainingId, trainingId)).orderBy(desc(groupMembership.fromOn))
  const meetings = await ctx.db.select().from(groupMeeting).where(eq(groupMeeting.trainingId, trainingId)).orderBy(desc(groupMeeting.heldOn), asc(groupMeeting.id))
  const services = await ctx.connection.query<{ kind: string; from_on: string; until_on: string | null }>('select kind, from_on::text, until_on::text from service_period where training_id = $1', [trainingId])
  const practice = services.filter((one) => one.kind === 'open_practice').map((one) => ({ fromOn: Temporal.PlainDate.from(one.from_on), untilOn: one.until_on ? Temporal.PlainDate.from(one.until_on) : null }))
  return {
    memberships: memberships.map((one) => ({ ...one, meetings: meetings.filter((each) => each.membershipId === one.id) })),
    hours: groupHours(meetings), ...groupDays(memberships, practice, ctx.today), knowsPractice: services.length > 0,
  }
}

/** Minutes of group meetings attended in each training the actor sees (R66). Trainings without any are not in it. */
export async function groupMinutesIn(ctx: Ctx): Promise<Map<string, number>> {
  const rows = await ctx.connection.query<{ training_id: string; minutes: number }>('select training_id, coalesce(sum(minutes) filter (where attended), 0)::int as minutes from group_meeting group by training_id')
  return new Map(rows.map((row) => [row.training_id, row.minutes]))
}

export interface MembershipFull {
  readonly membership: GroupMembership
  readonly training: TrainingView
  readonly archived: boolean
}

/** One membership with its training, held until the end of the transaction. @throws NotFound */
export async function theMembership(ctx: Ctx, id: string): Promise<MembershipFull> {
  await ctx.connection.query('select id from group_membership where id = $1 for update', [id])
  const [membership] = await ctx.db.select().from(groupMembership).where(eq(groupMembership.id, id))
  if (!membership) notFound('group')
  const training = await theTraining(ctx, membership.trainingId)
  return { membership, training, archived: isArchived(training) }
}

/** One meeting with its membership. @throws NotFound */
export async function theMeeting(ctx: Ctx, id: string): Promise<MembershipFull & { readonly meeting: GroupMeeting }> {
  const [meeting] = await ctx.db.select().from(groupMeeting).where(eq(groupMeeting.id, id))
  if (!meeting) notFound('meeting')
  return { ...(await theMembership(ctx, meeting.membershipId)), meeting }
}
