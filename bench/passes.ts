import { createHash, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { onServer } from './databases.ts'
import { middle } from './measure.ts'
import type { Pass, Passes, passOverAll } from './one-pass.ts'
import type { Options } from './options.ts'
import type { Place } from './processes.ts'
import { openSql, type Sql } from './sql.ts'

interface PassFound {
  /** Over how many doctors. */
  readonly rows: number
  readonly ms: number
  /** The same statements alone, as the database's administrator: no policies, nothing counted. */
  readonly bareMs: number
}
export interface PassesFound {
  readonly doctors: number
  readonly forecasts: PassFound
  readonly warnings: PassFound
  /** One application of the doctor who has come furthest, beside reading its rows as that doctor. */
  readonly bundle: PassFound & { readonly bytes: number }
}

/** Somebody who follows the whole country, signed in. @returns who, and the secret of the session */
async function follower(sql: Sql): Promise<{ id: string; secret: string }> {
  const [id, secret] = [randomUUID(), randomUUID()]
  await sql.query(`insert into person (id, name, email, claimed_at) values ($1, 'Følger Landet', $2, now())`, [id, `landet.${id}@landet.example`])
  await sql.query(`insert into role (id, person_id, unit_id, role, from_on) select gen_random_uuid(), $1, id, 'office_adviser', current_date - 1 from unit where kind = 'country'`, [id])
  await signIn(sql, id, secret)
  return { id, secret }
}

const signIn = (sql: Sql, id: string, secret: string) =>
  sql.query(`insert into session (id, secret_hash, person_id, device, started_at, seen_at, expires_at) values (gen_random_uuid(), $2, $1, 'bench', now(), now(), now() + interval '1 day')`, [id, createHash('sha256').update(secret).digest('hex')])

/** The doctor who has come furthest, signed in. */
async function furthest(sql: Sql): Promise<{ trainingId: string; secret: string }> {
  const [found] = await sql.query<{ id: string; trainee_id: string }>(`select t.id, t.trainee_id from training t join plan p on p.training_id = t.id where t.state = 'active' group by t.id order by sum(p.approved) desc, t.id limit 1`)
  if (!found) throw new Error('nobody in training')
  const secret = randomUUID()
  await signIn(sql, found.trainee_id, secret)
  return { trainingId: found.id, secret }
}

/** What a pass's own statements take alone. @param id who asks: what tells numbers of others' trainings answers only about them */
async function bare(sql: Sql, id: string, today: string, { statements }: Pass, times: number): Promise<number> {
  await sql.query(`select set_config('app.person', $1, false), set_config('app.today', $2, false)`, [id, today])
  const taken: number[] = []
  for (let n = 0; n <= times; n++) {
    const began = performance.now()
    for (const one of statements) await sql.query(one.sql, [...one.values])
    if (n > 0) taken.push(performance.now() - began)
  }
  return middle(taken)
}

// The product's source, read as the build reads it: the passes are functions of modules, not pages.
const product = async (): Promise<{ passOverAll: typeof passOverAll }> =>
  (await runnerImport<{ passOverAll: typeof passOverAll }>(join(import.meta.dirname, 'one-pass.ts'), { configFile: false, logLevel: 'error', oxc: { jsx: { runtime: 'automatic', importSource: '#ui' } } } as object)).module

/** Forecasts of all doctors and the warnings of the whole country, each in one pass, beside the bare SQL that reads their rows. */
export async function passes(server: string, folder: string, options: Options, say: (line: string) => void): Promise<PassesFound> {
  const filled = await onServer(server, folder, options.doctors, options.keep)
  const place: Place = filled.place
  const sql = await openSql(place)
  const { id, secret } = await follower(sql)
  const today = new Date().toISOString().slice(0, 10)
  const found: Passes = await (await product()).passOverAll(place, secret, await furthest(sql), today, options.rounds)
  const one = async (what: string, all: readonly Pass[]): Promise<PassFound> => {
    const of = { rows: all[0]?.rows ?? 0, ms: middle(all.map((pass) => pass.ms)), bareMs: await bare(sql, id, today, all[0] as Pass, options.rounds) }
    say(`${what}: ${Math.round(of.ms)} ms`)
    return of
  }
  const result = { doctors: options.doctors, forecasts: await one('forecasts', found.forecasts), warnings: await one('warnings', found.warnings), bundle: { rows: 1, ms: found.bundle.bundle, bareMs: found.bundle.rows, bytes: found.bundle.size } }
  await sql.close()
  await filled.remove()
  return result
}

const line = (what: string, { rows, ms, bareMs }: PassFound) => `  ${what.padEnd(34)}${String(rows).padStart(7)}${String(Math.round(ms)).padStart(8)}${String(Math.round(bareMs)).padStart(8)}${(ms / bareMs).toFixed(2).padStart(8)}`

/** The table. */
export const passTable = ({ doctors, forecasts, warnings, bundle }: PassesFound): string =>
  [`One pass over ${doctors} doctors, PostgreSQL`.padEnd(36) + '   rows      ms  bare ms  × bare', line('forecast of everybody', forecasts), line('early warnings of the country', warnings), line(`one application, ${Math.round(bundle.bytes / 1024)} kB`, bundle)].join('\n')
