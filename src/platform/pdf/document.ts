import type { Lang } from '#platform/i18n/language.ts'

/** One part of a document. All of it is plain text: nothing in it is read as code or markup. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  /** Line breaks in the text are kept. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly quiet?: boolean }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** What is called what: a label and its value, one a line. */
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'table'; readonly caption?: string; readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] }
  /** A line for each who signs: with what is said of the signature, or empty, to be signed by hand. */
  | { readonly kind: 'signatures'; readonly lines: readonly Signature[] }
  /** The headings of the document with their pages. */
  | { readonly kind: 'contents'; readonly title: string }
  | { readonly kind: 'pageBreak' }

export interface Column {
  readonly title: string
  /** Numbers stand to the right. */
  readonly align?: 'start' | 'end'
  /** Its part of the width among the columns; 1 where not said. */
  readonly share?: number
}

export interface Signature {
  readonly role: string
  readonly name?: string
  /** When and how it was signed, in words. */
  readonly signed?: string
}

/** A document to be set as PDF. */
export interface PdfDocument {
  readonly title: string
  readonly language: Lang
  /** The day it says it was made: the same document with the same day becomes the same bytes. */
  readonly madeOn: Temporal.PlainDate
  /** Who or what it is about; stands at the foot of each page beside the number of the page. */
  readonly footer: string
  readonly blocks: readonly Block[]
}
