import { eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { notFound } from '#platform/errors.ts'
import { type ApprovalDocument, approvalDocument } from '../tables.ts'

/** One attachment the actor may see. @throws NotFound */
export async function theDocument(ctx: Ctx, id: string): Promise<ApprovalDocument> {
  const [found] = await ctx.db.select().from(approvalDocument).where(eq(approvalDocument.id, id))
  return found ?? notFound('document')
}
