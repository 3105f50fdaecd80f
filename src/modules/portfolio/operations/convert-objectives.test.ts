import { expect } from 'vitest'
import type { GivenTraining } from '#test/given.ts'
import { outcome } from '#test/outcome.ts'
import { refusal, type Scene, scenario, withDatabase } from '#test/scenario.ts'
import { lastEntry, look } from '#test/trail.ts'
import { thePlanObjective } from '../queries/objective.ts'
import { convertObjectives } from './convert-objectives.ts'

withDatabase()

const paper = () => new File(['%PDF-1.7\n%%EOF'], 'attest.pdf', { type: 'application/pdf' })
const convert = async ({ as }: Scene, training: GivenTraining, objectives: string[], who: { id: string } = training.leader, more: object = {}) =>
  (await as(who)).does(convertObjectives, { trainingId: training.id, objectives, reason: 'Attest fra gammel ordning', file: paper(), ...more } as never)

scenario('R12: the leader marks objectives met under the old scheme as approved, each with its document and why', async (scene) => {
  const { as, given, door } = scene
  const training = await given.training()
  const ids = [await training.objective(0), await training.objective(1)]
  await convert(scene, training, ids)
  const doctor = await as(training.doctor)
  for (const id of ids) expect((await doctor.sees(thePlanObjective, id)).objective).toMatchObject({ state: 'approved' })
  expect(await look(door, 'select plan_objective_id from attachment where plan_objective_id = any($1)', [ids])).toHaveLength(2)
  expect(await look(door, `select kind from remark where plan_objective_id = any($1)`, [ids])).toEqual([{ kind: 'conversion' }, { kind: 'conversion' }])
  const entry = await lastEntry(door, 'portfolio.objectivesConverted')
  expect(entry).toMatchObject({ actor: training.leader.id, capacity: 'leader' })
  expect(entry.told.toSorted()).toEqual([training.doctor.id, training.mentor.id].sort())
})

scenario('R12: without a document nothing is converted, and what is approved or being decided is left alone', async (scene) => {
  const training = await scene.given.training()
  const [first, sent] = [await training.objective(0), await scene.given.sentObjective(training, 1)]
  expect(await refusal(convert(scene, training, [first], training.leader, { file: undefined }))).toBe('document_needed')
  expect(await refusal(convert(scene, training, [first], training.leader, { file: new File(['MZ'], 'x.exe') }))).toBe('file_type')
  expect(await refusal(convert(scene, training, [first, sent]))).toBe('already_sent')
  await convert(scene, training, [first])
  expect(await refusal(convert(scene, training, [first]))).toBe('already_approved')
})

scenario('R12: only the leader of the training converts, and only in it', async (scene) => {
  const { given } = scene
  const [training, other] = [await given.training(), await given.training()]
  const id = await training.objective(0)
  for (const who of [training.doctor, training.mentor]) expect(await outcome(convert(scene, training, [id], who))).toBe('denied')
  expect(await outcome(convert(scene, training, [id], other.leader))).toBe('not_found')
  expect(await outcome(convert(scene, training, [await other.objective(0)]))).toBe('not_found')
})
