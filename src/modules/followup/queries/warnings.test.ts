import { expect } from 'vitest'
import { newId } from '#platform/db/columns.ts'
import { type GivenTraining, oslo } from '#test/given.ts'
import { type Scene, scenario, withDatabase } from '#test/scenario.ts'
import { look } from '#test/trail.ts'
import type { Concerned } from '../rules/warnings.ts'
import { warningsFor } from './warnings.ts'

withDatabase()

const change = ({ door }: Scene, statement: string, values: unknown[]) => door.asSystem('test', (ctx) => ctx.connection.query(statement, values))
/** The training began a year ago, and everybody was in it from the first day. */
async function aYearOn(scene: Scene): Promise<GivenTraining> {
  const training = await scene.given.training()
  await change(scene, `update participant set from_on = '2025-11-23' where training_id = $1`, [training.id])
  return training
}
const told = async (scene: Scene, who: { id: string }, as: Concerned, training: GivenTraining) =>
  (await (await scene.as(who)).sees(warningsFor, as)).find((one) => one.trainingId === training.id)?.warnings.map((one) => `${one.kind} ${one.since}`) ?? []
const talk = (scene: Scene, training: GivenTraining, heldOn: string, minutes: number) => change(scene,
  `insert into talk (id, training_id, mentor_id, starts_at, planned_minutes, way, state, invited_by, invited_at, held_on, held_minutes) values ($1, $2, $3, $4::date, 60, 'in_person', 'completed', $3, $4::date, $4, $5)`, [newId(), training.id, training.mentor.id, heldOn, minutes])

scenario('a year without anything: each is told what they can do something about', async (scene) => {
  const training = await aYearOn(scene)
  const of = (who: { id: string }, as: Concerned) => told(scene, who, as, training)
  const everything = ['no_talk 2026-01-18', 'hours_behind 2026-05-23', 'still 2026-05-23', 'agreement_missing 2025-12-23', 'plan_old 2026-11-23']
  expect(await of(training.leader, 'leader')).toEqual(everything)
  expect(await of(training.mentor, 'mentor')).toEqual(everything)
  const office = await scene.given.someone('Olga Overlege', ['chief_physician', oslo])
  expect(await of(office, 'office')).toEqual(everything.filter((one) => !one.startsWith('agreement')))
  for (const who of [training.doctor, training.supervisor]) for (const as of ['leader', 'mentor', 'office'] as const) expect(await of(who, as)).toEqual([])
})

scenario('what is mended is no longer warned of', async (scene) => {
  const training = await aYearOn(scene)
  for (let n = 0; n < 21; n++) await talk(scene, training, `2026-${String(2 + Math.floor(n / 2.2)).padStart(2, '0')}-15`, 95)
  await talk(scene, training, '2026-11-10', 90)
  await change(scene, `update plan_objective set state = 'approved', approved_on = '2026-11-01' where id in (select id from plan_objective where training_id = $1 limit 1)`, [training.id])
  await change(scene, `insert into training_plan (training_id, revisions, revised_on) values ($1, 1, '2026-10-01')`, [training.id])
  await change(scene, `insert into mentor_agreement (id, training_id, mentor_id, kommune_id, from_on, until_on, mentoring_minutes, preparation_minutes, hourly_ore, state, made_by, made_at) values ($1, $2, $3, $4, '2025-11-23', '2028-01-01', 240, 90, 137500, 'in_force', $3, now())`, [newId(), training.id, training.mentor.id, oslo])
  expect(await told(scene, training.leader, 'leader', training)).toEqual([])
})

