import type { Text } from '#platform/i18n/language.ts'

/** How somebody stands to a training: in it, or following it from outside. */
export type StandingIn = 'trainee' | 'mentor' | 'leader' | 'follower'

/** One of the pages about a training, from whichever module. */
export interface Section {
  readonly to: (trainingId: string) => string
  readonly label: Text
  readonly seenBy: readonly StandingIn[]
}

let sections: readonly Section[] = []

/** Which pages there are about a training, in the order they are shown; set once, where the modules are put together. */
export function showSections(these: readonly Section[]): void {
  sections = these
}

export const sectionsFor = (standing: StandingIn): readonly Section[] => sections.filter((one) => one.seenBy.includes(standing))
