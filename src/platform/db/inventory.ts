import type { Connection } from '#platform/db/engine.ts'

/** The product's tables, each after those it points to. Tables that point to themselves come once. */
export async function tablesInOrder(connection: Connection): Promise<string[]> {
  const tables = (await connection.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migration' order by 1`)).map((row) => row.name)
  const references = await connection.query<{ from: string; to: string }>(
    `select distinct conrelid::regclass::text as "from", confrelid::regclass::text as "to" from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conrelid <> confrelid`)
  const ordered: string[] = []
  while (ordered.length < tables.length) {
    const next = tables.filter((name) => !ordered.includes(name) && references.every((one) => one.from !== name || ordered.includes(one.to)))
    if (next.length === 0) throw new Error('tables point to each other in a ring')
    ordered.push(...next)
  }
  return ordered
}