scenario('R61: half a post needs half the hours, and leave none', async (scene) => {
  const training = await aYearOn(scene)
  await change(scene, `insert into service_period (id, training_id, trainee_id, kind, arena, percentage, from_on, added_by, added_at) values ($1, $2, $3, 'open_practice', 'Legekontoret', 50, '2025-11-23', $3, now())`, [newId(), training.id, training.doctor.id])
  for (let n = 0; n < 12; n++) await talk(scene, training, `2026-${String((n % 10) + 1).padStart(2, '0')}-05`, 85)
  expect(await told(scene, training.mentor, 'mentor', training)).not.toContainEqual(expect.stringContaining('hours_behind'))
  await change(scene, `update service_period set percentage = 100 where training_id = $1`, [training.id])
  expect(await told(scene, training.mentor, 'mentor', training)).toContainEqual(expect.stringContaining('hours_behind'))
  await change(scene, `insert into leave (id, training_id, percentage, from_on, until_on, added_by, added_at) values ($1, $2, 100, '2025-11-23', '2026-08-31', $3, now())`, [newId(), training.id, training.doctor.id])
  expect(await told(scene, training.mentor, 'mentor', training)).not.toContainEqual(expect.stringContaining('hours_behind'))
})

scenario('signatures and the leader’s queue are told as numbers to who does not see them', async (scene) => {
  const training = await aYearOn(scene)
  await scene.given.sentObjective(training, 3)
  await scene.given.sentActivity(training)
  await change(scene, `update plan_objective set state_since = '2026-10-01T10:00:00Z' where training_id = $1 and state = 'sent'`, [training.id])
  await change(scene, `update signing set asked_at = '2026-10-05T10:00:00Z' where training_id = $1 and state = 'waiting'`, [training.id])
  const adviser = await scene.given.someone('Ada Kontor', ['office_adviser', (await look<{ office_id: string }>(scene.door, 'select office_id from unit where id = $1', [oslo]))[0]?.office_id ?? ''])
  expect(await told(scene, adviser, 'office', training)).toContain('queue_old 2026-10-22')
  expect(await told(scene, training.leader, 'leader', training)).toEqual(expect.arrayContaining(['queue_old 2026-10-22', 'signatures_old 2026-10-26']))
  const sees = await scene.as(adviser)
  expect(await sees.sees((ctx) => ctx.connection.query('select id from signing where training_id = $1', [training.id]))).toEqual([])
  expect((await sees.sees((ctx) => ctx.connection.query<{ sent: number }>('select sent from training_progress($1)', [[training.id]])))[0]?.sent).toBe(1)
  for (const who of [training.supervisor, await scene.given.someone('Ute Stående')]) expect(await (await scene.as(who)).sees((ctx) => ctx.connection.query('select * from training_progress(null)'))).toEqual([])
})

scenario('R8: a kommune nobody has recorded anything about is not warned of; one that is refused is', async (scene) => {
  const training = await aYearOn(scene)
  await change(scene, 'delete from registration where unit_id = $1', [oslo])
  expect(await told(scene, training.leader, 'leader', training)).not.toContainEqual(expect.stringContaining('not_registered'))
  await change(scene, `insert into registration (id, unit_id, specialty, status, happened_on, from_on) values ($1, $3, 'ALM', 'registered', '2020-01-01', '2020-01-01'), ($2, $3, 'ALM', 'withdrawn', '2026-06-01', '2026-06-01')`, [newId(), newId(), oslo])
  expect((await told(scene, training.leader, 'leader', training))[0]).toBe('not_registered 2026-06-01')
})

scenario('the page, by doctor with the gravest first, filtered in the address and taken along as a file', async (scene) => {
  const training = await aYearOn(scene)
  await change(scene, `update participant set until_on = '2026-09-01' where training_id = $1 and capacity = 'mentor'`, [training.id])
  const leader = await scene.browser(training.leader)
  const page = await leader.get('/oppfolging')
  expect([page.status, page.text]).toEqual([200, expect.stringContaining('Én lege trenger oppfølging')])
  expect(page.text).toContain('href="/veiledere"')
  const [first] = (await leader.get('/oppfolging?format=csv')).text.split('\r\n').slice(1)
  expect(first).toContain('Uten veileder: tiden teller ikke')
  expect((await leader.get('/oppfolging?varsel=plan_old')).text).not.toContain('ds-tag" data-color="brand"')
  expect((await leader.get('/oppfolging?format=xlsx')).status).toBe(200)
  expect((await (await scene.browser(training.doctor)).get('/oppfolging')).text).toContain('Ingen leger har varsel nå')
  expect((await (await scene.browser(null)).get('/oppfolging')).text).not.toContain('Prøve Lege')
})
