import { rmSync } from 'node:fs'
import { somePostgres } from '../scripts/postgres.ts'
import { folderOf } from './databases.ts'
import type { Found } from './found.ts'
import { onPglite } from './on-pglite.ts'
import { onPostgres } from './on-postgres.ts'
import { readOptions } from './options.ts'
import { passes, type PassesFound, passTable } from './passes.ts'
import { aims, table } from './report.ts'

const options = readOptions(process.argv.slice(2))
const say = (line: string) => void process.stderr.write(`${line}\n`)
const folder = folderOf(options.keep)
const all: Found[] = []
let passed: PassesFound | null = null
if (options.databases.includes('postgresql') || options.passes) {
  const server = await somePostgres(['max_connections=200'])
  if (options.databases.includes('postgresql')) all.push(await onPostgres(server.url, folder, options, say))
  if (options.passes) passed = await passes(server.url, folder, options, say)
  await server.stop()
}
if (options.databases.includes('pglite')) all.push(await onPglite(folder, options, say))
if (!options.keep) rmSync(folder, { recursive: true, force: true })
const pages = all.map((found) => ({ ...found, aims: aims(found) }))
process.stdout.write(`${options.json ? JSON.stringify(passed ? [...pages, passed] : pages, null, 2) : [table(all), passed ? passTable(passed) : ''].filter(Boolean).join('\n')}\n`)
process.exit(0)
