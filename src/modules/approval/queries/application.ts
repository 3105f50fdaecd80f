import { desc, eq, getTableColumns } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { notFound } from '#platform/errors.ts'
import { type Application, application, applicationAnswer } from '../tables.ts'

// The bundle is large: only who fetches it reads it.
const { bundle: _, ...columns } = getTableColumns(application)
export type ApplicationView = Omit<Application, 'bundle'>

/** One application the actor may see. @throws NotFound */
export async function theApplication(ctx: Ctx, id: string, lock?: 'update'): Promise<ApplicationView> {
  const found = ctx.db.select(columns).from(application).where(eq(application.id, id))
  const [row] = await (lock ? found.for(lock) : found)
  return row ?? notFound('application')
}

/** The bundle as it was sent. @throws NotFound */
export async function bundleOf(ctx: Ctx, id: string): Promise<Uint8Array> {
  const [row] = await ctx.db.select({ bundle: application.bundle }).from(application).where(eq(application.id, id))
  return row?.bundle ?? notFound('application')
}

/** Applications for one training, the newest first. */
export const applicationsFor = (ctx: Ctx, trainingId: string): Promise<ApplicationView[]> =>
  ctx.db.select(columns).from(application).where(eq(application.trainingId, trainingId)).orderBy(desc(application.sentAt), desc(application.id))

/** The actor's own newest application, or null. */
export async function myApplication(ctx: Ctx): Promise<Pick<Application, 'state' | 'sentAt'> | null> {
  const { personId } = ctx.actor
  if (!personId) return null
  const [newest] = await ctx.db.select({ state: application.state, sentAt: application.sentAt }).from(application).where(eq(application.traineeId, personId)).orderBy(desc(application.sentAt)).limit(1)
  return newest ?? null
}

/** What was answered, the newest first. */
export const answersTo = (ctx: Ctx, applicationId: string) => ctx.db.select().from(applicationAnswer).where(eq(applicationAnswer.applicationId, applicationId)).orderBy(desc(applicationAnswer.at), desc(applicationAnswer.id))

export interface ApplicationRow extends Record<string, unknown> {
  readonly id: string
  readonly name: string
  readonly specialty: 'ALM' | 'SAM'
  readonly state: Application['state']
  readonly sentAt: string
  readonly kommune: string
}

/** Applications of all who have applied, for who handles them: the open ones first, the longest waiting first. */
export const applications = (ctx: Ctx): Promise<ApplicationRow[]> =>
  ctx.connection.query<ApplicationRow>(
    `select id, trainee_name as name, specialty, state, sent_at as "sentAt", facts->'training'->>'kommune' as kommune from application
      order by state not in ('sent', 'received', 'more_wanted'), case when state in ('sent', 'received', 'more_wanted') then sent_at end, sent_at desc, id limit 1000`, [])
