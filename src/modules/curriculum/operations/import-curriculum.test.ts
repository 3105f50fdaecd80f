import { expect } from 'vitest'
import { castIds } from '#demo/world.ts'
import { kinn, oslo } from '#test/given.ts'
import { fieldsMarked, outcome } from '#test/outcome.ts'
import { refusal, type Scene, scenario, withDatabase } from '#test/scenario.ts'
import { csvFile, headings, sheetOf, xlsxFile } from '#test/sheets.ts'
import { lastEntry, look } from '#test/trail.ts'
import { assignTraining } from '#modules/portfolio/operations/assign-training.ts'
import { theTraining } from '#modules/portfolio/queries/training.ts'
import { theDraft, versionInForce } from '../queries.ts'
import { shipPractice, shipVerified } from '../shipped.ts'
import { importCurriculum, uploadSheet } from './import-curriculum.ts'

withDatabase()

const columns = { code: '0', title: '1', theme: '2', recommended: '3', timeRequirement: '4', replaces: '5' }
const wish = { ...columns, set: 'ALM' as const, name: 'Utdanningsplan 2027', validFrom: '2026-11-01', complete: 'on' }
const officer = async ({ as }: Scene) => as(castIds.get('marius') ?? '')
const counts = ({ door }: Scene) => look<{ versions: number; objectives: number; drafts: number }>(door, 'select (select count(*)::int from curriculum) as versions, (select count(*)::int from objective) as objectives, (select count(*)::int from import_draft) as drafts')

scenario('R11: the directorate uploads a sheet, and nothing is written before it is confirmed', async (scene) => {
  const acting = await officer(scene)
  const [before] = await counts(scene)
  const { draftId } = await acting.does(uploadSheet, { file: await xlsxFile(sheetOf('ALM', 90)) })
  expect((await acting.sees(theDraft, draftId)).rows).toHaveLength(91)
  expect(await counts(scene)).toEqual([{ ...before, drafts: (before?.drafts ?? 0) + 1 }])
  expect(await lastEntry(scene.door, 'curriculum.sheetUploaded')).toMatchObject({ actor: castIds.get('marius'), capacity: 'directorate_officer', details: { rows: 90 } })
  const { curriculumId, objectives } = await acting.does(importCurriculum, { ...wish, draftId })
  expect([objectives, ...(await counts(scene))]).toEqual([90, { versions: (before?.versions ?? 0) + 1, objectives: (before?.objectives ?? 0) + 90, drafts: before?.drafts ?? 0 }])
  expect(await look(scene.door, `select code, title, recommended, time_requirement as time, replaces, practice, source from objective where curriculum_id = $1 and code <= 'ALM-002' order by code`, [curriculumId])).toEqual([
    { code: 'ALM-001', title: 'Læringsmål 1', recommended: [], time: 'minst 6 mnd', replaces: null, practice: false, source: 'Utdanningsplan ALM 2027.xlsx' },
    { code: 'ALM-002', title: 'Læringsmål 2', recommended: ['felleskonsultasjon', 'kurs'], time: null, replaces: 'ALM-900', practice: false, source: 'Utdanningsplan ALM 2027.xlsx' },
  ])
  expect(await lastEntry(scene.door, 'curriculum.imported')).toMatchObject({ actor: castIds.get('marius'), details: { set: 'ALM', name: 'Utdanningsplan 2027', objectives: 90 } })
})

scenario('R11: a new version never changes a plan already assigned; the next training gets it', async (scene) => {
  const training = await scene.given.training()
  const plan = async (id: string, who: { id: string }) => (await (await scene.as(who)).sees(theTraining, id)).plans.map((one) => [one.set, one.version, one.objectives])
  const before = await plan(training.id, training.leader)
  const rows = await look(scene.door, 'select code, objective_id from plan_objective where training_id = $1 order by code', [training.id])
  const acting = await officer(scene)
  const { draftId } = await acting.does(uploadSheet, { file: csvFile(sheetOf('ALM', 90)) })
  await acting.does(importCurriculum, { ...wish, draftId })
  expect(await plan(training.id, training.leader)).toEqual(before)
  expect(await look(scene.door, 'select code, objective_id from plan_objective where training_id = $1 order by code', [training.id])).toEqual(rows)
  const next = { kommuneId: oslo, specialty: 'ALM' as const, startedOn: '2026-11-02', traineeName: 'Ny Lege', traineeEmail: 'ny.lege@prove.example', leaderId: training.leader.id }
  const { trainingId } = await (await scene.as(training.leader)).does(assignTraining, next)
  expect(await plan(trainingId, training.leader)).toEqual([['ALM', 'Utdanningsplan 2027', 90], before[1]])
})

