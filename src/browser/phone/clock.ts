/** The time by the phone's own clock, in milliseconds since 1970. */
export const now = (): number => Date.now()

/** Today by the phone's own clock and calendar, as a field for dates takes it. */
export function today(): string {
  const at = new Date()
  return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`
}
