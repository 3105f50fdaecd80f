import type { Hands } from './changes.ts'
import type { Sees } from './people.ts'

/** Who sees what, by table. */
export const aboutMoves: Readonly<Record<string, Sees>> = {}

/** Who may add, change and remove what, by table. */
export const handsOnMoves: Readonly<Record<string, Hands>> = {}

/** Columns that may be written over. */
export const writtenOverMoves: Readonly<Record<string, readonly string[]>> = {}

/** Functions of the module that look past the policies. */
export const looksPastMoves: readonly string[] = []
