import { randomUUID } from 'node:crypto'
import type { Config } from '#platform/config.ts'
import type { Door } from '#platform/db/door.ts'
import type { Engine } from '#platform/db/engine.ts'
import type { Log } from '#platform/log.ts'
import type { SignIn } from '#modules/identity/index.ts'
import { demoPeople } from '#demo/people.ts'
import { makeApp } from '../../src/app.ts'

export interface Answer {
  readonly status: number
  /** Where it sends the browser on, or null. */
  readonly to: string | null
  readonly text: string
  readonly headers: Headers
  json<T>(): T
}

type Field = string | File | readonly string[] | undefined

/** Asks the product as a browser would, without a network: no script runs, forms are sent as HTML sends them. */
export interface Browser {
  get(path: string, headers?: Record<string, string>): Promise<Answer>
  /** Sends a form. Lists become repeated fields; the key against double sending is new each time unless given. */
  post(path: string, form?: Record<string, Field>, headers?: Record<string, string>): Promise<Answer>
  /** Sends anything: other methods, JSON, broken bodies. */
  send(path: string, init: RequestInit): Promise<Answer>
}

interface Under {
  readonly engine: Pick<Engine, 'withConnection' | 'kind'>
  readonly door: Door
  readonly config: Config
  readonly log: Log
  readonly lang: string
  readonly secret: string | null
  readonly signIn?: SignIn
}

export function browserOf({ engine, door, config, log, lang, secret, signIn }: Under): Browser {
  const app = makeApp({ config, engine: engine as Engine, door, log, signIn: signIn ?? { demo: demoPeople(door) }, version: 'test', nudge: () => undefined })
  const own = { 'accept-language': lang, host: 'loype.example', ...(secret ? { cookie: `${config.LOYPE_URL?.startsWith('https:') ? '__Host-loype' : 'loype'}=${secret}` } : {}) }
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await app.request(`http://loype.example${path}`, { ...init, headers: { ...own, ...(init.headers as Record<string, string>) } })
    const text = await response.text()
    return { status: response.status, to: response.headers.get('location'), text, headers: response.headers, json: <T>() => JSON.parse(text) as T }
  }
  return {
    get: (path, headers = {}) => ask(path, { headers }),
    post(path, form = {}, headers = {}) {
      const body = new FormData()
      for (const [name, value] of Object.entries({ _key: randomUUID(), ...form })) {
        if (Array.isArray(value)) for (const one of value) body.append(`${name}[]`, one)
        else if (value !== undefined) body.append(name, value as string | File)
      }
      return ask(path, { method: 'POST', body, headers })
    },
    send: ask,
  }
}
