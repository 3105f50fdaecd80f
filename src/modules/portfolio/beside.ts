import type { Child } from '#ui/jsx-runtime'
import type { C } from '#platform/web/env.ts'
import type { TrainingView } from './queries/training.ts'

/** What a later part of the product adds to the page of a training; null where it has nothing to say to this reader. */
export type BesideTraining = (c: C, training: TrainingView) => Promise<Child>

let parts: readonly BesideTraining[] = []

/** What stands beside the facts of a training, in order; set once, where the modules are put together. */
export function showBeside(these: readonly BesideTraining[]): void {
  parts = these
}

export async function besideTraining(c: C, training: TrainingView): Promise<Child[]> {
  const shown: Child[] = []
  for (const part of parts) shown.push(await part(c, training))
  return shown
}
