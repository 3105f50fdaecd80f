import { inArray } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { readPdf } from '#platform/files/pdf.ts'
import { file } from '#platform/files/tables.ts'
import { type UploadProblem, whyNotUpload } from '../rules.ts'

/** A paper that objectives were converted on (R12), as the leader kept it in the portfolio. */
export interface Proof {
  readonly fileId: string
  readonly fileName: string
  readonly codes: readonly string[]
  readonly pages: number
  /** Why it cannot go with an application as it is (R140: PDF only); null when it can. */
  readonly problem: UploadProblem | null
}

/**
 * What objectives of the plans were converted on, each paper once, the first first. A paper belongs to the conversion it was kept with.
 */
export async function proofsOf(ctx: Ctx, trainingId: string): Promise<Proof[]> {
  const rows = await ctx.connection.query<{ fileId: string; fileName: string; codes: string[] }>(
    `select a.file_id as "fileId", min(a.file_name) as "fileName", array_agg(distinct po.code order by po.code) as codes
       from remark r join plan_objective po on po.id = r.plan_objective_id join plan l on l.id = po.plan_id
       join attachment a on a.plan_objective_id = r.plan_objective_id and a.added_by = r.author_id and a.added_at = r.at
      where r.training_id = $1 and r.kind = 'conversion' and po.state = 'approved' and l.state <> 'archived' group by a.file_id order by min(r.at), a.file_id`, [trainingId])
  if (rows.length === 0) return []
  const found = await ctx.db.select({ id: file.id, type: file.type, content: file.content }).from(file).where(inArray(file.id, rows.map((one) => one.fileId)))
  return rows.map((one) => {
    const kept = found.find(({ id }) => id === one.fileId)
    const pdf = kept?.type === 'application/pdf' ? readPdf(kept.content) : null
    return { ...one, pages: pdf?.pages ?? 0, problem: whyNotUpload(pdf) }
  })
}
