import type { Ctx } from '#platform/ctx.ts'
import type { Door, Entry } from '#platform/db/door.ts'
import type { Cell, Row, Table } from './rows.ts'

/** A statement somebody gives by themselves, and whether the rule book lets them. */
export interface Attempt {
  readonly words: string
  readonly may: boolean
  readonly sql: string
  readonly values: readonly unknown[]
}

const list = (columns: readonly string[]) => columns.map((column) => `"${column}"`).join(', ')

/** Adds a row as it stands there, or with some of its cells changed. A row that is there already is let through by the policies all the same. */
export const adding = (table: Table, row: Row, may: boolean): Attempt => {
  const columns = table.columns.filter((column) => row[column] !== undefined)
  const values = columns.map((column) => row[column])
  return { words: `add ${table.name} ${row.key}`, may, sql: `insert into ${table.name} (${list(columns)}) values (${values.map((_, at) => `$${at + 1}`).join(', ')})`, values }
}
/** Writes into a row, by its key. @param set the new cells */
export const changing = (table: Table, row: Row, set: Readonly<Record<string, Cell>>, may: boolean): Attempt => ({
  words: `change ${table.name} ${row.key} to ${JSON.stringify(set)}`, may,
  sql: `update ${table.name} set ${Object.keys(set).map((column, at) => `"${column}" = $${at + 2}`).join(', ')} where ${table.key} = $1 returning 1`, values: [row.key, ...Object.values(set)],
})
export const removing = (table: Table, row: Row, may: boolean): Attempt => ({
  words: `remove ${table.name} ${row.key}`, may, sql: `delete from ${table.name} where ${table.key} = $1 returning 1`, values: [row.key],
})

// The policies are asked before anything else: what is refused for another reason was let through by them.
const refusedByPolicy = '42501'
const codeOf = (error: unknown): string | undefined => {
  for (let one = error; one instanceof Error; one = one.cause) if ('code' in one && typeof one.code === 'string') return one.code
  return undefined
}

/** Tries each as whoever shows the entry; nothing of it stays. @returns those that did not go as the rule book says, in words */
export async function wrongly(door: Door, label: string, entry: Entry | null, attempts: readonly Attempt[]): Promise<string[]> {
  return door.enter(entry, 'nb', async (ctx) => {
    const wrong: string[] = []
    for (const attempt of attempts) {
      const went = await through(ctx, attempt)
      if (went !== attempt.may) wrong.push(`${label} ${went ? 'can' : 'cannot'} ${attempt.words}`)
    }
    return wrong
  })
}

async function through({ connection }: Ctx, { sql, values }: Attempt): Promise<boolean> {
  await connection.query('savepoint attempt')
  try {
    const rows = await connection.query(sql, [...values])
    return sql.startsWith('insert') || rows.length > 0
  } catch (error) {
    const code = codeOf(error)
    if (!code) throw error
    return code !== refusedByPolicy
  } finally {
    await connection.query('rollback to savepoint attempt')
  }
}
