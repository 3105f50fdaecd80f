import { clockAt } from '#platform/clock.ts'
import { type Door, openDoor } from '#platform/db/door.ts'
import { openDatabase } from '#platform/db/open.ts'
import type { Ctx } from '#platform/ctx.ts'
import { hashOf } from '#platform/secrets.ts'
import { forecastOf } from '#modules/forecast/index.ts'
import { warningsFor } from '#modules/followup/index.ts'
import { keysFrom } from '#platform/secrets.ts'
import { signWith } from '#platform/signature.ts'
import { type BundleSpeed, measureBundle } from './bundle.ts'
import type { Place } from './processes.ts'

/** What one pass over everybody took, in milliseconds, over how many, and the statements it sent. */
export interface Pass {
  readonly ms: number
  readonly rows: number
  readonly statements: readonly { readonly sql: string; readonly values: readonly unknown[] }[]
}
export interface Passes {
  readonly forecasts: readonly Pass[]
  readonly warnings: readonly Pass[]
  readonly bundle: BundleSpeed
}

async function timed(door: Door, secret: string, work: (ctx: Ctx) => Promise<number>): Promise<Pass> {
  const statements: { sql: string; values: readonly unknown[] }[] = []
  const began = performance.now()
  const rows = await door.enter({ by: 'enter_session', secretHash: hashOf(secret) }, 'nb', (ctx) => work({
    ...ctx, connection: { ...ctx.connection, query: ((sql: string, values: unknown[] = []) => { statements.push({ sql, values }); return ctx.connection.query(sql, values) }) as Ctx['connection']['query'] },
  }))
  return { ms: performance.now() - began, rows, statements }
}

/**
 * Forecasts all doctors and reads all early warnings, each in one pass as somebody who follows the whole country, with the policies on.
 * And makes the bundle of one doctor's application, as that doctor.
 * @param secret of that person's session @param doctor a training, and the secret of its doctor's session @param times how often; the first is not counted @throws when there is nobody to forecast
 */
export async function passOverAll(place: Place, secret: string, doctor: { trainingId: string; secret: string }, today: string, times: number): Promise<Passes> {
  const engine = await openDatabase({ url: place.DATABASE_URL, folder: place.LOYPE_DATA, connections: 2 }, (error) => { throw error })
  const door = openDoor(engine, clockAt(Temporal.PlainDate.from(today)))
  const [forecasts, warnings]: [Pass[], Pass[]] = [[], []]
  for (let n = 0; n <= times; n++) {
    const forecast = await timed(door, secret, async (ctx) => (await forecastOf(ctx, null)).size)
    const warned = await timed(door, secret, async (ctx) => (await warningsFor(ctx, 'office')).length)
    if (forecast.rows === 0) throw new Error('nobody to forecast')
    if (n > 0) { forecasts.push(forecast); warnings.push(warned) }
  }
  signWith(keysFrom(Buffer.alloc(32, 1)))
  const bundle = await door.enter({ by: 'enter_session', secretHash: hashOf(doctor.secret) }, 'nb', (ctx) => measureBundle(ctx, doctor.trainingId, times))
  await engine.close()
  return { forecasts, warnings, bundle }
}
