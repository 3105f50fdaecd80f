import type { Cell, Row, World } from '../rows.ts'
import type { Hands } from './changes.ts'
import type { Sees } from './people.ts'
import { holdsRole, type Standing } from './standing.ts'

const text = (value: unknown) => String(value)
const isMe = (one: Standing, id: Cell | undefined) => one.personId !== null && id === one.personId
const inMyOwn = (one: Standing, row: Row) => one.own.has(text(row.training_id))

/** Who leads in the kommune the service was in confirms it, also after the doctor moved (R17). */
const leadsIn = (world: World, one: Standing, unitId: Cell | undefined) => one.personId !== null && holdsRole(world, one.personId, 'leader', text(unitId))
/** Applications are answered by the directorate, and by nobody else (R140). */
const handles = (world: World, one: Standing) => (world.rows.role ?? []).some((row) => isMe(one, row.person_id) && row.role === 'directorate_officer' && holdsRole(world, one.personId ?? '', 'directorate_officer', text(row.unit_id)))
const seesApplication = (world: World, one: Standing) => {
  const all = handles(world, one)
  return (row: Row) => all || isMe(one, row.trainee_id)
}
const applicationOf = (world: World, row: Row) => (world.rows.application ?? []).find((each) => each.id === row.application_id)

/** Who sees what, by table. */
export const aboutApproval: Readonly<Record<string, Sees>> = {
  approval_document: (_, one) => (row) => one.reads.has(text(row.training_id)),
  service_confirmation: (world, one) => (row) => one.reads.has(text(row.training_id)) || leadsIn(world, one, row.kommune_id),
  application: seesApplication,
  application_answer: (world, one) => {
    const sees = seesApplication(world, one)
    return (row) => {
      const about = applicationOf(world, row)
      return about !== undefined && sees(about)
    }
  },
}

const open = ['sent', 'received', 'more_wanted', 'withdrawn']
const fileIsMine = (world: World, one: Standing, id: Cell | undefined) => (world.rows.file ?? []).some((row) => row.id === id && isMe(one, row.added_by))

/** Who may add, change and remove what, by table. */
export const handsOnApproval: Readonly<Record<string, Hands>> = {
  approval_document: (world, one) => ({ add: (row) => isMe(one, row.added_by) && inMyOwn(one, row) && fileIsMine(world, one, row.file_id), remove: (row) => inMyOwn(one, row) }),
  service_confirmation: (world, one) => {
    const may = (row: Row) => leadsIn(world, one, row.kommune_id) && !isMe(one, row.trainee_id)
    return { add: (row) => row.state === 'asked' && isMe(one, row.trainee_id) && inMyOwn(one, row), change: (before, after) => may(before) && may(after), remove: (row) => row.state !== 'signed' && inMyOwn(one, row) }
  },
  application: (world, one) => {
    const answers = (row: Row) => handles(world, one) && !isMe(one, row.trainee_id)
    return {
      add: (row) => row.state === 'sent' && isMe(one, row.trainee_id) && inMyOwn(one, row),
      change: (before, after) => (answers(before) || (isMe(one, before.trainee_id) && open.includes(text(before.state)))) && (answers(after) || (isMe(one, after.trainee_id) && after.state === 'withdrawn')),
    }
  },
  application_answer: (world, one) => ({
    add: (row) => {
      const about = applicationOf(world, row)
      return isMe(one, row.by_id) && handles(world, one) && about !== undefined && !isMe(one, about.trainee_id)
    },
  }),
}

/** Columns that may be written over. */
export const writtenOverApproval: Readonly<Record<string, readonly string[]>> = {
  service_confirmation: ['state', 'said', 'signer_id', 'signer_name', 'signed_at', 'comment'], application: ['state'],
}

/** Functions of the module that look past the policies. */
export const looksPastApproval: readonly string[] = []
