import { type Actor, systemActor, visitor } from '#platform/actor.ts'
import { type Clock, type Moment, momentOf } from '#platform/clock.ts'
import type { Ctx } from '#platform/ctx.ts'
import { makeCtx } from '#platform/ctx.ts'
import type { Connection, Engine } from '#platform/db/engine.ts'
import type { Lang } from '#platform/i18n/language.ts'

/**
 * What a request shows at the door: the name of the SQL function that knows it (session, ticket, token) and its secret's
 * hash. The function finds who it is, sets the transaction's person and answers with the actor, or with null.
 */
export interface Entry {
  readonly by: 'enter_session' | 'enter_ticket' | 'enter_token'
  readonly secretHash: string
}

/** How a transaction is opened and ended; tests use savepoints inside one that is rolled back. */
export interface Frame {
  readonly begin: string
  readonly commit: string
  readonly rollback: string
}
const transaction: Frame = { begin: 'begin', commit: 'commit', rollback: 'rollback' }

/** The one door to the database: everything that is read or written goes through one of these two. */
export interface Door {
  /** One transaction as whoever the entry belongs to; a visitor where there is none or it is not valid. */
  enter<T>(entry: Entry | null, lang: Lang, work: (ctx: Ctx) => Promise<T>): Promise<T>
  /** One transaction that sees every row, for jobs, imports and commands. `name` stands in the trail. */
  asSystem<T>(name: string, work: (ctx: Ctx) => Promise<T>): Promise<T>
}

/** Opens the door on a database. Only here do transactions begin and end. */
export function openDoor(engine: Pick<Engine, 'withConnection'>, clock: Clock, frame: Frame = transaction, afterCommit: (written: Ctx['written']) => void = () => undefined): Door {
  async function transact<T>(open: (connection: Connection, at: Moment) => Promise<Actor>, work: (ctx: Ctx) => Promise<T>): Promise<T> {
    return engine.withConnection(async (connection) => {
      let result: T
      let written: Ctx['written']
      try {
        const at = momentOf(clock)
        const ctx = makeCtx(connection, await open(connection, at), at)
        written = ctx.written
        result = await work(ctx)
        await connection.commit(frame.commit)
      } catch (error) {
        await connection.query(frame.rollback).catch(() => undefined)
        throw error
      }
      afterCommit(written)
      return result
    })
  }
  return {
    enter: (entry, lang, work) => transact((connection, at) => become(connection, frame, entry, lang, at), work),
    asSystem: (name, work) =>
      transact(async (connection, { today }) => {
        await connection.script(`${frame.begin}; select set_config('role', 'loype_system', true), set_config('app.person', '', true), set_config('app.today', ${quoted(today)}, true)`)
        return systemActor(name)
      }, work),
  }
}

// A transaction begins in one message with who it is for: two would cost twice the waking of two processes.
async function become(connection: Connection, frame: Frame, entry: Entry | null, lang: Lang, { now, today }: Moment): Promise<Actor> {
  const asApp = `set_config('role', 'loype_app', true), set_config('app.today', ${quoted(today)}, true)`
  const asNobody = `select ${asApp}, set_config('app.person', '', true), set_config('app.ticket', '', true), set_config('app.entry', '', true), forget_what_i_read()`
  if (entry) {
    const known = `select ${asApp}, ${entry.by}(${quoted(entry.secretHash)}, ${quoted(now)}) as actor`
    const [row] = await connection.script<{ actor: Omit<Actor, 'lang'> & { lang: Lang | null } | null }>(`${frame.begin}; ${known}`)
    if (row?.actor) return { ...row.actor, lang: row.actor.lang ?? lang }
  }
  await connection.script(entry ? asNobody : `${frame.begin}; ${asNobody}`)
  return visitor(lang)
}

const quoted = (value: { toString(): string }): string => `'${value.toString().replaceAll("'", "''")}'`
