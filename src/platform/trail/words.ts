import type { Text } from '#platform/i18n/language.ts'

/** What a kind of entry is called, read after the name of who did it, and where its record is shown. */
interface Said {
  readonly words: Readonly<Record<string, Text>>
  /** The page of a record, by the kind of record. */
  readonly pages?: Readonly<Record<string, (id: string) => string>>
}

const words = new Map<string, Text>()
const pages = new Map<string, (id: string) => string>()

/** A module says what its happenings are called; once, where the modules are put together. */
export function sayHappenings(said: Said): void {
  for (const [kind, text] of Object.entries(said.words)) words.set(kind, text)
  for (const [kind, page] of Object.entries(said.pages ?? {})) pages.set(kind, page)
}

/** What a kind of entry is called; undefined where nobody has said it. */
export const happeningText = (kind: string): Text | undefined => words.get(kind)

/** Where a record is shown; null where it has no page. */
export const pageOfRecord = (kind: string, id: string | null): string | null => (id && pages.get(kind)?.(id)) || null
