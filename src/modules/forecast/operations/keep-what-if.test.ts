import { expect } from 'vitest'
import { newId } from '#platform/db/columns.ts'
import { type GivenTraining, oslo } from '#test/given.ts'
import { outcome } from '#test/outcome.ts'
import { refusal, type Scene, scenario, withDatabase } from '#test/scenario.ts'
import { lastEntry, look } from '#test/trail.ts'
import { forecastOnHome } from '../home.ts'
import { forecastFacts } from '../queries/facts.ts'
import { forecastOf } from '../queries/forecast.ts'
import { whatIfsOf } from '../queries/what-ifs.ts'
import { deleteWhatIf, renameWhatIf, saveWhatIf, shareWhatIf } from './keep-what-if.ts'

withDatabase()

const half = { name: 'Halv stilling', positionFrom: '2027-01-01', position: '50' }
const serves = ({ door }: Scene, training: GivenTraining, kind: string, from: string, until: string | null, percentage = 100) =>
  door.asSystem('test', (ctx) => ctx.connection.query(
    `insert into service_period (id, training_id, trainee_id, kind, arena, unit_id, percentage, from_on, until_on, added_by, added_at) values ($1, $2, $3, $4, 'Legekontoret', $5, $6, $7, $8, $3, now())`,
    [newId(), training.id, training.doctor.id, kind, oslo, percentage, from, until]))
/** Everything a what-if must leave alone: how much there is of it, and what it says. */
const untouched = ({ door }: Scene, training: GivenTraining) => look(door, `
  select (select json_agg(s order by s.id) from service_period s where training_id = $1) as services, (select json_agg(l order by l.id) from leave l where training_id = $1) as leaves,
         (select json_agg(p order by p.id) from plan_objective p where training_id = $1) as objectives, (select json_agg(t) from training t where id = $1) as training, (select json_agg(m order by m.id) from move m where training_id = $1) as moves`, [training.id])
const keep = async (scene: Scene, training: GivenTraining, what: object = half) => {
  await (await scene.as(training.doctor)).does(saveWhatIf, { trainingId: training.id, ...what } as never)
  const kept = await (await scene.as(training.doctor)).sees(whatIfsOf, training.id)
  return kept.at(-1)?.id ?? ''
}

scenario('R13: a doctor sees when they are finished, and what it rests on', async (scene) => {
  const training = await scene.given.training()
  await serves(scene, training, 'open_practice', '2025-11-22', null)
  const found = (await (await scene.as(training.doctor)).sees(forecastOf, [training.id])).get(training.id)
  expect(found?.parts.find((part) => part.kind === 'time')?.on?.toString()).toBe('2030-11-21')
  expect(found?.hospital?.state).toBe('assumed')
  const page = await (await scene.browser(training.doctor)).get(`/utdanninger/${training.id}/prognose`)
  expect([page.status, page.text]).toEqual([200, expect.stringContaining('Tjeneste utenfor praksis er ikke avtalt')])
  expect((await (await scene.as(training.doctor)).sees((ctx) => forecastOnHome(ctx)))?.title.nb).toMatch(/ferdig spesialist i/i)
})

scenario('R60: who takes part is known from the day somebody was named; a mentor who leaves is missed from that day', async (scene) => {
  const training = await scene.given.training()
  await serves(scene, training, 'open_practice', '2025-11-22', null)
  await scene.door.asSystem('test', (ctx) => ctx.connection.query(`update participant set from_on = '2026-03-01' where training_id = $1`, [training.id]))
  await scene.door.asSystem('test', (ctx) => ctx.connection.query(`update participant set until_on = '2026-10-22' where training_id = $1 and capacity = 'mentor'`, [training.id]))
  const [subject] = await (await scene.as(training.doctor)).sees(forecastFacts, [training.id])
  expect(subject?.facts.withoutMentor.map((span) => `${span.fromOn} ${span.untilOn}`)).toEqual(['2026-10-22 null'])
})

