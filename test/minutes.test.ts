import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Answer, Browser } from '#test/browser.ts'
import { withCommitted } from '#test/committed.ts'
import { look } from '#test/trail.ts'
import { testConfig } from '#test/world.ts'
import { makeLog } from '#platform/log.ts'
import { sendDigests, sendEvents } from '#modules/correspondence/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { hashOf } from '#platform/secrets.ts'
import { makeApp } from '../src/app.ts'
import { backUp } from '../src/commands/backup.ts'
import { mayRead, tablesOf } from './access/rows.ts'
import { type Told, tell } from './minutes/told.ts'
import { wordsIn, written } from './minutes/words.ts'

const world = withCommitted(4)
const lines: string[] = []
const log = makeLog('info', (line) => void lines.push(line))
let told: Told
let patterns: readonly { readonly method: string; readonly path: string }[]
/** Who found which words where, as `who · where · words`. */
const found: string[] = []
let asked = 0

const { refused: _, ...kept } = written
const ofTheTalk = [kept.preparedByDoctor, kept.preparedByMentor, kept.minutes, kept.addendum].sort()

beforeAll(async () => {
  const { engine, door } = world()
  told = await tell(world())
  patterns = makeApp({ config: testConfig(), engine, door, log, signIn: { demo: async () => [] }, version: 'test', nudge: () => undefined }).routes.filter((one) => one.method !== 'ALL').map(({ method, path }) => ({ method, path }))
  for (const [label, who] of Object.entries(told.people)) await goRound(label, await world().browser(who, { log }))
  const stranger = await world().browser(null, { log })
  await goRound('visitor', stranger)
  for (const [label, token] of Object.entries(told.tokens)) await goRound(`token of the ${label}`, stranger, { authorization: `Bearer ${token}` })
  for (const path of [`/signer/${told.link.token}`, ...told.ids.map((id) => `/signer/${told.link.token}/vedlegg/${id}`)]) note('link', `GET ${path}`, await stranger.get(path))
}, 1_200_000)

/** Every address a pattern can become: each parameter is each of the ids. */
const addresses = (path: string, ids: readonly string[]): string[] => (/:\w+/.test(path) ? ids.map((id) => path.replaceAll(/:\w+(\{[^}]*\}\+?)?/g, id)) : [path])
const withQueries = (path: string): string[] => [path, `${path}?format=csv`, `${path}?sok=zqhemmelig`]

function note(label: string, where: string, answer: Answer): void {
  asked += 1
  const words = wordsIn(`${answer.text} ${[...answer.headers.values()].join(' ')}`)
  if (words.length > 0) found.push(`${label} · ${where} · ${words.join(' ')}`)
}

/** Everything that can be asked for, and every form about a conversation, sent empty so that it is refused and shown again. */
async function goRound(label: string, browser: Browser, headers: Record<string, string> = {}): Promise<void> {
  // Who has nothing to do with the training tries the conversations and the training themselves; what hangs on it is behind the same door.
  const ids = label.endsWith('of the cast') ? [told.talkId, told.openId, told.training.id] : told.ids
  for (const { method, path } of patterns) {
    if (method === 'GET') for (const address of new Set(addresses(path, ids)).values().flatMap((one) => (path.includes(':') ? [one] : withQueries(one)))) note(label, `GET ${address}`, await browser.get(address, headers))
    else if (/samtaler|veiledning/.test(path)) for (const id of [told.talkId, told.openId]) note(label, `POST ${path}`, await browser.post(path.replace(/:id(\{[^}]*\})?/, id), {}, headers))
  }
}

const pagesWith = (words: readonly string[]) => found.filter((one) => words.some((word) => one.includes(word)))

