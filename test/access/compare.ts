import type { Door } from '#platform/db/door.ts'
import type { Shown } from './cases/shown.ts'
import { whoShows } from './oracle/entries.ts'
import type { Sees } from './oracle/people.ts'
import { standingOf } from './oracle/standing.ts'
import { mayRead, type Table, type World } from './rows.ts'

/** What one person really sees of one table beside what they may see. */
export interface Compared {
  readonly table: string
  readonly label: string
  readonly seen: number
  /** Rows they see and must not, and rows they must see and do not. */
  readonly leaks: readonly string[]
  readonly lacks: readonly string[]
}

/** The keys of the rows that exist for whoever shows this, table by table, through the real door. */
async function seenBy(door: Door, { entry }: Shown, tables: readonly Table[]): Promise<Map<string, ReadonlySet<string>>> {
  return door.enter(entry, 'nb', async (ctx) => {
    const seen = new Map<string, ReadonlySet<string>>()
    for (const table of tables) {
      const rows = (await mayRead(ctx, table)) ? await ctx.connection.query<{ key: string }>(`select ${table.key} as key from ${table.name}`) : []
      seen.set(table.name, new Set(rows.map((row) => row.key)))
    }
    return seen
  })
}

/** Asks everybody for everything. @param oracle who sees what, by table; a table it does not know counts as seen by nobody */
export async function compareAll(door: Door, world: World, everybody: readonly Shown[], oracle: Readonly<Record<string, Sees>>): Promise<Compared[]> {
  const compared: Compared[] = []
  for (const shown of everybody) {
    const standing = standingOf(world, whoShows(world, shown.label, shown.entry))
    const really = await seenBy(door, shown, world.tables)
    for (const { name } of world.tables) {
      const may = new Set((world.rows[name] ?? []).filter(oracle[name]?.(world, standing) ?? (() => false)).map((row) => row.key))
      const seen = really.get(name) ?? new Set<string>()
      compared.push({ table: name, label: shown.label, seen: seen.size, leaks: [...seen.difference(may)], lacks: [...may.difference(seen)] })
    }
  }
  return compared
}

/** In words: the table, who, and the first few rows. */
export const inWords = ({ table, label, leaks, lacks }: Compared): string[] => [
  ...(leaks.length > 0 ? [`${table}: ${label} sees ${leaks.length} too many, ${leaks.slice(0, 3).join(', ')}`] : []),
  ...(lacks.length > 0 ? [`${table}: ${label} lacks ${lacks.length}, ${lacks.slice(0, 3).join(', ')}`] : []),
]
