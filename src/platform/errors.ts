import type { Text } from '#platform/i18n/language.ts'

/** The row does not exist, or the actor may not see it: both read the same from outside (404). */
export class NotFound extends Error {
  readonly kind: string
  constructor(kind: string) {
    super(`no such ${kind}`)
    this.kind = kind
  }
}

/** The actor sees the record but may not do this to it (403). */
export class Denied extends Error {
  readonly operation: string
  constructor(operation: string) {
    super(`not allowed: ${operation}`)
    this.operation = operation
  }
}

/** Nobody is signed in where somebody must be (the sign-in page is shown). */
export class SignInNeeded extends Error {}

/** The same address has tried too often (429). */
export class TooOften extends Error {
  /** How long to wait, at the most. */
  readonly seconds: number
  constructor(seconds: number) {
    super('too often')
    this.seconds = seconds
  }
}

/** Something about one field of a form, said in three languages. */
export type FieldProblems = Readonly<Record<string, Text>>

/**
 * The operation is refused for a reason the person can do something about (422): nothing was changed, the same
 * form is shown again with what was typed. `code` is for tests and the API, `text` and `fields` are for people.
 */
export class Rejected<Code extends string = string> extends Error {
  readonly code: Code
  readonly field: string | undefined
  fields: FieldProblems
  text: Text | undefined
  constructor(code: Code, at: { field?: string; fields?: FieldProblems; text?: Text } = {}) {
    super(`rejected: ${code}`)
    this.code = code
    this.field = at.field
    this.fields = at.fields ?? {}
    this.text = at.text
  }
}

/** Ends a read that found nothing. @throws NotFound always */
export function notFound(kind: string): never {
  throw new NotFound(kind)
}
