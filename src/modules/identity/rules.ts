import { mayGive, type RoleName } from './roles.ts'

/** Days an invitation can be accepted. */
export const invitationDays = 30
/** Hours within which a new address must be confirmed. */
export const addressHours = 48
/** Days a session lasts at the longest; when nobody uses it, it ends sooner (`session_idles_after()` in the migrations). */
export const sessionDays = 14
/** Longest a personal access token lives. */
const tokenMonths = 12

export const tokenScopes = ['read', 'write'] as const
export type TokenScope = (typeof tokenScopes)[number]

/** @returns why a token may not end on this day, or null */
export function whyNotTokenUntil(end: Temporal.PlainDate, today: Temporal.PlainDate): 'in_the_past' | 'too_far_ahead' | null {
  if (Temporal.PlainDate.compare(end, today) < 0) return 'in_the_past'
  return Temporal.PlainDate.compare(end, today.add({ months: tokenMonths })) > 0 ? 'too_far_ahead' : null
}

/** The roles somebody may give in a unit. @param held the roles they hold there or above */
export const rolesToGive = (held: readonly RoleName[]): readonly RoleName[] => [...new Set(held.flatMap((role) => mayGive[role]))]

/** In which kind of unit a role is held. */
export const unitKindOf: Readonly<Record<RoleName, readonly string[]>> = {
  trainee: ['kommune'], mentor: ['kommune'], supervisor: ['kommune', 'hospital', 'hf'], leader: ['kommune'], stand_in: ['kommune'], delegate: ['kommune'], chief_physician: ['kommune'],
  office_adviser: ['office'], office_head: ['office'], hospital_coordinator: ['hf', 'hospital'], directorate_officer: ['directorate'], system_administrator: ['operator'],
}

/** What a browser calls itself, shortened so that its owner knows it again. */
export function deviceOf(userAgent: string | undefined): string {
  const agent = userAgent ?? ''
  const browser = ['Firefox', 'Edg', 'OPR', 'Chrome', 'Safari'].find((name) => agent.includes(`${name}/`)) ?? '–'
  const system = ['iPhone', 'iPad', 'Android', 'Windows', 'Mac OS', 'Linux'].find((name) => agent.includes(name)) ?? '–'
  return `${browser === 'Edg' ? 'Edge' : browser === 'OPR' ? 'Opera' : browser} · ${system}`
}
