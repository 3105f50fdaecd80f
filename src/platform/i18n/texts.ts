import type { Text } from '#platform/i18n/language.ts'

export type { Text, Texts } from '#platform/i18n/language.ts'

// biome-ignore lint/suspicious/noExplicitAny: a sentence may take whatever it needs to be said
type Sentence = Text | ((...of: any[]) => Text)

/** Checks that every sentence exists in all three languages, and keeps each one's own type. */
export const texts = <T extends Readonly<Record<string, Sentence>>>(sentences: T): T => sentences
