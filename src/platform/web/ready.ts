import type { Engine } from '#platform/db/engine.ts'
import type { Handler } from '#platform/web/env.ts'

/** How long the database may take to say that it is there. */
const patienceMs = 3000

/** Whether requests can be answered now: 200 when the database does, else 503. For whoever decides to send requests here. */
export const ready = (engine: Pick<Engine, 'withConnection' | 'kind'>, version: string): Handler => async (c) => {
  const about = { database: engine.kind, version }
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error('the database does not answer')), patienceMs)
  })
  try {
    await Promise.race([engine.withConnection((connection) => connection.query('select 1')), late])
    return c.json({ status: 'ok', ...about })
  } catch (error) {
    c.var.log.error('not ready', error)
    return c.json({ status: 'unavailable', ...about }, 503)
  } finally {
    clearTimeout(timer)
  }
}
