import { reacts } from '#platform/jobs/reactions.ts'

/** One thing that happened. Ids, codes, names and dates only: free text from people stays in the record itself. */
export interface Happening {
  readonly record: { kind: string; id: string | null }
  /** Whose record it is. */
  readonly subjectId?: string | null
  readonly trainingId?: string | null
  readonly unitId?: string | null
  /** Where somebody acted for somebody else (delegate, stand-in). */
  readonly onBehalfOf?: string | null
  readonly details?: Record<string, unknown>
  /** To whom this is news; the actor is left out. */
  readonly tells?: readonly (string | null | undefined)[]
}

/** The part of a `Ctx` that writing needs. */
interface Writer {
  readonly connection: { query(sql: string, params: unknown[]): Promise<unknown> }
  readonly actor: { personId: string | null; name: string; kind: string }
  readonly now: Temporal.Instant
  readonly capacity: string | null
  readonly written: { count: number; reacts: boolean }
}

// One statement for the entry, who is told, and what reacts. The number is taken first: the actor of a ticket may add an
// entry without being allowed to read it back.
const statement = `
with number as materialized (select nextval('trail_id_seq') as id),
entry as (
  insert into trail (id, at, kind, actor_id, actor_name, actor_kind, capacity, on_behalf_of, subject_id, training_id, unit_id, record_kind, record_id, details)
  select id, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13 from number),
told as (insert into news (id, person_id, trail_id) select gen_random_uuid(), person, number.id from number, unnest($14::uuid[]) person),
waiting as (insert into outbox (trail_id, kind) select id, $2 from number where $15)
select 1`

/** Writes one entry in the open transaction. @param kind `module.thingThatHappened` */
export async function writeTrail(writer: Writer, kind: string, happening: Happening): Promise<void> {
  const { actor } = writer
  const told = new Set((happening.tells ?? []).filter((person) => person && person !== actor.personId))
  writer.written.count += 1
  const somebodyReacts = reacts(kind)
  writer.written.reacts ||= somebodyReacts
  await writer.connection.query(statement, [
    writer.now.toString(), kind, actor.personId, actor.name, actor.kind, writer.capacity, happening.onBehalfOf ?? null,
    happening.subjectId ?? null, happening.trainingId ?? null, happening.unitId ?? null,
    happening.record.kind, happening.record.id, JSON.stringify(happening.details ?? {}), [...told], somebodyReacts,
  ])
}
