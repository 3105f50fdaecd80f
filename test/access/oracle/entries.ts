import type { Entry } from '#platform/db/door.ts'
import type { Row, World } from '../rows.ts'
import type { Who } from './standing.ts'

const visitor = { personId: null, ticketId: null, entryId: null }

/** Who a session, token or link is worth today: one that is ended, expired, used or revoked is worth nobody. */
export function whoShows({ rows, today, now }: World, label: string, entry: Entry | null): Who {
  const found = (table: string) => (rows[table] ?? []).find((row) => row.secret_hash === entry?.secretHash)
  const later = (at: unknown) => Date.parse(String(at)) > now
  const someone = { label, entry }
  const asPerson = (row: Row) => ({ ...someone, personId: String(row.person_id), ticketId: null, entryId: String(row.id) })
  const exists = (id: unknown) => (rows.person ?? []).some((row) => row.id === id && row.merged_into === null)
  if (entry?.by === 'enter_session') {
    const row = found('session')
    return row && row.ended_at === null && later(row.expires_at) && exists(row.person_id) ? asPerson(row) : { ...someone, ...visitor }
  }
  if (entry?.by === 'enter_token') {
    const row = found('api_token')
    return row && row.revoked_at === null && String(row.expires_on) >= today && exists(row.person_id) ? asPerson(row) : { ...someone, ...visitor }
  }
  const row = entry ? found('ticket') : undefined
  return { ...someone, ...(row && row.used_at === null && row.revoked_at === null && later(row.expires_at) ? { personId: null, ticketId: String(row.id), entryId: String(row.id) } : visitor) }
}
