import { expect } from 'vitest'
import { refusal, scenario, withDatabase } from '#test/scenario.ts'
import { look } from '#test/trail.ts'
import { Denied } from '#platform/errors.ts'
import { filesOnObjective } from '../queries/basis.ts'
import { objectivesIn } from '../queries/objectives.ts'
import { convertObjectives } from './convert-objectives.ts'

withDatabase()

const pdf = (name = 'gammel-godkjenning.pdf') => new File(['%PDF-1.7\n'], name, { type: 'application/pdf' })

scenario('R12: the leader marks objectives met under the old scheme, each with the document that shows it', async ({ given, as, door }) => {
  const training = await given.training()
  const ids = [await training.objective(0), await training.objective(7)]
  await (await as(training.leader)).does(convertObjectives, { trainingId: training.id, objectives: ids, reason: 'Godkjent kurs i 2018', file: pdf() })
  const asDoctor = await as(training.doctor)
  expect((await asDoctor.sees(objectivesIn, training.id)).filter((one) => one.state === 'approved').map((one) => one.id).sort()).toEqual([...ids].sort())
  for (const id of ids) expect((await asDoctor.sees(filesOnObjective, id)).map((one) => one.fileName)).toEqual(['gammel-godkjenning.pdf'])
  expect(await look(door, `select kind from remark where training_id = $1`, [training.id])).toEqual([{ kind: 'conversion' }, { kind: 'conversion' }])
  expect(await look(door, `select approved from plan where training_id = $1 and approved > 0`, [training.id])).not.toEqual([])
})

scenario('R12: without a document nothing is converted, nor what is approved, nor by anybody but the leader', async ({ given, as }) => {
  const training = await given.training()
  const objectives = [await training.objective(0)]
  const wish = { trainingId: training.id, objectives, reason: 'Godkjent kurs i 2018' }
  const asLeader = await as(training.leader)
  expect(await refusal(asLeader.does(convertObjectives, wish))).toBe('file_missing')
  expect(await refusal(asLeader.does(convertObjectives, { ...wish, file: new File(['MZ'], 'program.pdf') }))).toBe('file_type')
  expect((await asLeader.sees(objectivesIn, training.id)).filter((one) => one.state === 'approved')).toEqual([])
  for (const who of [training.doctor, training.mentor]) await expect((await as(who)).does(convertObjectives, { ...wish, file: pdf() })).rejects.toBeInstanceOf(Denied)
  await asLeader.does(convertObjectives, { ...wish, file: pdf() })
  expect(await refusal(asLeader.does(convertObjectives, { ...wish, file: pdf() }))).toBe('already_approved')
})
