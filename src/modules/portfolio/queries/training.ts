import type { Ctx } from '#platform/ctx.ts'
import { notFound } from '#platform/errors.ts'
import type { ObjectiveSet, Specialty } from '#modules/curriculum/rules.ts'
import type { Capacity, Parties, PlanState, TrainingState } from '../rules/training.ts'

export interface ParticipantView {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly capacity: Capacity
  readonly fromOn: string
  readonly untilOn: string | null
  readonly claimed: boolean
}
export interface PlanView {
  readonly id: string
  readonly set: ObjectiveSet
  readonly state: PlanState
  readonly assignedOn: string
  readonly objectives: number
  readonly approved: number
  readonly sent: number
  readonly underWay: number
  readonly practice: boolean
  readonly version: string
}
/** A training with what most pages about it need. Days inside lists are text, as JSON from the database. */
export interface TrainingView extends Parties {
  readonly id: string
  readonly specialty: Specialty
  readonly state: TrainingState
  readonly kommune: string
  readonly kommuneNumber: string
  readonly traineeName: string
  readonly startedOn: Temporal.PlainDate
  readonly plannedEndOn: Temporal.PlainDate
  readonly archivedOn: Temporal.PlainDate | null
  readonly participants: readonly ParticipantView[]
  readonly plans: readonly PlanView[]
}

interface TrainingRow extends Record<string, unknown> {
  readonly id: string
  readonly trainee_id: string
  readonly kommune_id: string
  readonly specialty: Specialty
  readonly state: TrainingState
  readonly started_on: string
  readonly planned_end_on: string
  readonly archived_on: string | null
  readonly kommune: string
  readonly kommune_number: string
  readonly trainee_name: string
  readonly participants: ParticipantView[]
  readonly plans: PlanView[]
}

/** The columns of a `TrainingView`, for statements that begin at `training t`. */
const trainingColumns = `
  t.id, t.trainee_id, t.kommune_id, t.specialty, t.state, t.started_on, t.planned_end_on, t.archived_on, k.name as kommune, k.code as kommune_number,
  coalesce((select p.name from person p where p.id = t.trainee_id), '') as trainee_name,
  (select coalesce(json_agg(json_build_object('id', a.id, 'personId', a.person_id, 'name', coalesce(p.name, ''), 'email', coalesce(p.email, ''), 'capacity', a.capacity,
     'fromOn', a.from_on, 'untilOn', a.until_on, 'claimed', p.claimed_at is not null) order by a.from_on, a.id), '[]')
     from participant a left join person p on p.id = a.person_id where a.training_id = t.id) as participants,
  (select coalesce(json_agg(json_build_object('id', l.id, 'set', l.set, 'state', l.state, 'assignedOn', l.assigned_on, 'objectives', l.objectives, 'approved', l.approved,
     'sent', l.sent, 'underWay', l.under_way, 'practice', c.practice, 'version', c.name) order by l.set), '[]')
     from plan l join curriculum c on c.id = l.curriculum_id where l.training_id = t.id) as plans`

function toTraining(row: TrainingRow): TrainingView {
  const now = (capacity: Capacity) => row.participants.find((one) => one.capacity === capacity && !one.untilOn)?.personId ?? null
  const day = (text: string) => Temporal.PlainDate.from(text)
  return {
    id: row.id, traineeId: row.trainee_id, kommuneId: row.kommune_id, specialty: row.specialty, state: row.state, kommune: row.kommune, kommuneNumber: row.kommune_number,
    traineeName: row.trainee_name, startedOn: day(row.started_on), plannedEndOn: day(row.planned_end_on), archivedOn: row.archived_on ? day(row.archived_on) : null,
    participants: row.participants, plans: row.plans, leaderId: now('leader'), mentorId: now('mentor'),
  }
}

const locks = { update: 'for no key update', share: 'for share' } as const

/**
 * One training the actor may see. @param lock hold it until the end of the transaction: `update` to change who takes part or to close
 * it, `share` to write in it while nobody closes it @throws NotFound
 */
export async function theTraining(ctx: Ctx, id: string, lock?: keyof typeof locks): Promise<TrainingView> {
  const held = lock && ctx.connection.query(`select id from training where id = $1 ${locks[lock]}`, [id])
  const read = ctx.connection.query<TrainingRow>(`select ${trainingColumns} from training t join unit k on k.id = t.kommune_id where t.id = $1`, [id])
  const [[row], mayHold] = await Promise.all([read, held])
  if (lock === 'update' && mayHold?.length === 0) notFound('training')
  return row ? toTraining(row) : notFound('training')
}

/** The actor's own trainings, the active ones first. */
export async function myTrainings(ctx: Ctx): Promise<TrainingView[]> {
  const rows = await ctx.connection.query<TrainingRow>(`select ${trainingColumns} from training t join unit k on k.id = t.kommune_id where t.trainee_id = $1 order by t.state, t.started_on desc`, [ctx.actor.personId])
  return rows.map(toTraining)
}
