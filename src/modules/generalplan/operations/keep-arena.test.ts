import { expect } from 'vitest'
import { castIds } from '#demo/world.ts'
import { oslo } from '#test/given.ts'
import { outcome } from '#test/outcome.ts'
import { refusal, type Scene, scenario, withDatabase } from '#test/scenario.ts'
import { lastEntry } from '#test/trail.ts'
import { offeredBy, theArena } from '../queries/arenas.ts'
import { addArena, changeArena, removeArena } from './keep-arena.ts'
import { setCoverage } from './set-coverage.ts'

withDatabase()

const own = { number: '0301', specialty: 'ALM' as const, name: 'Sagene legesenter', kind: 'own' as const, agreedFrom: '', agreedUntil: '', note: '' }
const hospital = { ...own, name: 'Medisinsk avdeling', kind: 'hospital' as const, agreedFrom: '2026-01-01', agreedUntil: '2026-12-31' }

async function leading(scene: Scene) {
  const training = await scene.given.training()
  return { training, leader: await scene.as(training.leader) }
}

scenario('R40: a leader says where the kommune trains and what can be reached there; everybody reads it, also on the doctor’s plan', async (scene) => {
  const { training, leader } = await leading(scene)
  const { arenaId } = await leader.does(addArena, own as never)
  const elsewhere = (await leader.does(addArena, hospital as never)).arenaId
  const { sets } = await leader.sees(offeredBy, oslo, 'ALM' as const)
  const codes = sets.flatMap(({ objectives }) => objectives.map((one) => one.code))
  await leader.does(setCoverage, { arenaId, full: codes.slice(0, -2), partly: [codes.at(-2)] } as never)
  const { coverage } = await leader.sees(offeredBy, oslo, 'ALM' as const)
  expect([coverage.full.length, coverage.partly, coverage.none]).toEqual([codes.length - 2, [codes.at(-2)], [codes.at(-1)]])
  const visitor = await scene.browser(null)
  const page = await visitor.get('/kommuner/0301/laeringsarenaer/ALM')
  expect(page.text).toContain(`I Oslo kan ${codes.length - 1} av ${codes.length} læringsmål nås`)
  expect(page.text).toContain('Ett læringsmål kan ikke nås på noen av arenaene')
  expect(page.text).not.toContain('Legg til en arena')
  expect((await visitor.get(`/laeringsarenaer/${elsewhere}`)).text).toContain('avtale 1. januar 2026 – 31. desember 2026')
  const plan = await (await scene.browser(training.doctor)).get(`/utdanninger/${training.id}/plan`)
  expect(plan.text).toContain('Læringsarenaer i Oslo')
  expect(plan.text).toContain(`href="/laeringsarenaer/${arenaId}"`)
  expect((await visitor.get('/kommuner/0301')).text).toContain('href="/kommuner/0301/laeringsarenaer/ALM"')
  expect(await lastEntry(scene.door, 'generalplan.coverageSet')).toMatchObject({ actor: training.leader.id })
})

scenario('R36: an arena elsewhere needs an agreement, and covers nothing when it is over', async (scene) => {
  const { leader } = await leading(scene)
  const add = (more: object) => refusal(leader.does(addArena, { ...hospital, ...more } as never))
  expect(await add({ agreedFrom: '' })).toBe('agreement_needed')
  expect(await add({ agreedUntil: '2025-12-31' })).toBe('ends_before_start')
  expect(await refusal(leader.does(addArena, { ...own, agreedFrom: '2026-01-01' } as never))).toBe('own_needs_none')
  const { arenaId } = await leader.does(addArena, hospital as never)
  const { sets } = await leader.sees(offeredBy, oslo, 'ALM' as const)
  const code = sets[0]?.objectives[0]?.code ?? ''
  await leader.does(setCoverage, { arenaId, full: [code], partly: [] } as never)
  expect((await leader.sees(offeredBy, oslo, 'ALM' as const)).coverage.full).toEqual([code])
  await leader.does(changeArena, { arenaId, ...hospital, agreedUntil: '2026-11-01' } as never)
  expect((await leader.sees(offeredBy, oslo, 'ALM' as const)).coverage.full).toEqual([])
})

scenario('R40: only those who answer for the kommune keep it; one name once; what was ticked stands there again when it is refused', async (scene) => {
  const { training, leader } = await leading(scene)
  const { arenaId } = await leader.does(addArena, own as never)
  expect(await refusal(leader.does(addArena, { ...own, name: 'SAGENE legesenter' } as never))).toBe('name_taken')
  expect(await refusal(leader.does(setCoverage, { arenaId, full: ['ALM-999'], partly: [] } as never))).toBe('unknown_objective')
  const { sets } = await leader.sees(offeredBy, oslo, 'ALM' as const)
  const code = sets[0]?.objectives[0]?.code ?? ''
  expect(await refusal(leader.does(setCoverage, { arenaId, full: [code], partly: [code] } as never))).toBe('both_full_and_partly')
  const refused = await (await scene.browser(training.leader)).post(`/laeringsarenaer/${arenaId}/laeringsmal`, { full: [code], partly: [code] })
  expect([refused.status, /value="[A-Z]+-\d+" checked/.test(refused.text)]).toEqual([422, true])
  for (const who of [training.doctor, training.mentor, { id: castIds.get('knut') ?? '' }, { id: castIds.get('anne') ?? '' }, { id: castIds.get('marius') ?? '' }])
    for (const tried of [addArena, changeArena, setCoverage, removeArena]) expect(await outcome((await scene.as(who)).does(tried as never, { ...own, arenaId, full: [], partly: [], name: 'Annet' } as never))).toBe(tried === addArena ? 'denied' : 'not_found')
  await leader.does(removeArena, { arenaId })
  await expect(leader.sees(theArena, arenaId)).rejects.toThrow()
})
