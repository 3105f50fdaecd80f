import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { projectFolder } from '#platform/folders.ts'

type Settings = Readonly<Record<string, string>>

/** Runs the command line of the built product. */
export function loyped(settings: Settings, words: readonly string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(projectFolder, 'dist', 'server', 'cli.js'), ...words], { env: { PATH: process.env.PATH, ...settings }, encoding: 'utf8', maxBuffer: 64e6 })
  return { code: status, said: `${stdout}${stderr}` }
}

/** Everything in the database, by table: read from a backup, so that it is the same way for both databases. */
export function backedUp(settings: Settings, file: string): ReadonlyMap<string, Record<string, unknown>[]> {
  const { code, said } = loyped(settings, ['backup', file])
  if (code !== 0) throw new Error(said)
  const tables = new Map<string, Record<string, unknown>[]>()
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n').slice(1)) {
    if (!line) continue
    const { table, rows } = JSON.parse(line) as { table: string; rows: string[] }
    tables.set(table, [...(tables.get(table) ?? []), ...rows.map((row) => JSON.parse(row) as Record<string, unknown>)])
  }
  return tables
}
