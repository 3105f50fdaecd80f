import { expect } from 'vitest'
import { newId } from '#platform/db/columns.ts'
import { sealText } from '#platform/sealing.ts'
import { castIds } from '#demo/world.ts'
import type { GivenTraining } from '#test/given.ts'
import { type Scene, scenario, withDatabase } from '#test/scenario.ts'
import { remarkOnActivity } from '#modules/portfolio/operations/remark.ts'
import { codeText } from '../text/codes.ts'
import { meaningOf } from '../text/fields.ts'
import { tableNameOf } from '../text/parts.ts'
import { countMine, gather, type GatheredPart } from './gather.ts'
import { notExported, parts } from './parts.ts'

withDatabase()

const exported = parts.flatMap((part) => part.tables)
const rowsOf = (gathered: readonly GatheredPart[], table: string) => gathered.flatMap((part) => part.tables).find((one) => one.table === table)?.rows ?? []
// Asked of the catalogue itself: what a role may not read is not there for it in the standard views.
const columns = ({ door }: Scene) => door.asSystem('test', (ctx) => ctx.connection.query<{ table: string; column: string; type: string }>(
  `select k.relname as table, a.attname as column, format_type(a.atttypid, null) as type from pg_class k join pg_attribute a on a.attrelid = k.oid and a.attnum > 0 and not a.attisdropped
    where k.relkind = 'r' and k.relnamespace = 'public'::regnamespace`))

/** Tables with a column that says who somebody is, by a foreign key or by its name. */
async function aboutPeople(scene: Scene): Promise<string[]> {
  const pointing = await scene.door.asSystem('test', (ctx) => ctx.connection.query<{ table: string }>(`select distinct conrelid::regclass::text as table from pg_constraint where contype = 'f' and confrelid = 'person'::regclass`))
  const named = (await columns(scene)).filter(({ column, type }) => type === 'uuid' && /^(person|subject|reader|actor|signer|mentor|leader|author|trainee|delegate|adviser|entry)_id$|_by$/.test(column))
  return [...new Set([...pointing, ...named].map((one) => one.table.replaceAll('"', '')))]
}

scenario('R155: every table is taken out, or listed with the reason why not; none that points to a person is forgotten', async (scene) => {
  const declared = [...exported.map((one) => one.table), ...Object.keys(notExported)]
  const all = [...new Set((await columns(scene)).map((one) => one.table))]
  expect(all.filter((table) => !declared.includes(table))).toEqual([])
  expect(declared.filter((table) => !all.includes(table))).toEqual([])
  expect(declared).toHaveLength(new Set(declared).size)
  expect((await aboutPeople(scene)).filter((table) => notExported[table] === 'country' || !declared.includes(table))).toEqual([])
})

scenario('what is taken out says in three languages what each table and each column is, and holds no secret and no bytes', async (scene) => {
  const found = (await columns(scene)).filter(({ table, column }) => exported.some((one) => one.table === table && !one.without?.includes(column)) && column !== 'sealed')
  expect(found.filter(({ column }) => !meaningOf(column)).map(({ table, column }) => `${table}.${column}`)).toEqual([])
  expect(exported.filter(({ table }) => tableNameOf(table).nb === table).map((one) => one.table)).toEqual([])
  expect(found.filter(({ column, type }) => type === 'bytea' || /secret|encrypted|hash/.test(column)).map(({ table, column }) => `${table}.${column}`)).toEqual([])
})

scenario('every code the database allows in what is taken out has a meaning in three languages', async ({ door }) => {
  const checks = await door.asSystem('test', (ctx) => ctx.connection.query<{ table: string; said: string }>(`select conrelid::regclass::text as table, pg_get_constraintdef(oid) as said from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace`))
  const words = checks.filter(({ table }) => exported.some((one) => one.table === table.replaceAll('"', ''))).flatMap(({ said }) => {
    const column = /\(+"?(\w+)"?\)? = ANY/.exec(said)?.[1]
    return column ? [...said.matchAll(/'([^']+)'::text/g)].map(([, word = '']) => [column, word] as const) : []
  })
  expect(words.length).toBeGreaterThan(80)
  expect(words.filter(([column, word]) => !codeText(column, word)).map(([column, word]) => `${column}: ${word}`)).toEqual([])
})

