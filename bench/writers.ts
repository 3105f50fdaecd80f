import { type Ask, drive, type Measured } from './load.ts'
import type { Running } from './processes.ts'
import type { Sql } from './sql.ts'
import { type Approval, askApproval } from './world.ts'

const writers = 200
const each = 5

/** 200 leaders' browsers approve at once, five times each. Answers with how it went and what was acknowledged. */
export async function writeAtOnce(server: Running, approvals: readonly Approval[]): Promise<{ measured: Measured; acknowledged: readonly Approval[] }> {
  const some = approvals.slice(0, writers * each)
  let at = 0
  const next = (): Ask | null => { const one = some[at++]; return one ? askApproval(one) : null }
  const measured = await drive(server.port, Math.min(writers, some.length), next, { seconds: Number.POSITIVE_INFINITY, most: some.length })
  if ((measured.answers[303] ?? 0) !== some.length) throw new Error(`200 at once: answers ${JSON.stringify(measured.answers)} to ${some.length}`)
  return { measured, acknowledged: some }
}

/** How many of the acknowledged approvals are not in the database, or stand in its trail another number of times than once. */
export async function lost(sql: Sql, acknowledged: readonly Approval[], since: string): Promise<number> {
  const [row] = await sql.query<{ lost: number }>(
    `select count(*)::int as lost from plan_objective po where po.id = any($1::uuid[]) and (po.state <> 'approved'
       or (select count(*) from trail e where e.record_id = po.id and e.kind = 'portfolio.objectiveApproved' and e.at >= $2) <> 1)`,
    [acknowledged.map((one) => one.objectiveId), since])
  return row?.lost ?? -1
}
