import { afterAll, beforeAll, test } from 'vitest'
import { clockAt, type Clock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type Door, type Entry, openDoor } from '#platform/db/door.ts'
import type { Connection, Engine } from '#platform/db/engine.ts'
import { Rejected } from '#platform/errors.ts'
import { reactToAll } from '#platform/jobs/react.ts'
import type { Operation } from '#platform/operation.ts'
import { sealTextsWith } from '#platform/sealing.ts'
import { signWith } from '#platform/signature.ts'
import { hashOf, keysFrom } from '#platform/secrets.ts'
import { startSession } from '#modules/identity/index.ts'
import { type Browser, browserOf } from './browser.ts'
import { copyOfTheDemo, type TestDatabase } from './database.ts'
import { type Given, givenIn } from './given.ts'
import { quiet, testConfig, testDay, testKey } from './world.ts'
// The product's reactions listen from here on.
import '../../src/start.ts'

/** A person as the tests name them: by id, or anything that has one. */
export type Who = string | { readonly id: string }
export const idOf = (who: Who): string => (typeof who === 'string' ? who : who.id)

/** Somebody at the door, signed in. */
export interface Acting {
  readonly entry: Entry
  /** Carries out an operation in a transaction of its own. */
  does<Input, Result>(operation: Operation<Input, Result>, input: Input): Promise<Result>
  /** Asks a query in a transaction of its own. */
  sees<Args extends unknown[], Result>(query: (ctx: Ctx, ...args: Args) => Promise<Result>, ...args: Args): Promise<Result>
}

export interface Scene {
  readonly engine: Pick<Engine, 'withConnection' | 'kind'>
  readonly door: Door
  readonly given: Given
  /** Signs somebody in. */
  as(who: Who): Promise<Acting>
  /** A browser without a window, signed in as somebody; null for a visitor. */
  browser(who: Who | null, with_?: { config?: Config; lang?: string }): Promise<Browser>
  /** Carries out what reacts to what has happened so far, as the job queue does after a commit. */
  reactions(): Promise<number>
  /** Lets days pass; people sign in anew. */
  moveTo(day: Temporal.PlainDate): void
  readonly today: Temporal.PlainDate
}

const keys = keysFrom(testKey)
sealTextsWith(keys)
signWith(keys)

let database: TestDatabase | undefined

/** Gives the tests of this file a database of their own; call it once at the top of the file. */
export function withDatabase(): void {
  beforeAll(async () => {
    database = await copyOfTheDemo()
  })
  afterAll(async () => database?.close())
}

/** One test, told as a sentence, in a transaction that is rolled back afterwards. */
export function scenario(name: string, work: (scene: Scene) => Promise<void>): void {
  test(name, () => inScene(work))
}

/** Runs `work` in a world that is forgotten afterwards. */
export async function inScene(work: (scene: Scene) => Promise<void>): Promise<void> {
  if (!database) throw new Error('call withDatabase() at the top of the file')
  const { engine } = database
  await engine.withConnection(async (connection) => {
    await connection.query('begin')
    try {
      await work(sceneOn(connection, engine.kind))
    } finally {
      await connection.query('rollback')
    }
  })
}

// What a request does in a transaction happens here in a savepoint inside the scenario's own.
const savepoint = { begin: 'savepoint request', commit: 'release savepoint request', rollback: 'rollback to savepoint request' }

function sceneOn(connection: Connection, kind: Engine['kind']): Scene {
  let last: Promise<unknown> = Promise.resolve()
  const engine: Scene['engine'] = {
    kind,
    withConnection: <T>(work: (connection: Connection) => Promise<T>) => {
      const turn = last.then(() => work(connection))
      last = turn.catch(() => undefined)
      return turn
    },
  }
  let day = testDay
  const clock: Clock = { now: () => clockAt(day).now(), today: () => day }
  const door = openDoor(engine, clock, savepoint)
  const secrets = new Map<string, string>()
  const secretOf = async (who: Who): Promise<string> => {
    const id = idOf(who)
    const secret = secrets.get(id) ?? (await startSession(door, id, 'Test', 'test'))
    secrets.set(id, secret)
    return secret
  }
  const as = async (who: Who): Promise<Acting> => actingBy(door, { by: 'enter_session', secretHash: hashOf(await secretOf(who)) })
  return {
    engine, door, as,
    given: givenIn(door, as),
    async browser(who, { config = testConfig(), lang = 'nb' } = {}) {
      return browserOf({ engine, door, config, log: quiet, lang, secret: who === null ? null : await secretOf(who) })
    },
    reactions: () => reactToAll(door),
    moveTo(to) {
      day = to
      secrets.clear()
    },
    get today() { return day },
  }
}

/** @param entry what is shown at the door: a session, a ticket, a token */
export const actingBy = (door: Door, entry: Entry): Acting => ({
  entry,
  does: (operation, input) => door.enter(entry, 'nb', (ctx) => operation(ctx, input)),
  sees: (query, ...args) => door.enter(entry, 'nb', (ctx) => query(ctx, ...args)),
})

/** The code an operation was refused with. @throws when it was not refused, or ended in another error */
export async function refusal(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt
  } catch (error) {
    if (error instanceof Rejected) return error.code
    throw error
  }
  throw new Error('it was not refused')
}
