import { desc, eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { reading } from '#platform/trail/tables.ts'

interface Looked {
  /** Whose record it is. */
  readonly subjectId: string
  readonly kind: string
  readonly id: string
  /** What it is called in the list its owner reads: a code or a title made by us, never free text from the record. */
  readonly label: string
}

/** Notes that the actor opened another person's record; once a day per reader and record. One's own is not noted. */
export async function noteReading(ctx: Ctx, { subjectId, kind, id, label }: Looked): Promise<void> {
  const { actor } = ctx
  if (actor.personId === subjectId || !actor.personId) return
  await ctx.connection.query(
    `insert into reading (reader_id, record_id, on_day, at, reader_name, capacity, subject_id, record_kind, record_label)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    [actor.personId, id, ctx.today.toString(), ctx.now.toString(), actor.name, actor.workingAs?.role ?? actor.kind, subjectId, kind, label],
  )
}

/** Who has read what of mine, the newest first. */
export const readingsOfMine = (ctx: Ctx, most = 200) =>
  ctx.db.select().from(reading).where(eq(reading.subjectId, ctx.actor.personId ?? '')).orderBy(desc(reading.at)).limit(most)
