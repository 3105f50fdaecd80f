import { eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { notFound } from '#platform/errors.ts'
import { type ServiceConfirmation, serviceConfirmation } from '../tables.ts'


/** One tjenestebekreftelse the actor may see. The doctor is named by what was asked: an earlier kommune does not read the training. @throws NotFound */
export async function theConfirmation(ctx: Ctx, id: string): Promise<ServiceConfirmation> {
  const [row] = await ctx.db.select().from(serviceConfirmation).where(eq(serviceConfirmation.id, id))
  return row ?? notFound('confirmation')
}

export interface ConfirmationRow extends Record<string, unknown> {
  readonly id: string
  readonly state: ServiceConfirmation['state']
  readonly doctor: string
  readonly kommune: string
  readonly fromOn: string
  readonly untilOn: string
  readonly askedAt: string
  readonly signerName: string | null
}

/** What leaders are asked to confirm, in the kommuner where the actor is one: what waits first, the longest waiting first. */
export const confirmationsToAnswer = (ctx: Ctx): Promise<ConfirmationRow[]> =>
  ctx.connection.query<ConfirmationRow>(
    `select c.id, c.state, c.facts->'doctor'->>'name' as doctor, u.name as kommune, c.from_on as "fromOn", c.until_on as "untilOn", c.asked_at as "askedAt", c.signer_name as "signerName"
       from service_confirmation c join unit u on u.id = c.kommune_id where c.kommune_id = any(units_where_i('training.assign'))
      order by c.state <> 'asked', case when c.state = 'asked' then c.asked_at end, c.asked_at desc, c.id limit 500`, [])