scenario('leader, mentor and who follows see the date; only the doctor tries', async (scene) => {
  const training = await scene.given.training()
  const office = await scene.given.someone('Ada Kontor', ['office_adviser', (await look<{ office_id: string }>(scene.door, 'select office_id from unit where id = $1', [oslo]))[0]?.office_id ?? ''])
  const at = `/utdanninger/${training.id}/prognose`
  for (const who of [training.leader, training.mentor, office]) {
    const page = await (await scene.browser(who)).get(at)
    expect([page.status, page.text.includes('erdig spesialist i'), page.text.includes('name="positionFrom"')]).toEqual([200, true, false])
  }
  expect((await (await scene.browser(training.doctor)).get(at)).text).toContain('name="positionFrom"')
  expect((await (await scene.browser(training.supervisor)).get(at)).status).toBe(404)
})

scenario('the same forecast for those who follow as for the doctor: the pace is told, not what is behind it', async (scene) => {
  const training = await scene.given.training()
  await serves(scene, training, 'open_practice', '2025-11-22', null)
  await scene.door.asSystem('test', (ctx) => ctx.connection.query(`update plan_objective set state = 'approved', approved_on = '2026-06-01' where id in (select id from plan_objective where training_id = $1 order by code limit 20)`, [training.id]))
  const office = await scene.given.someone('Ada Kontor', ['chief_physician', oslo])
  const of = async (who: { id: string }) => (await (await scene.as(who)).sees(forecastOf, null)).get(training.id)?.parts.map((part) => `${part.kind} ${part.on}`)
  const mine = await of(training.doctor)
  expect(mine?.find((part) => part.startsWith('objectives'))).toBe('objectives 2031-06-29')
  expect(await of(office)).toEqual(mine)
  expect(await of(training.supervisor)).toBeUndefined()
})

scenario('to try is to ask for a page: the address holds it, and nothing at all is written', async (scene) => {
  const training = await scene.given.training()
  await serves(scene, training, 'open_practice', '2025-11-22', null)
  const before = await untouched(scene, training)
  const counts = () => look(scene.door, `select (select count(*) from trail) as trail, (select count(*) from what_if) as kept, (select count(*) from outbox) as outbox`)
  const browser = await scene.browser(training.doctor)
  const had = await counts()
  const page = await browser.get(`/utdanninger/${training.id}/prognose?positionFrom=2027-01-01&position=50&leaveFrom=2028-01-01&leaveUntil=2028-06-30`)
  expect(page.text).toContain('50 % stilling fra 1. januar 2027; permisjon 1. januar 2028 – 30. juni 2028')
  expect(page.text).toMatch(/måneder senere/)
  expect([await untouched(scene, training), await counts()]).toEqual([before, had])
})

scenario('to keep, name, share and delete a what-if never touches the plan', async (scene) => {
  const training = await scene.given.training()
  await serves(scene, training, 'open_practice', '2025-11-22', null)
  const before = await untouched(scene, training)
  const doctor = await scene.as(training.doctor)
  const id = await keep(scene, training, { ...half, leaveFrom: '2027-06-01', leaveUntil: '2027-12-31', hospitalFrom: '2028-01-01', hospitalMonths: '6', moveFrom: '2028-07-01', moveTo: oslo })
  await doctor.does(renameWhatIf, { whatIfId: id, name: 'Med barn' })
  await doctor.does(shareWhatIf, { whatIfId: id, shared: 'on' })
  expect((await doctor.sees(whatIfsOf, training.id)).map((one) => [one.name, one.shared, one.changes.map((change) => change.kind)])).toEqual([['Med barn', true, ['percentage', 'leave', 'hospital', 'move']]])
  await doctor.does(deleteWhatIf, { whatIfId: id })
  expect(await doctor.sees(whatIfsOf, training.id)).toEqual([])
  expect(await untouched(scene, training)).toEqual(before)
})

