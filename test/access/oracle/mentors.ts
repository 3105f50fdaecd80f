import type { Hands } from './changes.ts'
import type { Sees } from './people.ts'

/** Who sees what, by table. */
export const aboutMentors: Readonly<Record<string, Sees>> = {}

/** Who may add, change and remove what, by table. */
export const handsOnMentors: Readonly<Record<string, Hands>> = {}

/** Columns that may be written over. */
export const writtenOverMentors: Readonly<Record<string, readonly string[]>> = {}

/** Functions of the module that look past the policies. */
export const looksPastMentors: readonly string[] = []
