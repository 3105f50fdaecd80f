import { beforeAll, describe, expect, test } from 'vitest'
import { hashOf } from '#platform/secrets.ts'
import { draft } from '#platform/web/tables.ts'
import { cast, type Player } from '#demo/cast.ts'
import { castIds } from '#demo/world.ts'
import { oslo } from '#test/given.ts'
import { inScene, type Scene, withDatabase } from '#test/scenario.ts'
import { quiet, testConfig } from '#test/world.ts'
import { makeApp } from '../src/app.ts'
import { whoShows } from './access/oracle/entries.ts'
import { standingOf } from './access/oracle/standing.ts'
import { readWorld, tablesOf, type World } from './access/rows.ts'
import { type Marked, makeMarked } from './access/visits/marked.ts'
import { leadingOn, linkRoutes, routes } from './access/visits/routes.ts'
import { type Visitor, visitAll, wordsFor, wrongWith } from './access/visits/visit.ts'

withDatabase()

const wrong: string[] = []
/** Routes that have shown a page, or done what they are there for, to at least one visitor. */
const lived = new Set<string>()
let mounted: readonly string[]
let inProduction: readonly string[]
let spoilt: readonly string[]
let visits = 0

const routesOf = (app: ReturnType<typeof makeApp>) => [...new Set(app.routes.filter((one) => one.method !== 'ALL').map((one) => `${one.method} ${one.path}`))]

/** One of each role of the cast, and those who have something to do with the marked training. */
function peopleWho(marked: Marked): Readonly<Record<string, string>> {
  const roles = [...Map.groupBy(cast as readonly Player[], (player) => player.roles[0]?.role).entries()]
  return {
    ...Object.fromEntries(roles.map(([role, [first]]) => [`${role} ${first?.name}`, castIds.get(first?.key ?? '') ?? ''])),
    doctor: marked.doctor.id, leader: marked.leader.id, mentor: marked.mentor.id, supervisor: marked.supervisor.id,
    'delegate for two objectives': marked.deciders.partly.id, 'delegate for the training': marked.deciders.wholly.id,
    'stand-in': marked.deciders.standIn.id, 'another leader in the kommune': marked.peers.leader.id,
    'adviser of the office': marked.peers.adviser.id,
    'chief physician of the kommune': marked.peers.chief.id, 'another doctor in the kommune': marked.peers.doctor.id, 'somebody asked to mentor': marked.candidate.id,
  }
}

async function arrive(scene: Scene, marked: Marked): Promise<{ world: World; visitors: readonly Visitor[] }> {
  const people = Object.entries(peopleWho(marked))
  const signedIn = []
  for (const [label, who] of people) signedIn.push({ label, entry: (await scene.as(who)).entry, browser: await scene.browser(who), headers: {} })
  // A form half filled in, so that the last step can be tried by anybody.
  await scene.door.asSystem('test', (ctx) => ctx.db.insert(draft).values(people.map(([, who]) => ({
    personId: who, form: 'assign-training', at: ctx.now,
    data: {
      kommuneId: oslo, traineeName: 'Vanlig Navn', traineeEmail: 'vanlig@prove.example', traineeHpr: '', specialty: 'ALM',
      startedOn: ctx.today.toString(), plannedEndOn: '', leaderId: marked.leader.id, mentorName: '', mentorEmail: '',
    },
  }))).onConflictDoNothing())
  const world = await readWorld(scene.door, await tablesOf(scene.door))
  const standing = (label: string, entry: Parameters<typeof whoShows>[2]) => standingOf(world, whoShows(world, label, entry))
  const nobody = standing('visitor', null)
  const stranger = await scene.browser(null)
  return {
    world,
    visitors: [
      { label: 'visitor', browser: stranger, headers: {}, readsOnly: false, standing: { pages: nobody, api: nobody } },
      ...signedIn.map((one) => ({ ...one, readsOnly: false, standing: { pages: standing(one.label, one.entry), api: standing(one.label, one.entry) } })),
      ...Object.entries(marked.tokens).map(([scope, token]) => ({
        label: `token to ${scope}`, browser: stranger, headers: { authorization: `Bearer ${token}` }, readsOnly: scope === 'read',
        standing: { pages: nobody, api: standing(scope, { by: 'enter_token', secretHash: hashOf(token) }) },
      })),
      { label: 'link', browser: stranger, headers: {}, readsOnly: false, standing: { pages: standing('link', { by: 'enter_ticket', secretHash: hashOf(marked.secret) }), api: nobody } },
    ],
  }
}

