import type { Row } from '../rows.ts'
import type { Sees } from './people.ts'
import type { Standing } from './standing.ts'

const text = (value: unknown) => String(value)
const inWhole = (one: Standing, row: Row) => one.reads.has(text(row.training_id))
const onItsPart = (one: Standing, row: Row) => one.activities.has(text(row.activity_id)) || one.decides.has(text(row.plan_objective_id))

const attachment: Sees = (_, one) => (row) => inWhole(one, row) || onItsPart(one, row)
const ticket: Sees = (_, one) => (row) => inWhole(one, row) || (one.ticketId !== null && row.id === one.ticketId)

/**
 * The portfolio (R50–R57). Whole trainings are read by the doctor, the leader, the mentor, and whoever decides all of it
 * in the leader's place. A signer sees what they are to sign or have signed; a delegate for some objectives sees those
 * and their basis; who follows a kommune sees who is in training and how far they have come, not what they write.
 */
export const aboutPortfolio: Readonly<Record<string, Sees>> = {
  training: (_, one) => (row) => one.reads.has(text(row.id)) || one.follows.has(text(row.id)) || one.meets.has(text(row.id)),
  participant: (_, one) => (row) =>
    (one.personId !== null && row.person_id === one.personId) || inWhole(one, row) || one.follows.has(text(row.training_id)) ||
    (row.capacity !== 'supervisor' && row.until_on === null && one.meets.has(text(row.training_id))),
  plan: (_, one) => (row) => inWhole(one, row) || one.follows.has(text(row.training_id)),
  plan_objective: (_, one) => (row) => inWhole(one, row) || one.objectives.has(text(row.id)),
  activity: (_, one) => (row) => inWhole(one, row) || one.activities.has(text(row.id)),
  activity_objective: (_, one) => (row) => inWhole(one, row) || one.signs.has(text(row.activity_id)) || one.decides.has(text(row.plan_objective_id)),
  // All who were asked to sign the same activity see each other's answers: they stand on it. That one's own was recalled is told, and no more.
  signing: (_, one) => (row) => inWhole(one, row) || one.activities.has(text(row.activity_id)) || (one.personId !== null && row.signer_id === one.personId),
  recommendation: (world, one) => {
    const items = new Set((world.rows.ticket_item ?? []).filter((item) => one.ticketId !== null && item.ticket_id === one.ticketId).map((item) => text(item.recommendation_id)))
    return (row) => inWhole(one, row) || (one.personId !== null && row.person_id === one.personId) || one.decides.has(text(row.plan_objective_id)) || items.has(text(row.id))
  },
  remark: (_, one) => (row) => (one.personId !== null && row.author_id === one.personId) || inWhole(one, row) || onItsPart(one, row),
  attachment,
  file: (world, one) => {
    const shown = new Set([...(world.rows.attachment ?? []).filter(attachment(world, one)), ...(world.rows.approval_document ?? []).filter((row) => inWhole(one, row))].map((row) => text(row.file_id)))
    return (row) => shown.has(text(row.id)) || (one.personId !== null && row.added_by === one.personId)
  },
  delegation: (_, one) => (row) => inWhole(one, row) || (one.personId !== null && (row.leader_id === one.personId || row.delegate_id === one.personId)),
  ticket,
  ticket_item: (world, one) => {
    const seen = new Set((world.rows.ticket ?? []).filter(ticket(world, one)).map((row) => text(row.id)))
    return (row) => seen.has(text(row.ticket_id))
  },
}
