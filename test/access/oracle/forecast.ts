import type { Row, World } from '../rows.ts'
import type { Hands } from './changes.ts'
import type { Sees } from './people.ts'
import { holdsRole, nowAs, type Standing } from './standing.ts'

/** Who mentors the doctor now, while they hold the role where the training is. */
function mentors(world: World, one: Standing, trainingId: string): boolean {
  const training = (world.rows.training ?? []).find((row) => String(row.id) === trainingId)
  return one.personId !== null && training !== undefined && training.trainee_id !== one.personId && nowAs(world, 'mentor', trainingId) === one.personId && holdsRole(world, one.personId, 'mentor', String(training.kommune_id))
}
const mine = (one: Standing) => (row: Row) => one.own.has(String(row.training_id))

/** A what-if is the doctor's own thought: the mentor sees it while it is shared, nobody else ever does. */
export const aboutForecast: Readonly<Record<string, Sees>> = {
  what_if: (world, one) => (row) => mine(one)(row) || (row.shared === true && mentors(world, one, String(row.training_id))),
}

/** Only the doctor keeps, changes and deletes it. */
export const handsOnForecast: Readonly<Record<string, Hands>> = {
  what_if: (_, one) => ({ add: mine(one), change: (before, after) => mine(one)(before) && mine(one)(after), remove: mine(one) }),
}

/** Columns that may be written over. */
export const writtenOverForecast: Readonly<Record<string, readonly string[]>> = { what_if: ['name', 'changes', 'shared'] }

/** Functions that look past the policies: numbers and days of trainings the actor reads or follows. */
export const looksPastForecast: readonly string[] = ['training_progress']
