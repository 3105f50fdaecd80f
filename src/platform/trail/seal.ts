import { createHmac } from 'node:crypto'
import { desc, gt } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Door } from '#platform/db/door.ts'
import { trailSeal } from '#platform/trail/tables.ts'

const mostPerSeal = 5000

// The entry as text, from the database itself: microseconds since 1970 instead of a time in somebody's time zone.
const entryText = `select id, concat_ws('|', id, (extract(epoch from at) * 1000000)::bigint, kind, coalesce(actor_id::text, '-'), to_json(actor_name), actor_kind,
  coalesce(capacity, '-'), coalesce(on_behalf_of::text, '-'), coalesce(subject_id::text, '-'), coalesce(training_id::text, '-'), coalesce(unit_id::text, '-'),
  record_kind, coalesce(record_id::text, '-'), details::text) as text from trail`

interface Entry extends Record<string, unknown> {
  readonly id: number
  readonly text: string
}

/** Seals every entry that has no seal yet. @param key of the installation @returns how many entries were sealed */
export async function sealTrail(door: Door, key: Buffer): Promise<number> {
  let sealed = 0
  for (;;) {
    const more = await door.asSystem('trail.seal', (ctx) => sealSome(ctx, key))
    sealed += more
    if (more < mostPerSeal) return sealed
  }
}

async function sealSome(ctx: Ctx, key: Buffer): Promise<number> {
  // From here to the commit nobody writes to the trail, so no number below the highest can still appear.
  await ctx.connection.query('select hold_trail()')
  const [last] = await ctx.db.select().from(trailSeal).orderBy(desc(trailSeal.id)).limit(1)
  const entries = await ctx.connection.query<Entry>(`${entryText} where id > $1 order by id limit ${mostPerSeal}`, [last?.lastEntryId ?? 0])
  const lastEntry = entries.at(-1)
  if (!lastEntry) return 0
  const digests = digestsOf(entries, key)
  const id = (last?.id ?? 0) + 1
  await ctx.db.insert(trailSeal).values({ id, at: ctx.now, lastEntryId: lastEntry.id, entries: entries.length, digests, seal: sealOf(last?.seal ?? '', id, digests, key) })
  return entries.length
}

const digestOf = (entry: Entry, key: Buffer) => createHmac('sha256', key).update(entry.text).digest().subarray(0, 8)

function digestsOf(entries: readonly Entry[], key: Buffer): Buffer {
  return Buffer.concat(entries.flatMap((entry) => {
    const number = Buffer.alloc(8)
    number.writeBigUInt64BE(BigInt(entry.id))
    return [number, digestOf(entry, key)]
  }))
}

const sealOf = (previous: string, id: number, digests: Uint8Array, key: Buffer) =>
  createHmac('sha256', key).update(`${previous}|${id}|`).update(digests).digest('hex')

export interface Verdict {
  readonly seals: number
  readonly sealed: number
  readonly unsealed: number
  /** What does not agree, in words; empty when the trail is whole. */
  readonly broken: readonly string[]
  /** The newest seal: kept elsewhere, it proves that no seal was cut off the end. */
  readonly head: string
}

/**
 * Checks every sealed entry against its seal, and every seal against the one before.
 * @param kept a seal that was the newest at some time and was kept elsewhere: if it is gone, the end was cut off
 */
export async function verifyTrail(door: Door, key: Buffer, kept?: string): Promise<Verdict> {
  const broken: string[] = []
  let keptIsThere = kept === undefined
  let previous = { id: 0, seal: '', lastEntryId: 0 }
  let sealed = 0
  for (;;) {
    const seal = await door.asSystem('trail.verify', async (ctx) => {
      const [next] = await ctx.db.select().from(trailSeal).where(gt(trailSeal.id, previous.id)).orderBy(trailSeal.id).limit(1)
      if (!next) return null
      if (next.id !== previous.id + 1) broken.push(`seal ${previous.id + 1} is missing`)
      if (sealOf(previous.seal, next.id, next.digests, key) !== next.seal) broken.push(`seal ${next.id} was changed`)
      const entries = await ctx.connection.query<Entry>(`${entryText} where id > $1 and id <= $2 order by id`, [previous.lastEntryId, next.lastEntryId])
      broken.push(...compare(Buffer.from(next.digests), entries, key))
      return next
    })
    if (!seal) break
    keptIsThere ||= seal.seal === kept
    sealed += seal.entries
    previous = seal
  }
  if (!keptIsThere) broken.push(`the seal ${kept} is not there: the end was cut off`)
  const unsealed = await door.asSystem('trail.verify', async (ctx) => {
    const [row] = await ctx.connection.query<{ n: number }>('select count(*)::int as n from trail where id > $1', [previous.lastEntryId])
    return row?.n ?? 0
  })
  return { seals: previous.id, sealed, unsealed, broken, head: previous.seal }
}

function compare(digests: Buffer, entries: readonly Entry[], key: Buffer): string[] {
  const broken: string[] = []
  const found = new Map(entries.map((entry) => [entry.id, entry]))
  for (let at = 0; at < digests.length; at += 16) {
    const id = Number(digests.readBigUInt64BE(at))
    const entry = found.get(id)
    found.delete(id)
    if (!entry) broken.push(`entry ${id} is missing`)
    else if (!digestOf(entry, key).equals(digests.subarray(at + 8, at + 16))) broken.push(`entry ${id} was changed`)
  }
  for (const id of found.keys()) broken.push(`entry ${id} was put in afterwards`)
  return broken
}
