import type { Ctx } from '#platform/ctx.ts'
import { makeBundle, theDossier } from '#modules/approval/index.ts'
import { middle } from './measure.ts'

/** How long the bundle of one application takes, and the bare SQL that reads its rows; milliseconds, medians. */
export interface BundleSpeed {
  readonly bundle: number
  readonly rows: number
  /** Bytes of the bundle. */
  readonly size: number
}

// Every row a bundle is made of, as one statement: no policies asked beyond those of the caller, no checks, no document.
const rows = `
select (select json_agg(json_build_object('set', l.set, 'code', po.code, 'title', o.title, 'state', po.state, 'on', po.approved_on)) from plan_objective po join plan l on l.id = po.plan_id join objective o on o.id = po.objective_id where po.training_id = $1),
  (select json_agg(s) from service_period s where s.training_id = $1), (select json_agg(l) from leave l where l.training_id = $1), (select json_agg(g) from group_meeting g where g.training_id = $1),
  (select json_agg(c) from service_confirmation c where c.training_id = $1), (select json_agg(json_build_object('kind', d.kind, 'content', encode(f.content, 'base64'))) from approval_document d join file f on f.id = d.file_id where d.training_id = $1),
  (select json_agg(json_build_object('record', record_id, 'by', actor_name)) from trail where training_id = $1 and kind = 'portfolio.objectiveApproved')`

/** Measures one training's bundle, beside reading its rows. @param times how often each is done; the first of each is not counted */
export async function measureBundle(ctx: Ctx, trainingId: string, times = 10): Promise<BundleSpeed> {
  let size = 0
  const bundle = await medianOf(times, async () => {
    size = (await makeBundle(ctx, await theDossier(ctx, trainingId))).bundle.length
  })
  return { bundle, rows: await medianOf(times, () => ctx.connection.query(rows, [trainingId])), size }
}

async function medianOf(times: number, work: () => Promise<unknown>): Promise<number> {
  await work()
  const took: number[] = []
  for (let n = 0; n < times; n++) {
    const began = performance.now()
    await work()
    took.push(performance.now() - began)
  }
  return middle(took)
}
