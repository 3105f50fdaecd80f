import { PgBoss } from 'pg-boss'
import type { Door } from '#platform/db/door.ts'
import type { Engine } from '#platform/db/engine.ts'
import { handOverAgain, reactTo, relay } from '#platform/jobs/react.ts'
import type { Log } from '#platform/log.ts'

/** Something done by the clock. `cron` is read in Norwegian time. */
export interface Scheduled {
  readonly name: string
  readonly cron: string
  readonly run: () => Promise<unknown>
}

export interface Jobs {
  /** Something was committed that somebody reacts to: see to it now instead of at the next round. */
  nudge(): void
  stop(): Promise<void>
}

const reactQueue = 'react'
const everyMs = 5000

/**
 * Starts the queue (pg-boss): reactions after commit, and what is done by the clock. Several processes may run it side by
 * side. @param afterReactions what to do when some reactions are done (send the mails they wrote)
 */
export async function startJobs(engine: Engine, door: Door, schedule: readonly Scheduled[], log: Log, afterReactions: () => Promise<unknown>): Promise<Jobs> {
  const boss = new PgBoss({ db: engine.queue as never, schema: 'pgboss', createSchema: false, ...(engine.kind === 'pglite' ? { backend: 'pglite' as const } : {}) })
  boss.on('error', (error) => log.error('jobs', error))
  await boss.start()
  await boss.createQueue(reactQueue, { retryLimit: 20, retryDelay: 2, retryBackoff: true, retryDelayMax: 600, expireInSeconds: 120 })
  // Each by itself: one that fails holds back none of the others.
  const react = async ({ id, data }: { id: string; data: { trailId: number } }) => {
    try {
      await reactTo(door, data.trailId)
      return { id, status: 'completed' as const }
    } catch (error) {
      log.error('reaction', error, { trailId: data.trailId })
      return { id, status: 'failed' as const }
    }
  }
  await boss.work<{ trailId: number }>(reactQueue, { batchSize: 25, pollingIntervalSeconds: 1, perJobResults: true }, async (jobs) => {
    const results = []
    for (const job of jobs) results.push(await react(job))
    // What waits is sent by whoever comes next, also when this fails.
    await afterReactions().catch((error) => log.error('mail', error))
    return results
  })
  for (const { name, cron, run } of schedule) {
    // What a killed process was at holds its place only so long; each of them bears being done twice at once.
    await boss.createQueue(name, { retryLimit: 2, expireInSeconds: 120, policy: 'singleton' })
    await boss.work(name, { pollingIntervalSeconds: 10 }, async () => {
      await run()
      log.info('job', { name })
    })
    await boss.schedule(name, cron, {}, { tz: 'Europe/Oslo' })
  }
  const round = () =>
    relay(door, async (ids, executeSql) => {
      await boss.insert(reactQueue, ids.map((trailId) => ({ data: { trailId } })), { db: { executeSql } as never })
    }).catch((error) => log.error('relay', error))
  // Mails that wait for their next try wait for nobody's reaction.
  const everyRound = async () => {
    await round()
    await afterReactions().catch((error) => log.error('mail', error))
  }
  const timer = setInterval(everyRound, everyMs)
  await handOverAgain(door)
  await everyRound()
  let nudged = false
  return {
    nudge() {
      if (nudged) return
      nudged = true
      setImmediate(async () => {
        nudged = false
        await round()
      })
    },
    async stop() {
      clearInterval(timer)
      await boss.stop({ graceful: true, timeout: 5000 })
    },
  }
}
