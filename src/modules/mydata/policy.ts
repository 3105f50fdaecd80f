import type { Actor } from '#platform/actor.ts'

/** Oneself, in a browser: neither a link in a mail nor a program's token stands for all of a person. */
export const isOneself = (actor: Actor): string | false => (actor.kind === 'person' && actor.scopes === null && actor.personId !== null ? (actor.workingAs?.role ?? 'self') : false)