describe('R56: what is written for a conversation is read by the doctor and the mentor, and by nobody else', () => {
  test('it was looked for at every address, as everybody', () => {
    expect(Object.keys(told.people).length).toBeGreaterThan(30)
    expect(asked).toBeGreaterThan(5000)
  })
  test('everywhere it was found, it was one of the two who looked', () => expect([...new Set(found.map((one) => one.split(' · ')[0]))].sort()).toEqual(['doctor', 'mentor']))
  test('and always on the page of the conversation itself, or in what one takes out about oneself (R155)', () => {
    const places = new Set(found.map((one) => one.split(' · ')[1]))
    for (const place of places) expect(place).toMatch(/^(GET \/samtaler\/[0-9a-f-]{36}|POST \/samtaler\/:id\/[\w/]+|GET \/mine-data\.(json|pdf)(\?\w+=\w+)?)$/)
  })
  test('there both find all of it', () => {
    for (const who of ['doctor', 'mentor']) {
      expect(found).toContain(`${who} · GET /samtaler/${told.talkId} · ${ofTheTalk.join(' ')}`)
      expect(found).toContain(`${who} · GET /samtaler/${told.openId} · ${kept.beforehand}`)
    }
  })
  test('R58: what was said with an earlier mentor is read by the doctor alone', () => expect(found.filter((one) => one.includes(`/samtaler/${told.earlierId}`))).toEqual([`doctor · GET /samtaler/${told.earlierId} · ${kept.minutes}`]))
  test('what was refused stood once more before its writer, and is nowhere now', () => {
    expect([told.refused.status, wordsIn(told.refused.text)]).toEqual([422, [...ofTheTalk.filter((word) => word.includes('forberedelse') || word.includes('plan')), written.refused].sort()])
    expect(pagesWith([written.refused])).toEqual([])
  })
})

/** Everything a role of the database reads, table by table. */
async function readAll(ctx: Ctx, names: readonly { name: string }[]): Promise<{ words: string[]; rows: Record<string, number> }> {
  const rows: Record<string, number> = {}
  const words = new Set<string>()
  for (const table of names) {
    if (!(await mayRead(ctx, table as never))) continue
    const all = await ctx.connection.query<{ row: string }>(`select t::text as row from ${table.name} t`)
    rows[table.name] = all.length
    for (const one of all) for (const word of wordsIn(one.row)) words.add(word)
  }
  return { words: [...words], rows }
}

describe('the raw database does not tell it', () => {
  test('to anybody signed in: no table holds a word of it, and only the two have the sealed rows of it', async () => {
    const tables = await tablesOf(world().door)
    const sealed: string[] = []
    for (const [label, who] of Object.entries(told.people)) {
      const { words, rows } = await (await world().as(who)).sees((ctx) => readAll(ctx, tables))
      expect([label, words]).toEqual([label, []])
      if ((await (await world().as(who)).sees((ctx) => ctx.connection.query('select id from talk_text where talk_id = any($1)', [[told.talkId, told.openId, told.earlierId]]))).length > 0) sealed.push(label)
      expect(rows.training ?? 0).toBeGreaterThanOrEqual(0)
    }
    expect(sealed.sort()).toEqual(['doctor', 'mentor'])
  })
  test('to whoever holds a link, to a visitor, to the system', async () => {
    const tables = await tablesOf(world().door)
    for (const entry of [null, { by: 'enter_ticket', secretHash: hashOf(told.link.token) } as const]) expect((await world().door.enter(entry, 'nb', (ctx) => readAll(ctx, tables))).words).toEqual([])
    const system = await world().door.asSystem('test', (ctx) => readAll(ctx, tables))
    expect(system.words).toEqual([])
    expect(system.rows).not.toHaveProperty('talk_text')
    await expect(look(world().door, 'select sealed from talk_text')).rejects.toThrow()
  })
  test('to the owner of the tables, who sees that something is there', async () => {
    await world().tamper(`do $$ begin if (select count(*) from talk_text) < 6 then raise exception 'the rows are not there'; end if; if exists (select from talk_text t where ${Object.values(written).map((word) => `t::text like '%${word}%' or encode(t.sealed, 'escape') like '%${word}%'`).join(' or ')}) then raise exception 'it stands there in clear'; end if; end $$`)
  })
  test('to a superuser who takes the whole of it along', async () => {
    const { engine, url } = world()
    if (url) return expect(await wholeServer(url)).toEqual([])
    const dump = await (engine as unknown as { lite: { dumpDataDir(how: 'none'): Promise<Blob> } }).lite.dumpDataDir('none')
    expect(dump.size).toBeGreaterThan(1_000_000)
    expect(wordsIn(new Uint8Array(await dump.arrayBuffer()))).toEqual([])
  })
  test('nor does a backup', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'loype-minutes-'))
    await backUp(world().engine, join(folder, 'backup.gz'))
    const text = gunzipSync(readFileSync(join(folder, 'backup.gz'))).toString('utf8')
    rmSync(folder, { recursive: true })
    // The sealed texts are in it, and can be restored with the installation's key.
    expect(text).toContain('"table":"talk_text"')
    expect(wordsIn(text)).toEqual([])
  })
})