scenario('the mentor sees a what-if when it is shared, is told, and no longer when it is not; nobody else ever does', async (scene) => {
  const training = await scene.given.training()
  const id = await keep(scene, training)
  const seen = async (who: { id: string }) => (await (await scene.as(who)).sees(whatIfsOf, training.id)).length
  expect([await seen(training.doctor), await seen(training.mentor), await seen(training.leader)]).toEqual([1, 0, 0])
  const doctor = await scene.as(training.doctor)
  await doctor.does(shareWhatIf, { whatIfId: id, shared: 'on' })
  expect(await lastEntry(scene.door, 'forecast.whatIfShared')).toMatchObject({ told: [training.mentor.id] })
  expect([await seen(training.mentor), await seen(training.leader)]).toEqual([1, 0])
  expect((await (await scene.browser(training.mentor)).get(`/utdanninger/${training.id}/prognose`)).text).toContain('Halv stilling')
  expect((await (await scene.browser(training.leader)).get(`/utdanninger/${training.id}/prognose`)).text).not.toContain('Halv stilling')
  await doctor.does(shareWhatIf, { whatIfId: id })
  expect(await seen(training.mentor)).toBe(0)
})

scenario('what cannot be tried is refused, and what was typed stays', async (scene) => {
  const training = await scene.given.training()
  const why = async (wish: object) => refusal((await scene.as(training.doctor)).does(saveWhatIf, { trainingId: training.id, name: 'Prøve', ...wish } as never))
  expect(await why({})).toBe('nothing_changed')
  expect(await why({ positionFrom: '2027-01-01' })).toBe('percentage_range')
  expect(await why({ positionFrom: '2027-01-01', position: '140' })).toBe('percentage_range')
  expect(await why({ position: '50' })).toBe('day_missing')
  expect(await why({ leaveFrom: '2027-06-01', leaveUntil: '2027-05-01' })).toBe('leave_turned')
  expect(await why({ hospitalFrom: '2027-06-01', hospitalMonths: 'seks' })).toBe('months_range')
  expect(await why({ moveFrom: '2027-06-01' })).toBe('kommune_missing')
  expect(await why({ positionFrom: '2026-01-01', position: '50' })).toBe('in_the_past')
  expect(await why({ positionFrom: '2046-01-01', position: '50' })).toBe('too_far_ahead')
  expect(await why({ positionFrom: '2027-02-29', position: '50' })).toBe('invalid_input')
  const doctor = await scene.browser(training.doctor)
  const tried = await doctor.get(`/utdanninger/${training.id}/prognose?positionFrom=2027-01-01&position=140`)
  expect(tried.text).toContain('Skriv et helt tall fra 1 til 100')
  expect(tried.text).toContain('value="140"')
  const kept = await doctor.post(`/utdanninger/${training.id}/prognose/hva-om`, { ...half, name: '' })
  expect([kept.status, kept.text.includes('value="2027-01-01"')]).toEqual([422, true])
  for (let n = 0; n < 8; n++) await keep(scene, training)
  expect(await why({ positionFrom: '2027-01-01', position: '50' })).toBe('too_many')
})

scenario('only the doctor keeps, names, shares and deletes', async (scene) => {
  const training = await scene.given.training()
  const id = await keep(scene, training)
  await (await scene.as(training.doctor)).does(shareWhatIf, { whatIfId: id, shared: 'on' })
  for (const who of [training.mentor, training.leader]) {
    const acting = await scene.as(who)
    expect(await outcome(acting.does(saveWhatIf, { trainingId: training.id, ...half } as never))).toBe('denied')
    expect(await outcome(acting.does(deleteWhatIf, { whatIfId: id }))).toBe(who === training.mentor ? 'denied' : 'not_found')
    expect(await outcome(acting.does(renameWhatIf, { whatIfId: id, name: 'Mitt' }))).toBe(who === training.mentor ? 'denied' : 'not_found')
  }
})
