import type { Row, World } from '../rows.ts'
import type { Hands } from './changes.ts'
import type { Sees } from './people.ts'
import type { Standing } from './standing.ts'

const everybody: Sees = () => () => true
/** Those who answer for an organisation keep what it offers (R40). */
const keepers = ['leader', 'chief_physician']
const text = (value: unknown) => String(value)
const unitOf = (world: World, row: Row) => text((world.rows.arena ?? []).find((one) => one.id === row.arena_id)?.unit_id)
const keeps = (one: Standing, unit: string) => one.unitsAs(keepers).has(unit)

/** What an organisation offers is public (R40). */
export const aboutGeneralplan: Readonly<Record<string, Sees>> = { arena: everybody, arena_objective: everybody }

/** Who may add, change and remove what, by table. */
export const handsOnGeneralplan: Readonly<Record<string, Hands>> = {
  arena: (_, one) => {
    const may = (row: Row) => keeps(one, text(row.unit_id))
    return { add: (row) => may(row) && row.added_by === one.personId, change: (before, after) => may(before) && may(after), remove: may }
  },
  arena_objective: (world, one) => {
    const may = (row: Row) => keeps(one, unitOf(world, row))
    return { add: may, change: (before, after) => may(before) && may(after), remove: may }
  },
}

/** Columns that may be written over. */
export const writtenOverGeneralplan: Readonly<Record<string, readonly string[]>> = { arena: ['name', 'kind', 'agreed_from', 'agreed_until', 'note'], arena_objective: ['extent'] }
