import type { Door } from '#platform/db/door.ts'
import type { Row } from '#platform/db/engine.ts'

/** An entry of the trail, with who was told of it. */
export interface Happened extends Row {
  readonly id: number
  readonly kind: string
  readonly actor: string | null
  readonly actorName: string
  readonly actorKind: string
  readonly capacity: string | null
  readonly onBehalfOf: string | null
  readonly subject: string | null
  readonly details: Readonly<Record<string, unknown>>
  readonly told: readonly string[]
}

const entries = `select e.id, e.kind, e.actor_id as actor, e.actor_name as "actorName", e.actor_kind as "actorKind", e.capacity, e.on_behalf_of as "onBehalfOf", e.subject_id as subject, e.details,
  (select coalesce(json_agg(n.person_id), '[]') from news n where n.trail_id = e.id) as told from trail e`

/** Reads the database as it is, past all policies. */
export const look = <R extends Row>(door: Door, sql: string, params: unknown[] = []): Promise<R[]> => door.asSystem('test', (ctx) => ctx.connection.query<R>(sql, params))

/** What has happened to a record, the oldest first. */
export const happenedTo = (door: Door, recordId: string): Promise<Happened[]> => look<Happened>(door, `${entries} where e.record_id = $1 order by e.id`, [recordId])

/** The last entry of a kind. @throws when there is none */
export async function lastEntry(door: Door, kind: string): Promise<Happened> {
  const [found] = await look<Happened>(door, `${entries} where e.kind = $1 order by e.id desc limit 1`, [kind])
  if (!found) throw new Error(`nothing of the kind ${kind} has happened`)
  return found
}
