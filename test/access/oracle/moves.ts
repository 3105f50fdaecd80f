import type { Row } from '../rows.ts'
import type { Hands } from './changes.ts'
import type { Sees } from './people.ts'
import { holdsRole, type Standing } from './standing.ts'
import type { World } from '../rows.ts'

const text = (value: unknown) => String(value)
const leads = (world: World, one: Standing, unitId: unknown) => one.personId !== null && holdsRole(world, one.personId, 'leader', text(unitId))
const knows = (one: Standing, row: Row) => one.reads.has(text(row.training_id)) || one.follows.has(text(row.training_id))

/** In the training, or leading in the kommune it is in: every leader there may step in (R52). */
const inIt = (world: World, one: Standing, row: Row) => one.reads.has(text(row.training_id)) || leads(world, one, (world.rows.training ?? []).find((training) => training.id === row.training_id)?.kommune_id)

/** R58: those in the training, those who follow it, and those who lead in the kommune it is about. */
export const aboutMoves: Readonly<Record<string, Sees>> = {
  move: (world, one) => (row) => knows(one, row) || leads(world, one, row.to_kommune_id),
  tenure: (world, one) => (row) => knows(one, row) || leads(world, one, row.kommune_id),
  tenure_record: (world, one) => (row) => (one.personId !== null && row.trainee_id === one.personId) || leads(world, one, row.kommune_id),
}

/** Who reads the training asks and takes back; who leads in the receiving kommune answers. What is kept only the system writes. */
export const handsOnMoves: Readonly<Record<string, Hands>> = {
  move: (world, one) => ({
    add: (row) => row.state === 'asked' && inIt(world, one, row),
    change: (before, after) => leads(world, one, before.to_kommune_id) || (inIt(world, one, before) && after.state === 'withdrawn'),
  }),
  tenure: () => ({}),
  tenure_record: () => ({}),
}

export const writtenOverMoves: Readonly<Record<string, readonly string[]>> = { move: ['state', 'answered_by', 'answered_at', 'leader_id'] }

export const looksPastMoves: readonly string[] = []
