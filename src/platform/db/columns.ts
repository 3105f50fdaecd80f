import { randomUUIDv7 } from "node:crypto"
import { sql } from "drizzle-orm"
import { check, customType, type PgColumn, uuid } from 'drizzle-orm/pg-core'

/** A day without time: `Temporal.PlainDate` ↔ `date`. */
export const day = customType<{ data: Temporal.PlainDate; driverData: string }>({
  dataType: () => 'date',
  toDriver: (value) => value.toString(),
  fromDriver: (value) => Temporal.PlainDate.from(value),
})

/** A point in time: `Temporal.Instant` ↔ `timestamptz`. */
export const instant = customType<{ data: Temporal.Instant; driverData: string }>({
  dataType: () => 'timestamptz',
  toDriver: (value) => value.toString(),
  fromDriver: (value) => Temporal.Instant.from(value),
})

/** Bytes: `Uint8Array` ↔ `bytea`. */
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })

/** Text that is compared without regard to case is kept in lower case by its writer; this is the check beside it. */
export const lowerCase = (name: string, column: PgColumn) => check(name, sql`${column} = lower(${column})`)

/** The list of allowed words as a CHECK in the database, from the same list the rules use. */
export const oneOf = (name: string, column: PgColumn, words: readonly string[]) =>
  check(name, sql`${column} in (${sql.raw(words.map((word) => `'${word}'`).join(', '))})`)

/** Primary key of every table: UUID version 7, made by us so that a row's id is known before it is written. */
export const id = () => uuid().primaryKey().$defaultFn(newId)

let [lastMs, count] = [0, 0]

/** A new id. Those of one process sort as they were made, also within a millisecond: twelve bits of it are a counter (RFC 9562, 6.2). */
export function newId(): string {
  const fresh = randomUUIDv7()
  const ms = Number.parseInt(fresh.slice(0, 8) + fresh.slice(9, 13), 16)
  if (ms > lastMs) [lastMs, count] = [ms, Number.parseInt(fresh.slice(15, 18), 16) & 0x7ff]
  else if (++count > 0xfff) [lastMs, count] = [lastMs + 1, 0]
  const time = lastMs.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count.toString(16).padStart(3, '0')}${fresh.slice(18)}`
}
