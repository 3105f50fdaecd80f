import { expect } from 'vitest'
import { theFile } from '#platform/files/store.ts'
import { castIds } from '#demo/world.ts'
import { fieldsMarked, outcome } from '#test/outcome.ts'
import { refusal, scenario, withDatabase } from '#test/scenario.ts'
import { happenedTo, look } from '#test/trail.ts'
import { filesOnActivity, filesOnObjective } from '../queries/basis.ts'
import { attachToActivity, attachToObjective } from './attach-file.ts'
import { approveObjectives } from './decide-objectives.ts'
import { fulfilActivity } from './fulfil-activity.ts'
import { registerActivity } from './register-activity.ts'

withDatabase()

const pdf = (name = 'Kursbevis.pdf') => new File([`%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n`], name)

scenario('R53: the doctor attaches a file to an objective and to an activity; it is kept with its content', async ({ as, given, door }) => {
  const training = await given.training()
  const doctor = await as(training.doctor)
  const [objectiveId, activityId] = [await training.objective(), await given.activity(training)]
  await doctor.does(attachToObjective, { objectiveId, file: pdf() })
  await doctor.does(attachToActivity, { activityId, file: pdf() })
  const files = [...(await doctor.sees(filesOnObjective, objectiveId)), ...(await doctor.sees(filesOnActivity, activityId))]
  expect(files.map((one) => [one.fileName, one.fileSize, one.addedBy])).toEqual(Array(2).fill(['Kursbevis.pdf', 35, training.doctor.id]))
  const kept = await doctor.sees(theFile, files[0]?.fileId ?? '')
  expect([kept.type, Buffer.from(kept.content).toString().slice(0, 8)]).toEqual(['application/pdf', '%PDF-1.7'])
  expect((await happenedTo(door, objectiveId)).at(-1)).toMatchObject({ kind: 'portfolio.fileAttached', actor: training.doctor.id, capacity: 'trainee', details: { size: 35 } })
})

scenario('a file may come along when the activity is registered', async ({ as, given }) => {
  const training = await given.training()
  const doctor = await as(training.doctor)
  const wish = { trainingId: training.id, type: 'kurs' as const, title: 'Kurs', fromOn: '2026-11-20', objectives: [await training.objective()] }
  const { activityId } = await doctor.does(registerActivity, { ...wish, file: pdf() })
  expect(await doctor.sees(filesOnActivity, activityId)).toHaveLength(1)
  expect(await refusal(doctor.does(registerActivity, { ...wish, file: new File(['MZ\u0090\u0000'], 'kurs.pdf') }))).toBe('file_type')
})

scenario('what a file is, its content tells and not its name', async ({ as, given, door }) => {
  const training = await given.training()
  const doctor = await as(training.doctor)
  const objectiveId = await training.objective()
  const attach = (file: File | undefined) => doctor.does(attachToObjective, { objectiveId, file })
  const before = await look(door, 'select id from file order by id')
  for (const file of [new File(['ren tekst'], 'notat.pdf'), new File(['<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'], 'bilde.png'), new File(['<!doctype html><script>1</script>'], 'side.txt'), new File(['MZ\u0000'], 'program.exe')]) {
    expect(await refusal(attach(file))).toBe('file_type')
    expect(await fieldsMarked(attach(file))).toEqual(['file'])
  }
  expect(await refusal(attach(undefined))).toBe('file_missing')
  expect(await refusal(attach(new File([], 'tom.pdf')))).toBe('file_missing')
  expect(await look(door, 'select id from file order by id')).toEqual(before)
  expect(await outcome(attach(new File(['ren tekst'], 'notat.txt')))).toBe('done')
})

scenario('the name of a file cannot reach out of a folder, turn its direction or break a header', async ({ as, given }) => {
  const training = await given.training()
  const doctor = await as(training.doctor)
  const objectiveId = await training.objective()
  for (const name of ['../../etc/passwd.pdf', 'C:\\Windows\\bevis.pdf', '\u202efdp.exe.pdf', 'a"\r\nset-cookie: x=1.pdf', '.htaccess', `${'å'.repeat(300)}.pdf`]) await doctor.does(attachToObjective, { objectiveId, file: pdf(name) })
  const names = (await doctor.sees(filesOnObjective, objectiveId)).map((one) => one.fileName)
  expect(names.every((name) => /^[\p{L}\p{N} _()-][\p{L}\p{N} ._()-]{0,119}$/u.test(name))).toBe(true)
  expect(names.slice(0, 2)).toEqual(['passwd.pdf', 'bevis.pdf'])
})

scenario('R54: a signed or fulfilled activity takes no further file, nor an approved objective', async ({ as, given }) => {
  const training = await given.training()
  const doctor = await as(training.doctor)
  expect(await refusal(doctor.does(attachToActivity, { activityId: await given.signedActivity(training), file: pdf() }))).toBe('already_signed')
  const fulfilled = await given.activity(training)
  await (await as(training.leader)).does(fulfilActivity, { activityId: fulfilled, reason: 'Sett' })
  expect(await refusal(doctor.does(attachToActivity, { activityId: fulfilled, file: pdf() }))).toBe('already_fulfilled')
  const objectiveId = await given.readyObjective(training)
  await (await as(training.leader)).does(approveObjectives, { objectives: [objectiveId] })
  expect(await refusal(doctor.does(attachToObjective, { objectiveId, file: pdf() }))).toBe('already_approved')
})

scenario('a file is seen by who may see the record it hangs on, and by nobody else', async ({ as, given }) => {
  const training = await given.training()
  const doctor = await as(training.doctor)
  const { activityId } = await given.sentActivity(training)
  const objectiveId = await training.objective()
  await doctor.does(attachToActivity, { activityId, file: pdf() })
  await doctor.does(attachToObjective, { objectiveId, file: pdf() })
  const [onActivity, onObjective] = [(await doctor.sees(filesOnActivity, activityId))[0]?.fileId ?? '', (await doctor.sees(filesOnObjective, objectiveId))[0]?.fileId ?? '']
  const reads = async (who: string, id: string) => outcome((await as(who)).sees(theFile, id))
  for (const who of [training.doctor.id, training.mentor.id, training.leader.id]) expect([await reads(who, onActivity), await reads(who, onObjective)]).toEqual(['done', 'done'])
  expect([await reads(training.supervisor.id, onActivity), await reads(training.supervisor.id, onObjective)]).toEqual(['done', 'not_found'])
  for (const key of ['knut', 'eva', 'ada', 'marius', 'ingrid']) expect([await reads(castIds.get(key) ?? '', onActivity), await reads(castIds.get(key) ?? '', onObjective)]).toEqual(['not_found', 'not_found'])
})

scenario('R53: only the doctor attaches', async ({ as, given }) => {
  const training = await given.training()
  const { activityId } = await given.sentActivity(training)
  for (const who of [training.leader, training.mentor, training.supervisor]) expect(await outcome((await as(who)).does(attachToActivity, { activityId, file: pdf() }))).toBe('denied')
})
