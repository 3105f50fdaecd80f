import { expect, vi } from 'vitest'
import { castIds } from '#demo/world.ts'
import type { Browser } from '#test/browser.ts'
import { type Scene, scenario, withDatabase } from '#test/scenario.ts'
import { makeMarked, type Marked } from './access/visits/marked.ts'
import type { Route } from './access/visits/route.ts'
import { linkRoutes, routes } from './access/visits/routes.ts'
import { mentorRoutes } from './access/visits/routes-mentors.ts'
import { ask, type Visited } from './access/visits/visit.ts'

// `routes-access.test.ts` holds that these are all the routes there are.
withDatabase()
vi.setConfig({ testTimeout: 240_000 })

type Value = string | readonly string[] | File
const texts = ['', 'x'.repeat(5000), `<script>alert(1)</script>'; drop table person; --`, '../../etc/passwd%00', '\u200b\u202e\u0000', '2026-02-30', '00000000-0000-4000-8000-000000000000']
const values: readonly Value[] = [...texts, ['x', 'x'], [], new File(['x'], 'x.txt')]
const inPaths = ['x', '%00', '..%2f..%2fetc%2fpasswd', '00000000-0000-4000-8000-000000000000', '------------------------------------', 'A'.repeat(3000)]

/** The addresses of a route with something else in the place of each id or secret. */
const spoiltPaths = (path: string): string[] => {
  const parts = path.split(/(?<=\/)|(?=[/?])/)
  return parts.flatMap((part, at) => (/^([0-9a-f-]{36}|[\w-]{43}|\d{4})$/.test(part) ? inPaths.map((value) => parts.with(at, value).join('')) : []))
}

/** A form with one of its fields spoilt, each in turn, and one without any. */
const spoiltForms = (form: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>[] =>
  [{}, ...Object.keys(form).flatMap((name) => values.map((value) => ({ ...form, [name]: value })))]

async function tryAll(scene: Scene, name: string, route: Route, browser: Browser, marked: Marked): Promise<Visited[]> {
  const [method = ''] = name.split(' ')
  const found: Visited[] = []
  const paths = route.at(marked).slice(0, 1)
  const asking = async (path: string, send: () => ReturnType<Browser['get']>) => void found.push(await ask(scene, method, path, send))
  for (const path of paths.flatMap(spoiltPaths)) await asking(path, () => (method === 'GET' ? browser.get(path) : browser.post(path, route.form?.(marked) ?? {})))
  if (method === 'GET') return found
  for (const path of paths) {
    if (route.json) for (const body of spoiltForms(route.json(marked) as Record<string, unknown>)) await asking(path, () => browser.send(path, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }))
    else for (const form of spoiltForms({ _key: '', ...route.form?.(marked) })) await asking(path, () => browser.post(path, form as Record<string, Value>))
    for (const type of ['application/json', 'text/plain', 'multipart/form-data', 'application/x-www-form-urlencoded']) await asking(path, () => browser.send(path, { method, body: '{"%', headers: { 'content-type': type } }))
  }
  return found
}

/** What is wrong with the answers: an error of ours, or something done that was refused. */
const wrongIn = (name: string, found: readonly Visited[]): string[] =>
  found.flatMap(({ path, answer, done }) => (answer.status >= 500 || (done && answer.status >= 400) ? [`${name} ${path.slice(0, 90)}: ${answer.status}${done ? ', and something was done' : ''}`] : []))

async function sweep(scene: Scene, names: readonly string[], all: Readonly<Record<string, Route>>, browser: Browser, marked: Marked): Promise<number> {
  let asked = 0
  for (const name of names) {
    const found = await tryAll(scene, name, all[name] as Route, browser, marked)
    asked += found.length
    expect(wrongIn(name, found)).toEqual([])
  }
  return asked
}

const everywhere = Object.keys(routes).filter((name) => name !== 'POST /logg-ut' && !(name in mentorRoutes))
const forms = everywhere.filter((name) => name.startsWith('POST '))

scenario('no route answers with an error of ours, or does what it refuses, whatever the leader sends', async (scene) => {
  const marked = await makeMarked(scene)
  expect(await sweep(scene, everywhere, routes, await scene.browser(marked.leader), marked)).toBeGreaterThan(1500)
})

scenario('no form does either, whatever the doctor sends', async (scene) => {
  const marked = await makeMarked(scene)
  await sweep(scene, forms.filter((name) => /aktiviteter|registrer|laeringsmal|signering|profil|mine-data|utdanninger/.test(name)), routes, await scene.browser(marked.doctor), marked)
})

scenario('nor those about mentors, whatever the leader, the mentor and whoever is asked send', async (scene) => {
  const marked = await makeMarked(scene)
  for (const who of [marked.leader, marked.mentor, marked.candidate]) await sweep(scene, Object.keys(mentorRoutes), routes, await scene.browser(who), marked)
})

scenario('nor those about conversations and groups, whatever the doctor sends', async (scene) => {
  const marked = await makeMarked(scene)
  await sweep(scene, forms.filter((name) => /samtaler|gruppe/.test(name)), routes, await scene.browser(marked.doctor), marked)
})

scenario('nor those of the directorate, the system administrator and whoever signs', async (scene) => {
  const marked = await makeMarked(scene)
  await sweep(scene, forms.filter((name) => /laereplaner|kommuner/.test(name)), routes, await scene.browser(castIds.get('ada') ?? ''), marked)
  await sweep(scene, forms.filter((name) => /til-signering|anbefaling/.test(name)), routes, await scene.browser(marked.supervisor), marked)
  await sweep(scene, Object.keys(linkRoutes), linkRoutes, await scene.browser(null), marked)
})

scenario('the sweep is seen to fail: on an error of ours, and on something done that was refused', async () => {
  const answer = { status: 500, to: null, text: '', headers: new Headers(), json: () => ({}) as never }
  expect(wrongIn('GET /x', [{ method: 'GET', path: '/x', answer, done: false }])).toHaveLength(1)
  expect(wrongIn('POST /x', [{ method: 'POST', path: '/x', answer: { ...answer, status: 422 }, done: true }])).toHaveLength(1)
  expect(wrongIn('POST /x', [{ method: 'POST', path: '/x', answer: { ...answer, status: 422 }, done: false }])).toEqual([])
})
