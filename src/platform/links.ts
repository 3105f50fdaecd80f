let base = 'http://localhost:3000'

/** Where people reach this installation; set at start. */
export function reachedAt(url: string): void {
  base = url.replace(/\/$/, '')
}

/** A path as a whole address, for mails and the API. */
export const absolute = (path: string): string => base + path