scenario('R155: a doctor takes out their training with what others wrote about it, with the names of those they may know', async ({ as, given, door }) => {
  const training = await given.training()
  const activityId = await given.signedActivity(training)
  await (await as(training.mentor)).does(remarkOnActivity, { activityId, body: 'Skrevet av veilederen om legen' })
  const mine = await (await as(training.doctor)).sees(gather)
  expect(rowsOf(mine, 'person')).toMatchObject([{ name: training.doctor.name, email: training.doctor.email }])
  expect(rowsOf(mine, 'activity').map((row) => row.id)).toEqual([activityId])
  expect(rowsOf(mine, 'activity_objective')).toMatchObject([{ activity_id: { id: activityId, name: expect.any(String) }, plan_objective_id: { name: expect.stringMatching(/^[A-Z]{3}-\d{3}$/) } }])
  expect(rowsOf(mine, 'signing')).toMatchObject([{ signer_id: { id: training.supervisor.id, name: training.supervisor.name }, state: 'signed' }])
  expect(rowsOf(mine, 'remark').map((row) => row.body)).toEqual(['Skrevet av veilederen om legen'])
  expect(rowsOf(mine, 'plan_objective')).toHaveLength(112)
  expect(rowsOf(mine, 'session').length).toBeGreaterThan(0)
  const counts = await (await as(training.doctor)).sees(countMine)
  expect(counts.map((one) => one.rows)).toEqual(mine.map((part) => part.tables.reduce((sum, table) => sum + table.rows.length, 0)))
  const [hash] = await door.asSystem('test', (ctx) => ctx.connection.query<{ secret_hash: string }>('select secret_hash from session where person_id = $1', [training.doctor.id]))
  expect(JSON.stringify(mine)).not.toContain(hash?.secret_hash)
})

scenario('another person’s words never stand in what one takes out: those of other trainings, drafts, notes and addresses', async (scene) => {
  const { as, given, door } = scene
  const [training, other] = [await given.training(), await given.training()]
  const theirs = await given.activity(other, { title: 'Hemmelig tittel' })
  await (await as(other.doctor)).does(remarkOnActivity, { activityId: theirs, body: 'Hemmelig kommentar' })
  await door.asSystem('test', (ctx) => ctx.connection.query('insert into draft (person_id, form, data, at) values ($1, $2, $3, $4)', [other.leader.id, 'x', JSON.stringify({ note: 'Hemmelig utkast' }), ctx.now.toString()]))
  for (const who of [training.doctor, training.mentor, training.leader, training.supervisor, { id: castIds.get('knut') ?? '' }, { id: castIds.get('ada') ?? '' }, { id: castIds.get('marius') ?? '' }]) {
    const said = JSON.stringify(await (await as(who)).sees(gather))
    expect(said).not.toMatch(/Hemmelig/)
    expect(said).not.toContain(other.doctor.email)
  }
  // Who mentors or leads may read the training; taken out it is by its doctor alone.
  await given.signedActivity(other)
  for (const who of [other.mentor, other.leader, other.supervisor]) expect(JSON.stringify(await (await as(who)).sees(gather))).not.toMatch(/Hemmelig (tittel|kommentar)/)
  expect(JSON.stringify(await (await as(other.leader)).sees(gather))).toContain('Hemmelig utkast')
})

/** A conversation of a training with minutes in it. */
async function aTalk({ as, door }: Scene, training: GivenTraining, body: string): Promise<void> {
  const [talkId, textId] = [newId(), newId()]
  await door.asSystem('test', (ctx) => ctx.connection.query(
    `insert into talk (id, training_id, mentor_id, starts_at, planned_minutes, way, state, invited_by, invited_at, sequence, prepared_minutes) values ($1, $2, $3, $4, 60, (select 'in_person'), 'invited', $3, $4, 0, 0)`,
    [talkId, training.id, training.mentor.id, ctx.now.toString()]))
  await (await as(training.mentor)).sees((ctx) => ctx.connection.query(`insert into talk_text (id, talk_id, training_id, kind, author_id, sealed, written_at) values ($1, $2, $3, 'minutes', $4, $5, $6)`, [textId, talkId, training.id, training.mentor.id, sealText(body, textId), ctx.now.toString()]))
}

scenario('R56: what was written for a conversation is taken out by the doctor and the mentor, readable, and by nobody else', async (scene) => {
  const training = await scene.given.training()
  await aTalk(scene, training, 'Bare for oss to')
  for (const who of [training.doctor, training.mentor]) expect(rowsOf(await (await scene.as(who)).sees(gather), 'talk_text').map((row) => row.body)).toEqual(['Bare for oss to'])
  for (const who of [training.leader, training.supervisor, { id: castIds.get('marius') ?? '' }]) expect(JSON.stringify(await (await scene.as(who)).sees(gather))).not.toMatch(/Bare for oss to|"sealed"/)
})
