import type { Answer, Browser } from '#test/browser.ts'
import { look } from '#test/trail.ts'
import type { Scene } from '#test/scenario.ts'
import { sees } from '../oracle/all.ts'
import type { Standing } from '../oracle/standing.ts'
import type { World } from '../rows.ts'
import { type Marked, marksIn } from './marked.ts'
import type { Route } from './route.ts'

/** Somebody who goes from door to door. */
export interface Visitor {
  readonly label: string
  /** Where they stand when a page is asked for, and when the API is: a token opens only the API. */
  readonly standing: { readonly pages: Standing; readonly api: Standing }
  /** May only read, whoever they are (a token without the scope to write). */
  readonly readsOnly: boolean
  readonly browser: Browser
  readonly headers: Readonly<Record<string, string>>
}


/** Every marked word that stands in a row somebody may see. */
export function wordsFor(world: World, one: Standing): ReadonlySet<string> {
  const rows = Object.entries(world.rows).flatMap(([table, all]) => all.filter(sees[table]?.(world, one) ?? (() => false)))
  return marksIn(JSON.stringify(rows))
}

export interface Visited {
  readonly method: string
  readonly path: string
  readonly answer: Answer
  /** Something was written in the trail: what was asked for has been done. */
  readonly done: boolean
}

const lastEntry = async ({ door }: Scene) => (await look<{ id: number }>(door, 'select coalesce(max(id), 0)::int as id from trail'))[0]?.id

/** Asks for one address and forgets what came of it. @returns the answer, and whether something was done */
export async function ask(scene: Scene, method: string, path: string, send: () => Promise<Answer>): Promise<Visited> {
  const say = (statement: string) => scene.engine.withConnection((connection) => connection.query(statement))
  await say('savepoint visit')
  try {
    const before = await lastEntry(scene)
    const answer = await send()
    return { method, path, answer, done: (await lastEntry(scene)) !== before }
  } finally {
    await say('rollback to savepoint visit')
  }
}

/** Everything a route can be asked for, by one visitor. @param name method and pattern of the route */
export async function visitAll(scene: Scene, name: string, route: Route, { browser, headers }: Visitor, marked: Marked): Promise<Visited[]> {
  const method = name.split(' ')[0] ?? ''
  const visited: Visited[] = []
  for (const path of route.at(marked)) visited.push(await ask(scene, method, path, () => {
    if (method === 'GET') return browser.get(path, headers)
    if (route.json) return browser.send(path, { method, body: JSON.stringify(route.json(marked)), headers: { ...headers, 'content-type': 'application/json' } })
    return browser.post(path, route.form?.(marked) ?? {}, headers)
  }))
  return visited
}

/** What is wrong with an answer, in words. @param words those the visitor may read @param may whether they may do what was asked */
export function wrongWith({ method, path, answer, done }: Visited, { label }: Pick<Visitor, 'label'>, words: ReadonlySet<string>, may: boolean): string[] {
  const foreign = [...marksIn(`${answer.text} ${[...answer.headers.values()].join(' ')}`).difference(words)]
  const said = `${label}: ${method} ${path} answers ${answer.status}`
  return [
    ...(answer.status >= 500 ? [`${said}, ${answer.text.slice(0, 200)}`] : []),
    ...(foreign.length > 0 ? [`${said} with ${foreign.length} words of others, ${foreign.slice(0, 3).join(', ')}: ${around(answer.text, foreign[0] ?? '')}`] : []),
    ...(done && method === 'GET' ? [`${said} and does something`] : []),
    ...(done && !may ? [`${said} and does what they may not`] : []),
  ]
}

const around = (text: string, word: string) => text.slice(Math.max(0, text.toLowerCase().indexOf(word) - 60), text.toLowerCase().indexOf(word) + 20).replaceAll('\n', ' ')
