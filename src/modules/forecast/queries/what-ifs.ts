import { eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { notFound } from '#platform/errors.ts'
import { theTraining } from '#modules/portfolio/index.ts'
import { whatIf, type WhatIf } from '../tables.ts'

/** The what-ifs kept for a training that the actor sees: the doctor all of them, the mentor those shared. */
export const whatIfsOf = (ctx: Ctx, trainingId: string): Promise<WhatIf[]> =>
  ctx.db.select().from(whatIf).where(eq(whatIf.trainingId, trainingId)).orderBy(whatIf.savedAt, whatIf.id)

/** One of them with its training, held while it is changed. @throws NotFound */
export async function theWhatIf(ctx: Ctx, id: string) {
  const [found] = await ctx.db.select().from(whatIf).where(eq(whatIf.id, id))
  const row = found ?? notFound('what_if')
  return { whatIf: row, training: await theTraining(ctx, row.trainingId) }
}
