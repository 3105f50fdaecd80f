import { embedded } from './databases.ts'
import { found, type Found } from './found.ts'
import type { Measured } from './load.ts'
import { inRounds, loads, type Phase, Waiting } from './measure.ts'
import type { Options } from './options.ts'
import { type Place, startProduct } from './processes.ts'
import { openLines, record, replay } from './recorded.ts'
import { openSql, type Sql } from './sql.ts'
import { askApproval, askHome, askList, prepare, takeBack } from './world.ts'
import { lost, writeAtOnce } from './writers.ts'

const few = 25
const recordedApprovals = 300

// The embedded database belongs to one process at a time: looked into only while the product does not run on it.
async function within<T>(place: Place, work: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = await openSql(place)
  const result = await work(sql)
  await sql.close()
  return result
}

/** Everything on the embedded database. There is no bare server beside it: it has no server. */
export async function onPglite(folder: string, options: Options, say: (line: string) => void): Promise<Found> {
  const { connections, rounds, keep } = options
  const [large, small] = [await embedded(folder, options.doctors, keep), await embedded(folder, few, keep)]
  say(`${options.doctors} doctors on PGlite: ${large.seconds === null ? 'kept from before' : `filled in ${Math.round(large.seconds)} s`}`)
  const [world, smallWorld] = [await within(large.place, prepare), await within(small.place, prepare)]
  const some = world.approvals.slice(0, recordedApprovals)
  const sent = {
    home: await record(large.place, world.doctors.slice(0, 40).map(askHome)), list: await record(large.place, world.leaders.map(askList)), approval: await record(large.place, some.map(askApproval)),
  }
  const [written, tried] = [world.approvals.slice(recordedApprovals, recordedApprovals + 1000), world.approvals.slice(recordedApprovals + 1000)]
  const [product, smallProduct] = [await startProduct(large.place), await startProduct(small.place)]
  const of = loads(product, world, new Waiting(tried), connections)
  const smallOf = loads(smallProduct, smallWorld, new Waiting([]), connections)
  const pages: Phase[] = [
    { name: 'home', run: of.home }, { name: 'home few', run: smallOf.home }, { name: 'list', run: of.list }, { name: 'approval', run: of.approval }, { name: 'reads', run: of.reads }, { name: 'mixed', run: of.mixed },
  ]
  const measured = await inRounds(rounds, pages, options, say)
  const since = new Date().toISOString()
  const { measured: atOnce, acknowledged } = await writeAtOnce(product, written)
  for (const running of [product, smallProduct]) await running.stop()
  const missing = await within(large.place, (sql) => lost(sql, acknowledged, since))
  const lines = await openLines(large.place, 1)
  for (const line of lines) await takeBack(line, some)
  const bare: Phase[] = [
    { name: 'home bare', run: (span) => replay(lines, sent.home, span) }, { name: 'list bare', run: (span) => replay(lines, sent.list, span) },
    { name: 'approval bare', run: (span) => replay(lines, sent.approval, span, (sql) => takeBack(sql, some)) },
  ]
  const replayed = await inRounds(rounds, bare, options, say)
  for (const line of lines) await line.close()
  for (const filled of [large, small]) await filled.remove()
  const writers = { writers: Math.min(200, acknowledged.length), acknowledged: acknowledged.length, slowest: atOnce.slowest, lost: missing }
  return found({ database: 'PGlite', doctors: options.doctors, seedSeconds: large.seconds, writers }, new Map<string, Measured[]>([...measured, ...replayed]))
}
