import { desc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Ctx } from '#platform/ctx.ts'
import { notFound } from '#platform/errors.ts'
import { person } from '#modules/identity/tables.ts'
import { standingOn, type AgreementStanding } from '../rules/terms.ts'
import { type MentorAgreement, mentorAgreement } from '../tables.ts'

export interface AgreementView extends MentorAgreement {
  readonly mentor: string | null
  readonly leader: string | null
  readonly standing: AgreementStanding
}

export const isSigned = (one: Pick<MentorAgreement, 'mentorSignedAt' | 'leaderSignedAt'>): boolean => one.mentorSignedAt !== null && one.leaderSignedAt !== null

/** The mentor agreements of a training the actor may see, the newest first. */
export async function agreementsOf(ctx: Ctx, trainingId: string): Promise<AgreementView[]> {
  const [mentor, leader] = [alias(person, 'mentor'), alias(person, 'leader')]
  const rows = await ctx.db.select({ agreement: mentorAgreement, mentor: mentor.name, leader: leader.name }).from(mentorAgreement)
    .leftJoin(mentor, eq(mentor.id, mentorAgreement.mentorId)).leftJoin(leader, eq(leader.id, mentorAgreement.leaderId))
    .where(eq(mentorAgreement.trainingId, trainingId)).orderBy(desc(mentorAgreement.fromOn), desc(mentorAgreement.madeAt))
  return rows.map((row) => ({ ...row.agreement, mentor: row.mentor, leader: row.leader, standing: standingOn({ ...row.agreement, signed: isSigned(row.agreement) }, ctx.today) }))
}

/** One agreement; held until the end of the transaction, to change it. @throws NotFound */
export async function theAgreement(ctx: Ctx, id: string, lock?: 'update'): Promise<MentorAgreement> {
  const found = ctx.db.select().from(mentorAgreement).where(eq(mentorAgreement.id, id))
  const [row] = await (lock ? found.for(lock) : found)
  return row ?? notFound('agreement')
}

/** How much of a post the doctor has today, of the periods that count or not: 0 to 100, and null where no period is known. */
export async function postToday(ctx: Ctx, trainingId: string): Promise<number | null> {
  const [row] = await ctx.connection.query<{ percentage: number | null }>(
    `select least(100, sum(percentage))::int as percentage from service_period where training_id = $1 and from_on <= $2::date and (until_on is null or until_on >= $2::date)`, [trainingId, ctx.today.toString()])
  return row?.percentage ?? null
}
