import type { Hands } from './changes.ts'
import type { Sees } from './people.ts'

/** Who sees what, by table. */
export const aboutPlanning: Readonly<Record<string, Sees>> = {}

/** Who may add, change and remove what, by table. */
export const handsOnPlanning: Readonly<Record<string, Hands>> = {}

/** Columns that may be written over. */
export const writtenOverPlanning: Readonly<Record<string, readonly string[]>> = {}

/** Functions of the module that look past the policies. */
export const looksPastPlanning: readonly string[] = []
