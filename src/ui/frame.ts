import type { Actor } from '#platform/actor.ts'

export interface MenuItem {
  readonly to: string
  readonly label: string
}

/** What stands around every page: who is signed in, where they can go, which files to load. */
export interface Frame {
  readonly actor: Actor
  readonly path: string
  /** Where one comes back to this page, with its query. */
  readonly here: string
  readonly menu: readonly MenuItem[]
  readonly notice: string | undefined
  readonly demo: boolean
  readonly assets: { readonly style: string; readonly script: string; readonly font: string }
  /** Name of the role the person works as, with its place. */
  readonly roleNames: ReadonlyMap<string, string>
}

let current: Frame | undefined

/** The frame of the page now being drawn. */
export function frame(): Frame {
  if (!current) throw new Error('a page is drawn through show()')
  return current
}

/** Draws with a frame around; drawing is synchronous, as with languages. */
export function inFrame<T>(around: Frame, draw: () => T): T {
  const before = current
  current = around
  try {
    return draw()
  } finally {
    current = before
  }
}
