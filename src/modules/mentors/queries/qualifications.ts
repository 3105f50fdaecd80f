import { and, eq, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Ctx } from '#platform/ctx.ts'
import { notFound } from '#platform/errors.ts'
import { person } from '#modules/identity/tables.ts'
import { type MentorProfile, mentorProfile, type Qualification, qualification } from '../tables.ts'

export interface QualificationView extends Qualification {
  readonly confirmer: string | null
}

/** What a person is said to be, and not said by mistake. */
export async function qualificationsOf(ctx: Ctx, personId: string): Promise<QualificationView[]> {
  const confirmer = alias(person, 'confirmer')
  const rows = await ctx.db.select({ qualification, confirmer: confirmer.name }).from(qualification).leftJoin(confirmer, eq(confirmer.id, qualification.confirmedBy))
    .where(and(eq(qualification.personId, personId), isNull(qualification.withdrawnAt))).orderBy(qualification.kind)
  return rows.map((row) => ({ ...row.qualification, confirmer: row.confirmer }))
}

/** What the mentor of a training is fit for: those of whoever mentors it now. */
export const mentorsQualifications = async (ctx: Ctx, training: { mentorId: string | null }): Promise<QualificationView[]> =>
  training.mentorId ? qualificationsOf(ctx, training.mentorId) : []

/** One that stands, held until the end of the transaction. @throws NotFound */
export async function theQualification(ctx: Ctx, id: string): Promise<Qualification> {
  const [found] = await ctx.db.select().from(qualification).where(and(eq(qualification.id, id), isNull(qualification.withdrawnAt))).for('update')
  return found ?? notFound('qualification')
}

/** On what terms somebody takes on doctors; null where they have not said. */
export async function profileOf(ctx: Ctx, personId: string, lock?: 'update'): Promise<MentorProfile | null> {
  const found = ctx.db.select().from(mentorProfile).where(eq(mentorProfile.personId, personId))
  const [row] = await (lock ? found.for(lock) : found)
  return row ?? null
}

/** How many doctors somebody mentors now, wherever; 0 where one may not know. */
export async function doctorsOf(ctx: Ctx, personId: string): Promise<number> {
  const [row] = await ctx.connection.query<{ doctors: number }>('select doctors from mentor_loads() where person_id = $1', [personId])
  return row?.doctors ?? 0
}

/**
 * The units whose leaders and offices may say what somebody is fit for: the kommuner where they mentor with all above them, and the
 * office of the kommune they work from. As far as the actor sees who holds roles there.
 */
export async function unitsThatVouch(ctx: Ctx, personId: string): Promise<string[]> {
  const rows = await ctx.connection.query<{ id: string }>(
    `select distinct unnest(array_remove(array[u.id, u.office_id, u.parent_id], null)) as id from role r join unit u on u.id = r.unit_id
      where r.person_id = $1 and r.role = 'mentor' and r.from_on <= $2::date and (r.until_on is null or r.until_on >= $2::date)
     union select u.office_id from mentor_profile m join unit u on u.id = m.home_id where m.person_id = $1 and u.office_id is not null`, [personId, ctx.today.toString()])
  return rows.map((row) => row.id)
}
