import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import { expect, test } from 'vitest'
import { projectFolder } from '#platform/folders.ts'

const tables = import.meta.glob<Record<string, unknown>>(['../src/platform/*/tables.ts', '../src/modules/*/tables.ts'], { eager: true })

/** The statements that would be needed to come from the newest migration to these tables. */
function missing(described: Record<string, unknown>): Promise<string[]> {
  const folder = join(projectFolder, 'migrations', 'meta')
  const newest = readdirSync(folder).filter((name) => name.endsWith('_snapshot.json')).sort().at(-1) ?? ''
  return generateMigration(JSON.parse(readFileSync(join(folder, newest), 'utf8')), generateDrizzleJson(described))
}
const all: Record<string, unknown> = Object.assign({}, ...Object.values(tables))

test('the migrations make the tables that tables.ts describes, with their policies', async () => expect(await missing(all)).toEqual([]))

test('a table the migrations have and tables.ts has not is noticed', async () => {
  const { draft: _, ...fewer } = all
  expect((await missing(fewer)).join()).toContain('DROP TABLE "draft"')
})
