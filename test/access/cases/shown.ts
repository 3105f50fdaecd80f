import type { Entry } from '#platform/db/door.ts'
import type { Scene, Who } from '#test/scenario.ts'

/** Somebody who will be asked what they see: what messages call them, and what they show at the door. */
export interface Shown {
  readonly label: string
  readonly entry: Entry | null
}

/** Signs people in and remembers them under what they are. */
export const showing = ({ as }: Scene) => async (people: Readonly<Record<string, Who>>): Promise<Shown[]> => {
  const shown: Shown[] = []
  for (const [label, who] of Object.entries(people)) shown.push({ label, entry: (await as(who)).entry })
  return shown
}

/** A file as somebody would choose it. */
export const pdf = (name: string) => new File([`%PDF-1.7\n${name}`], name, { type: 'application/pdf' })