beforeAll(async () => {
  await inScene(async (scene) => {
    const parts = { engine: scene.engine as never, door: scene.door, log: quiet, version: 'test', nudge: () => undefined }
    mounted = routesOf(makeApp({ ...parts, config: testConfig(), signIn: { demo: async () => [] } }))
    inProduction = routesOf(makeApp({ ...parts, config: { ...testConfig(), demo: false }, signIn: { oidc: {} as never, keys: {} as never } }))
    const marked = await makeMarked(scene)
    const { world, visitors } = await arrive(scene, marked)
    for (const visitor of visitors) await visitWith(scene, visitor, world, marked)
    spoilt = await spoil(scene, world, marked, visitors)
  })
}, 600_000)

/** One visitor, every route. */
async function visitWith(scene: Scene, visitor: Visitor, world: World, marked: Marked): Promise<void> {
  const { pages, api } = visitor.standing
  const words = { pages: wordsFor(world, pages), api: wordsFor(world, api) }
  for (const [name, route] of Object.entries(visitor.label === 'link' ? linkRoutes : routes)) {
    const side = name.includes(' /api/') ? 'api' : 'pages'
    const may = !(visitor.readsOnly && side === 'api') && (route.may?.(visitor.standing[side], { world, marked }) ?? false)
    for (const visited of await visitAll(scene, name, route, visitor, marked)) {
      visits += 1
      if (visited.answer.status === 200 && visited.method === 'GET') lived.add(name)
      if (visited.done) lived.add(name)
      if (!route.open) wrong.push(...wrongWith(visited, visitor, words[side], may))
    }
  }
}

/** Everybody's roles and names are suddenly to be seen: a stranger's list of people must tell on it. */
async function spoil(scene: Scene, world: World, marked: Marked, visitors: readonly Visitor[]): Promise<string[]> {
  await scene.engine.withConnection(async (connection) => {
    await connection.query(`select set_config('role', 'loype_owner', true)`)
    for (const table of ['person', 'role']) await connection.query(`create policy spoilt on ${table} for select to loype_app using (true)`)
  })
  const [name, visitor] = ['GET /personer', visitors.find((one) => one.label.startsWith('chief_physician'))]
  if (!visitor || !routes[name]) return []
  const words = wordsFor(world, visitor.standing.pages)
  return (await visitAll(scene, name, routes[name], visitor, marked)).flatMap((visited) => wrongWith(visited, visitor, words, false))
}

describe('every route, by everybody, with what belongs to others', () => {
  test('no route is forgotten, and none is asked for that is not there', () => expect(Object.keys(routes).sort()).toEqual([...mounted].sort()))
  test('nothing of another’s is said or done, and nothing breaks', () => expect(wrong).toEqual([]))
  test('each opens, or does what it is there for, for somebody', () => {
    expect(visits).toBeGreaterThan(2000)
    expect(Object.keys(routes).filter((name) => !lived.has(name) && !leadingOn.includes(name))).toEqual([])
  })
  test('outside the demo there is no signing in as somebody, and no mailbox', () => {
    expect(inProduction.filter((name) => name.includes('/demo'))).toEqual([])
    // An invitation is there accepted by signing in, which a link leads to.
    const onlyHere = ['GET /api/v1/demo/personer', 'GET /demo/post', 'GET /demo/post/:id{[0-9a-f-]{36}}', 'POST /invitasjon/:token/aksept', 'POST /logg-inn/demo']
    expect(mounted.filter((name) => !inProduction.includes(name)).sort()).toEqual(onlyHere)
    expect(inProduction).toContain('GET /invitasjon/:token/aksept')
  })
})

describe('the search is seen to fail', () => {
  test('on a page that shows too much', () => expect(spoilt.join('\n')).toMatch(/GET \/personer\S* answers 200 with \d+ words of others/))
  test.each([
    ['a word of another’s', { status: 404, text: 'zqv1x' }, false, /with 1 words of others/],
    ['a break', { status: 500, text: '' }, false, /answers 500/],
    ['something done', { status: 303, text: '' }, true, /does what they may not/],
  ] as const)('on %s', (_, { status, text }, done, why) => {
    const answer = { status, text, to: null, headers: new Headers(), json: () => ({}) as never }
    expect(wrongWith({ method: 'POST', path: '/', answer, done }, { label: 'somebody' }, new Set(), false).join()).toMatch(why)
  })
})
