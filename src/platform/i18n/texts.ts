import type { Text } from '#platform/i18n/language.ts'

export type { Text, Texts } from '#platform/i18n/language.ts'

// A sentence may take whatever it needs to be said.
type Sentence = Text | ((...of: never[]) => Text)

/** Checks that every sentence exists in all three languages, and keeps each one's own type. */
export const texts = <T extends Readonly<Record<string, Sentence>>>(sentences: T): T => sentences