async function wholeServer(url: string): Promise<string[]> {
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  const tables = await admin.query<{ name: string }>(`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`)
  const words: string[] = []
  for (const { name } of tables.rows) words.push(...wordsIn(JSON.stringify((await admin.query(`select t::text as row from ${name} t`)).rows)))
  await admin.end()
  return words
}

describe('nor does anything that leaves the house', () => {
  test('mails: of invitations, of news and of the day', async () => {
    await look(world().door, `update person set mail_pace = 'each' where id = $1`, [told.training.mentor.id])
    await sendEvents(world().door)
    await sendDigests(world().door)
    const mails = await look<{ body: string; subject: string }>(world().door, 'select subject, body from mail')
    expect(mails.length).toBeGreaterThan(3)
    expect(wordsIn(JSON.stringify(mails))).toEqual([])
  })
  test('the trail and the news, which say that something was written', async () => {
    const trail = await look<{ kind: string }>(world().door, 'select * from trail')
    for (const kind of ['mentoring.talkPrepared', 'mentoring.minutesWritten', 'mentoring.addendumWritten']) expect(trail.some((one) => one.kind === kind)).toBe(true)
    expect(wordsIn(JSON.stringify(trail))).toEqual([])
  })
  test('the log, also when the database refuses what was written', async () => {
    await world().tamper('alter table talk_text rename column sealed to gone')
    const answer = await (await world().browser(told.training.doctor, { log })).post(`/samtaler/${told.talkId}/tillegg`, { body: written.refused })
    await world().tamper('alter table talk_text rename column gone to sealed')
    expect(answer.status).toBe(500)
    expect(wordsIn(answer.text)).toEqual([])
    expect(lines.some((line) => line.includes('"error"'))).toBe(true)
    expect(wordsIn(lines.join('\n'))).toEqual([])
  })
})

describe('the search is seen to fail', () => {
  test('where the policy lets the leader through', async () => {
    await world().tamper('create policy spoilt on talk_text for select to loype_app using (true)')
    const rows = await (await world().as(told.training.leader)).sees((ctx) => ctx.connection.query('select id from talk_text'))
    await world().tamper('drop policy spoilt on talk_text')
    expect(rows.length).toBeGreaterThanOrEqual(6)
  })
  test('where the function that says who reads says everybody', async () => {
    const [now] = await look<{ definition: string }>(world().door, `select pg_get_functiondef('talks_i_read'::regproc) as definition`)
    await world().tamper(`create or replace function talks_i_read() returns setof uuid language sql stable security definer as 'select id from talk'`)
    const page = await (await world().browser(told.training.leader)).get(`/samtaler/${told.talkId}`)
    await world().tamper(now?.definition ?? '')
    expect(wordsIn(page.text)).toEqual(ofTheTalk)
    expect(wordsIn((await (await world().browser(told.training.leader)).get(`/samtaler/${told.talkId}`)).text)).toEqual([])
  })
  test('in bytes, in figures and in base64', () => {
    for (const shape of [written.minutes, Buffer.from(written.minutes).toString('hex'), Buffer.from(`ab${written.minutes}cd`).toString('base64'), written.minutes.toUpperCase()]) expect(wordsIn(`x ${shape} y`)).toEqual([written.minutes])
    expect(wordsIn(Buffer.concat([Buffer.from([0, 255]), Buffer.from(written.addendum)]))).toEqual([written.addendum])
  })
})
