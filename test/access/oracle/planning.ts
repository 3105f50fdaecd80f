import type { Row } from '../rows.ts'
import { type Hands, roleHeld } from './changes.ts'
import type { Sees } from './people.ts'
import type { Standing } from './standing.ts'

const text = (value: unknown) => String(value)
const inWhole = (one: Standing, row: Row) => one.reads.has(text(row.training_id))
const inReach = (one: Standing, row: Row) => inWhole(one, row) || one.follows.has(text(row.training_id))
const whole: Sees = (_, one) => (row) => inWhole(one, row)
const reach: Sees = (_, one) => (row) => inReach(one, row)

/**
 * Plans (R41, R42) are read by those who read the training. Who follows it sees the service and the leave that time is counted from,
 * when the plan was revised, and what an adviser confirmed (R13); not what stands in the plan. Registrations are public (R30).
 */
export const aboutPlanning: Readonly<Record<string, Sees>> = {
  service_period: reach, leave: reach, training_plan: reach, count_confirmation: reach,
  plan_item: whole, leave_reason: whole, plan_revision: whole, plan_acknowledgement: whole,
  registration: () => () => true,
}

const keeps: Hands = (_, one) => {
  const may = (row: Row) => inWhole(one, row)
  return { add: may, change: (before, after) => may(before) && may(after), remove: may }
}
/** Added under one's own name, never changed. */
const signed = (column: string): Hands => (_, one) => ({ add: (row) => one.personId !== null && row[column] === one.personId && inWhole(one, row) })

/** Who may add, change and remove what, by table. */
export const handsOnPlanning: Readonly<Record<string, Hands>> = {
  service_period: keeps, leave: keeps, leave_reason: keeps, plan_item: keeps,
  training_plan: (world, one) => {
    const { add, change } = keeps(world, one)
    return { ...(add ? { add } : {}), ...(change ? { change } : {}) }
  },
  plan_revision: signed('made_by'), plan_acknowledgement: signed('person_id'),
  count_confirmation: (_, one) => ({ add: (row) => one.personId !== null && row.adviser_id === one.personId && one.follows.has(text(row.training_id)) }),
  registration: (world, one) => {
    const [decides, advised] = [roleHeld(world, one, 'directorate_officer'), one.unitsAs(['office_adviser', 'office_head'])]
    const may = (row: Row) => decides || advised.has(text(row.unit_id))
    return { add: may, change: (before, after) => may(before) && may(after) }
  },
}

/** Columns that may be written over. */
export const writtenOverPlanning: Readonly<Record<string, readonly string[]>> = {
  service_period: ['kind', 'arena', 'unit_id', 'percentage', 'from_on', 'until_on', 'old_scheme', 'agreed', 'objectives'],
  leave_reason: ['kind'],
  leave: ['percentage', 'from_on', 'until_on'],
  plan_item: ['kind', 'title', 'code', 'on_day', 'how', 'state'],
  training_plan: ['revisions', 'revised_on'],
  registration: ['status', 'from_on'],
}

/** Functions of the module that look past the policies. */
export const looksPastPlanning: readonly string[] = []
