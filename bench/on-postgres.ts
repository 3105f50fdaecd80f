import { onServer } from './databases.ts'
import { found, type Found } from './found.ts'
import { drive } from './load.ts'
import { inRounds, loads, type Phase, Waiting } from './measure.ts'
import type { Options } from './options.ts'
import { startFloor, startProduct } from './processes.ts'
import { openLines, record, replay } from './recorded.ts'
import { openSql } from './sql.ts'
import { askApproval, askHome, askList, floorApproval, floorHome, floorList, inTurn, prepare, takeBack } from './world.ts'
import { lost, writeAtOnce } from './writers.ts'

const few = 25
const recordedApprovals = 300

/** Everything on a PostgreSQL server: the product, its bare SQL and the bare server take turns in every round. */
export async function onPostgres(server: string, folder: string, options: Options, say: (line: string) => void): Promise<Found> {
  const { connections, rounds, keep } = options
  const [large, small] = [await onServer(server, folder, options.doctors, keep), await onServer(server, folder, few, keep)]
  say(`${options.doctors} doctors on PostgreSQL: ${large.seconds === null ? 'kept from before' : `filled in ${Math.round(large.seconds)} s`}`)
  const [sql, smallSql] = [await openSql(large.place), await openSql(small.place)]
  const [world, smallWorld] = [await prepare(sql), await prepare(smallSql)]
  const some = world.approvals.slice(0, recordedApprovals)
  const sent = {
    home: await record(large.place, world.doctors.slice(0, 40).map(askHome)), list: await record(large.place, world.leaders.map(askList)), approval: await record(large.place, some.map(askApproval)),
  }
  await takeBack(sql, some)
  const lines = await openLines(large.place, connections)
  const waiting = new Waiting(world.approvals)
  const [product, smallProduct, floor] = [await startProduct(large.place), await startProduct(small.place), await startFloor(large.place.DATABASE_URL)]
  const of = loads(product, world, waiting, connections)
  const smallOf = loads(smallProduct, smallWorld, new Waiting([]), connections)
  const [doctor, leader] = [inTurn(world.doctors), inTurn(world.leaders)]
  const approving = (name: string, run: Phase['run']): Phase => ({
    name,
    async run(span) {
      const measured = await run(span)
      await takeBack(sql, waiting.begin())
      return measured
    },
  })
  const nextFloorApproval = () => { const one = waiting.next(); return one && floorApproval(one) }
  const phases: Phase[] = [
    { name: 'home', run: of.home }, { name: 'home bare', run: (span) => replay(lines, sent.home, span) },
    { name: 'home floor', run: (span) => drive(floor.port, connections, () => floorHome(doctor()), span) }, { name: 'home few', run: smallOf.home },
    { name: 'list', run: of.list }, { name: 'list bare', run: (span) => replay(lines, sent.list, span) },
    { name: 'list floor', run: (span) => drive(floor.port, connections, () => floorList(leader()), span) },
    approving('approval', of.approval), { name: 'approval bare', run: (span) => replay(lines, sent.approval, span, (line) => takeBack(line, some)) },
    approving('approval floor', (span) => drive(floor.port, connections, nextFloorApproval, span)),
    { name: 'reads', run: of.reads }, approving('mixed', of.mixed),
  ]
  const measured = await inRounds(rounds, phases, options, say)
  await takeBack(sql, world.approvals)
  const since = new Date().toISOString()
  const { measured: written, acknowledged } = await writeAtOnce(product, world.approvals)
  const writers = { writers: Math.min(200, acknowledged.length), acknowledged: acknowledged.length, slowest: written.slowest, lost: await lost(sql, acknowledged, since) }
  for (const running of [product, smallProduct, floor]) await running.stop()
  for (const line of [sql, smallSql, ...lines]) await line.close()
  for (const filled of [large, small]) await filled.remove()
  return found({ database: 'PostgreSQL', doctors: options.doctors, seedSeconds: large.seconds, writers }, measured)
}
