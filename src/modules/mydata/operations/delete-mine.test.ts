import { expect } from 'vitest'
import { newId } from '#platform/db/columns.ts'
import type { Someone } from '#test/given.ts'
import { fieldsMarked } from '#test/outcome.ts'
import { refusal, type Scene, scenario, withDatabase } from '#test/scenario.ts'
import { happenedTo } from '#test/trail.ts'
import { deletableNow, mineByRule } from '../queries/due.ts'
import { type Deletable, deletable } from '../rules.ts'
import { deleteMine } from './delete-mine.ts'

withDatabase()

/** One of everything that may be deleted, of one person. */
async function oneOfEach({ door }: Scene, who: Someone, trainingId: string): Promise<void> {
  await door.asSystem('test', async (ctx) => {
    const now = ctx.now.toString()
    const put = (sql: string, ...params: unknown[]) => ctx.connection.query(sql, params)
    await put('insert into draft (person_id, form, data, at) values ($1, $2, $3, $4)', who.id, 'x', '{}', now)
    await put('insert into import_draft (id, person_id, file_name, rows, created_at) values ($1, $2, $3, $4, $5)', newId(), who.id, 'x.csv', '[]', now)
    await put('insert into session (id, secret_hash, person_id, device, started_at, seen_at, expires_at, ended_at) values ($1, $2, $3, $4, $5, $5, $5, $5)', newId(), newId(), who.id, 'Gammel telefon', now)
    await put('insert into address_change (id, person_id, email, secret_hash, expires_at) values ($1, $2, $3, $4, $5)', newId(), who.id, 'ny@prove.example', newId(), now)
    await put(`insert into api_token (id, person_id, name, secret_hash, scopes, expires_on, created_at, revoked_at) values ($1, $2, 'x', $3, '{read}', $4, $5, $5)`, newId(), who.id, newId(), ctx.today.toString(), now)
    await put(`insert into what_if (id, training_id, name, changes, saved_at) values ($1, $2, 'x', '[]', $3)`, newId(), trainingId, now)
    await put('insert into news (id, person_id, trail_id) values ($1, $2, (select max(id) from trail))', newId(), who.id)
  })
}
const left = async (scene: Scene, who: Someone) => Object.fromEntries((await (await scene.as(who)).sees(deletableNow)).map(({ code, count }) => [code, count]))
const all = deletable as unknown as Deletable[]

scenario('R155: a person deletes what is only their own, and it stands in the trail how much, not what', async (scene) => {
  const training = await scene.given.training()
  await oneOfEach(scene, training.doctor, training.id)
  const before = await left(scene, training.doctor)
  for (const code of deletable) expect(before[code], code).toBeGreaterThan(0)
  const { total } = await (await scene.as(training.doctor)).does(deleteMine, { what: all })
  expect(total).toBe(Object.values(before).reduce((sum, count) => sum + count, 0))
  expect(Object.values(await left(scene, training.doctor))).toEqual(deletable.map(() => 0))
  const entry = (await happenedTo(scene.door, training.doctor.id)).find((one) => one.kind === 'mydata.deleted')
  expect(entry).toMatchObject({ actor: training.doctor.id, details: before })
})

scenario('only what was chosen goes, and nobody else’s', async (scene) => {
  const [training, other] = [await scene.given.training(), await scene.given.training()]
  for (const { doctor, id } of [training, other]) await oneOfEach(scene, doctor, id)
  const theirs = await left(scene, other.doctor)
  await (await scene.as(training.doctor)).does(deleteMine, { what: ['draft', 'draft', 'what_if'] })
  const mine = await left(scene, training.doctor)
  expect([mine.draft, mine.what_if, mine.session, mine.token]).toEqual([0, 0, 1, 1])
  expect(await left(scene, other.doctor)).toEqual(theirs)
  // The mentor may read a shared what-if; it is not theirs to delete.
  await scene.door.asSystem('test', (ctx) => ctx.connection.query('update what_if set shared = true where training_id = $1', [other.id]))
  expect(await refusal((await scene.as(other.mentor)).does(deleteMine, { what: ['what_if'] }))).toBe('nothing_there')
})

scenario('nothing that others build on is deleted, nor the session one sits at', async (scene) => {
  const training = await scene.given.training()
  await scene.given.signedActivity(training)
  await oneOfEach(scene, training.doctor, training.id)
  const count = () => scene.door.asSystem('test', (ctx) => ctx.connection.query(`select (select count(*) from activity)::int a, (select count(*) from signing)::int s, (select count(*) from plan_objective)::int o, (select count(*) from trail where kind <> 'mydata.deleted')::int t, (select count(*) from person)::int p, (select count(*) from session where ended_at is null)::int e`))
  const doctor = await scene.as(training.doctor)
  const before = await count()
  await doctor.does(deleteMine, { what: all })
  expect(await count()).toEqual(before)
})

scenario('what is not there, not chosen or not known is refused, and says so', async ({ as, given }) => {
  const training = await given.training()
  const supervisor = await as(training.supervisor)
  expect(await refusal(supervisor.does(deleteMine, { what: ['draft'] }))).toBe('nothing_there')
  for (const what of [[], '', undefined, ['person'], ['trail'], ['draft; drop table person'], 'x'.repeat(9999), [null], { a: 1 }]) expect(await fieldsMarked(supervisor.does(deleteMine, { what })), JSON.stringify(what)?.slice(0, 40)).toHaveLength(1)
})

scenario('R155: what of one’s own falls under each rule is counted, with the day the oldest goes', async (scene) => {
  const training = await scene.given.training()
  await oneOfEach(scene, training.doctor, training.id)
  const found = await (await scene.as(training.doctor)).sees(mineByRule)
  const of = (code: string) => found.find((one) => one.code === code)
  expect(of('draft')).toMatchObject({ count: 1 })
  expect(of('draft')?.nextDeletion?.toString()).toBe(scene.today.add({ days: 91 }).toString())
  expect(of('mail')).toEqual({ code: 'mail', count: null, nextDeletion: null })
})