scenario('R11: a version that begins later, or has not every objective, is assigned to nobody', async (scene) => {
  const acting = await officer(scene)
  const now = async () => (await acting.sees(versionInForce, 'ALM', scene.today))?.name
  const before = await now()
  for (const more of [{ name: 'Neste år', validFrom: '2027-01-01' }, { name: 'Et utvalg', complete: undefined }]) {
    const { draftId } = await acting.does(uploadSheet, { file: csvFile(sheetOf('ALM', 5)) })
    await acting.does(importCurriculum, { ...wish, ...more, draftId })
    expect(await now()).toBe(before)
  }
  scene.moveTo(Temporal.PlainDate.from('2027-01-01'))
  expect((await (await officer(scene)).sees(versionInForce, 'ALM', scene.today))?.name).toBe('Neste år')
})

scenario('R11: the nine verified objectives come with the product and can be assigned to nobody; practice content says what it is', async (scene) => {
  const versions = await look(scene.door, `select c.name, c.complete, c.practice, count(*)::int as n from curriculum c join objective o on o.curriculum_id = c.id group by c.id order by c.name`)
  expect(versions).toEqual([
    { name: 'Bekreftede læringsmål ALM', complete: false, practice: false, n: 4 }, { name: 'Bekreftede læringsmål FKM', complete: false, practice: false, n: 5 },
    { name: 'Øvingsinnhold ALM', complete: true, practice: true, n: 88 }, { name: 'Øvingsinnhold FKM', complete: true, practice: true, n: 24 },
  ])
  await look(scene.door, `update curriculum set complete = false where practice`)
  const leader = await scene.given.someone('Prøve Leder', ['leader', kinn])
  const form = { kommuneId: kinn, specialty: 'ALM' as const, startedOn: '2026-11-02', traineeName: 'Ny Lege', traineeEmail: 'ny.lege@prove.example', leaderId: leader.id }
  expect(await refusal((await scene.as(leader)).does(assignTraining, form))).toBe('no_curriculum')
})

scenario('what ships with the product may be loaded again, and changes nothing', async (scene) => {
  const before = await counts(scene)
  await scene.door.asSystem('test', async (ctx) => {
    await shipVerified(ctx)
    await shipPractice(ctx)
  })
  expect(await counts(scene)).toEqual(before)
})

scenario('a sheet with wrong rows, missing columns or the same version again is refused as a whole', async (scene) => {
  const acting = await officer(scene)
  const { draftId } = await acting.does(uploadSheet, { file: csvFile([...sheetOf('ALM', 3), ['ALM-001', 'To ganger', 'tema', '', '', ''], ['', '', '', 'hopping', '', '']]) })
  const before = await counts(scene)
  expect(await refusal(acting.does(importCurriculum, { ...wish, draftId }))).toBe('rows_wrong')
  expect(await refusal(acting.does(importCurriculum, { ...wish, draftId, theme: '' }))).toBe('columns_missing')
  expect(await fieldsMarked(acting.does(importCurriculum, { ...wish, draftId, code: '', theme: '' }))).toEqual(['code'])
  expect((await fieldsMarked(acting.does(importCurriculum, { ...wish, draftId, title: 'to', set: 'XYZ' as 'ALM', validFrom: '2026-13-01', name: '' }))).sort()).toEqual(['name', 'set', 'title', 'validFrom'])
  expect(await counts(scene)).toEqual(before)
  const good = async () => (await acting.does(uploadSheet, { file: csvFile(sheetOf('ALM', 3)) })).draftId
  await acting.does(importCurriculum, { ...wish, draftId: await good() })
  expect(await refusal(acting.does(importCurriculum, { ...wish, draftId: await good() }))).toBe('same_version')
})

scenario('a file that is no sheet, empty, too wide or of 100 000 rows is refused when it is uploaded', async (scene) => {
  const acting = await officer(scene)
  const before = await counts(scene)
  const upload = (file: File) => acting.does(uploadSheet, { file })
  expect(await refusal(upload(new File(['%PDF-1.7'], 'plan.pdf')))).toBe('not_a_sheet')
  expect(await refusal(upload(csvFile([headings])))).toBe('empty_sheet')
  expect(await refusal(upload(csvFile([Array(61).fill('Kode'), Array(61).fill('x')])))).toBe('too_wide')
  expect(await refusal(upload(csvFile(sheetOf('ALM', 100_000))))).toBe('too_many_rows')
  expect(await fieldsMarked(upload(new File(['%PDF-1.7'], 'plan.pdf')))).toEqual(['file'])
  expect(await counts(scene)).toEqual(before)
})

scenario('only directorate and system administrator import, and a sheet on its way in is its uploader\'s alone', async (scene) => {
  const { draftId } = await (await officer(scene)).does(uploadSheet, { file: csvFile(sheetOf('SAM', 3)) })
  const administrator = await scene.as(castIds.get('ada') ?? '')
  expect(await outcome(administrator.does(importCurriculum, { ...wish, set: 'SAM', draftId }))).toBe('not_found')
  expect(await outcome(administrator.does(uploadSheet, { file: csvFile(sheetOf('SAM', 3)) }))).toBe('done')
  for (const who of ['ingrid', 'tor', 'knut', 'geir', 'eva', 'hilde']) expect(await outcome((await scene.as(castIds.get(who) ?? '')).does(uploadSheet, { file: csvFile(sheetOf('SAM', 3)) }))).toBe('denied')
})
