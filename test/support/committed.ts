import { afterAll, beforeAll, describe, inject } from 'vitest'
import { clockAt, type Clock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import { type Door, openDoor } from '#platform/db/door.ts'
import type { Engine } from '#platform/db/engine.ts'
import type { Log } from '#platform/log.ts'
import { hashOf } from '#platform/secrets.ts'
import { type SignIn, startSession } from '#modules/identity/index.ts'
import { type Browser, browserOf } from './browser.ts'
import { copyOfTheDemo, type TestDatabase } from './database.ts'
import { type Given, givenIn } from './given.ts'
import { type Acting, actingBy, idOf, type Who } from './scenario.ts'
import { quiet, testConfig, testDay } from './world.ts'

/** The demo world with transactions that really begin and end: for the frame itself, and for several at once. Nothing is rolled back between tests. */
export interface Committed {
  readonly engine: Engine
  /** Of the server, as administrator; null on PGlite. */
  readonly url: string | null
  readonly door: Door
  readonly given: Given
  as(who: Who): Promise<Acting>
  browser(who: Who | null, with_?: { config?: Config; lang?: string; log?: Log; signIn?: SignIn; door?: Door }): Promise<Browser>
  /** Lets time pass, for this file's door. */
  later(by: Temporal.DurationLike): void
  /** Runs SQL as the owner of the tables, past all policies and append-only rights: what somebody with the server in hand could do. */
  tamper(script: string): Promise<void>
}

/** Gives the tests of this file such a world; call it once at the top of the file. @param connections at the most, on PostgreSQL */
export function withCommitted(connections = 20): () => Committed {
  let database: TestDatabase | undefined
  let world: Committed | undefined
  beforeAll(async () => {
    database = await copyOfTheDemo(connections)
    world = worldOn(database)
  })
  afterAll(async () => database?.close())
  return () => world ?? fail()
}

/** Tests of what only a server has: several connections. On PGlite there is nothing of the kind to test. */
export function onServer(name: string, tests: () => void): void {
  if (inject('server')) describe(name, tests)
}

const fail = (): never => {
  throw new Error('the world is there once the tests begin')
}

function worldOn({ engine, url }: TestDatabase): Committed {
  let passed = Temporal.Duration.from({ hours: 0 })
  const clock: Clock = { now: () => clockAt(testDay).now().add(passed), today: () => testDay }
  const door = openDoor(engine, clock)
  const secrets = new Map<string, string>()
  const secretOf = async (who: Who): Promise<string> => {
    const id = idOf(who)
    const secret = secrets.get(id) ?? (await startSession(door, id, 'Test', 'test'))
    secrets.set(id, secret)
    return secret
  }
  const as = async (who: Who) => actingBy(door, { by: 'enter_session', secretHash: hashOf(await secretOf(who)) })
  return {
    engine, url, door, as,
    given: givenIn(door, as),
    async browser(who, { config = testConfig(), lang = 'nb', log = quiet, signIn, door: through = door } = {}) {
      return browserOf({ engine, door: through, config, log, lang, secret: who === null ? null : await secretOf(who), ...(signIn ? { signIn } : {}) })
    },
    later(by) {
      passed = passed.add(by)
      // Who was signed in may have been away too long: people sign in anew.
      secrets.clear()
    },
    tamper: (script) => engine.administer(`begin; set local role loype_owner; ${script}; commit`),
  }
}
