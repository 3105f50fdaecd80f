import type { Text } from '#platform/i18n/language.ts'

/** What a kind of entry is called, read after the name of who did it, and where its record is shown. */
interface Said {
  readonly words: Readonly<Record<string, Text>>
  /** The page of a record, by the kind of record. */
  readonly pages?: Readonly<Record<string, (id: string) => string>>
  /** The page about a training on which a record is shown that has none of its own, by the kind of record. */
  readonly pagesOfTraining?: Readonly<Record<string, (trainingId: string) => string>>
}

const words = new Map<string, Text>()
const pages = new Map<string, (id: string) => string>()
const pagesOfTraining = new Map<string, (id: string) => string>()

/** A module says what its happenings are called; once, where the modules are put together. */
export function sayHappenings(said: Said): void {
  for (const [kind, text] of Object.entries(said.words)) words.set(kind, text)
  for (const [kind, page] of Object.entries(said.pages ?? {})) pages.set(kind, page)
  for (const [kind, page] of Object.entries(said.pagesOfTraining ?? {})) pagesOfTraining.set(kind, page)
}

/** What a kind of entry is called; undefined where nobody has said it. */
export const happeningText = (kind: string): Text | undefined => words.get(kind)

/** Where a record of the trail is shown: on its own page, or on one about its training; null where there is neither. */
export const pageOfRecord = ({ recordKind, recordId, trainingId }: { recordKind: string; recordId: string | null; trainingId: string | null }): string | null =>
  (recordId && pages.get(recordKind)?.(recordId)) || (trainingId && pagesOfTraining.get(recordKind)?.(trainingId)) || null
