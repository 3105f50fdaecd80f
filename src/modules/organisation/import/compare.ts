/** What an import would change, before it does. */
export interface Difference {
  readonly added: readonly string[]
  readonly changed: readonly { readonly what: string; readonly field: string; readonly from: string; readonly to: string }[]
  /** In the database, not in the files: kept, since people may have roles there. */
  readonly onlyHere: readonly string[]
}

type Row = Readonly<Record<string, unknown>>
const shown = (row: object, field: string) => String((row as Row)[field] ?? '')

/**
 * Compares rows there are with rows there should be. @param keyOf what tells two rows to be the same
 * @param nameOf what a row is called in the list of differences @returns the differences and the rows to write
 */
export function compare<R extends object>(existing: readonly R[], wanted: readonly R[], keyOf: (row: R) => string, nameOf: (row: R) => string): Difference & { readonly toWrite: readonly R[] } {
  const here = new Map(existing.map((row) => [keyOf(row), row]))
  const added: string[] = []
  const changed: { what: string; field: string; from: string; to: string }[] = []
  const toWrite: R[] = []
  for (const row of wanted) {
    const known = here.get(keyOf(row))
    here.delete(keyOf(row))
    const differing = known ? Object.keys(row).filter((field) => shown(known, field) !== shown(row, field)) : []
    if (known) for (const field of differing) changed.push({ what: nameOf(row), field, from: shown(known, field), to: shown(row, field) })
    else added.push(nameOf(row))
    if (!known || differing.length > 0) toWrite.push(row)
  }
  return { added, changed, onlyHere: [...here.values()].map(nameOf), toWrite }
}
