import { desc, eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { notFound } from '#platform/errors.ts'
import type { TrainingView } from '#modules/portfolio/index.ts'
import type { Acknowledging } from '../rules/periods.ts'
import type { PlanContent } from '../rules/versions.ts'
import { type CountConfirmation, countConfirmation, planAcknowledgement, type PlanRevision, planRevision } from '../tables.ts'
import { type PlanningFacts, planningFactsOf } from './facts.ts'

export interface RevisionView {
  readonly id: string
  readonly number: number
  readonly madeByName: string
  readonly madeAt: Temporal.Instant
  readonly note: string | null
  readonly content: PlanContent
  readonly acknowledgements: readonly { readonly capacity: Acknowledging; readonly name: string; readonly at: Temporal.Instant }[]
}

const toContent = (row: PlanRevision) => row.content as unknown as PlanContent

/** All versions of a plan with who has acknowledged them, the newest first. */
export async function revisionsOf(ctx: Ctx, trainingId: string): Promise<RevisionView[]> {
  const [rows, said] = await Promise.all([
    ctx.db.select().from(planRevision).where(eq(planRevision.trainingId, trainingId)).orderBy(desc(planRevision.number)),
    ctx.db.select().from(planAcknowledgement).where(eq(planAcknowledgement.trainingId, trainingId)),
  ])
  return rows.map((row) => ({
    id: row.id, number: row.number, madeByName: row.madeByName, madeAt: row.madeAt, note: row.note, content: toContent(row),
    acknowledgements: said.filter((one) => one.revisionId === row.id).map(({ capacity, name, at }) => ({ capacity, name, at })),
  }))
}

/** @throws NotFound */
export async function theRevision(ctx: Ctx, revisionId: string): Promise<PlanRevision> {
  const [found] = await ctx.db.select().from(planRevision).where(eq(planRevision.id, revisionId))
  return found ?? notFound('revision')
}

/** The plan as it stands, to be kept as a version (R42). */
export async function contentNow(ctx: Ctx, training: TrainingView, tookPart: readonly Acknowledging[]): Promise<PlanContent> {
  const facts = await planningFactsOf(ctx, training.id)
  const name = (id: string | null) => training.participants.find((one) => one.personId === id)?.name ?? null
  return {
    doctor: training.traineeName, kommune: training.kommune, specialty: training.specialty, startedOn: training.startedOn.toString(), plannedEndOn: training.plannedEndOn.toString(),
    mentor: name(training.mentorId), leader: name(training.leaderId), tookPart, ...partsOf(facts),
  }
}

function partsOf(facts: PlanningFacts): Pick<PlanContent, 'services' | 'leaves' | 'items'> {
  return {
    services: facts.services.map((one) => ({ id: one.id, kind: one.kind, arena: one.arena, percentage: one.percentage, fromOn: one.fromOn.toString(), untilOn: one.untilOn?.toString() ?? null, agreed: one.agreed, oldScheme: one.oldScheme, objectives: one.objectives })),
    leaves: facts.leaves.map((one) => ({ id: one.id, kind: one.kind, percentage: one.percentage, fromOn: one.fromOn.toString(), untilOn: one.untilOn.toString() })),
    items: facts.planned.map((one) => ({ id: one.id, kind: one.kind, title: one.title, onDay: one.onDay?.toString() ?? null, how: one.how, state: one.state })),
  }
}

/** What advisers have confirmed of the counted time, the newest first (R13). */
export const confirmationsOf = (ctx: Ctx, trainingId: string): Promise<CountConfirmation[]> =>
  ctx.db.select().from(countConfirmation).where(eq(countConfirmation.trainingId, trainingId)).orderBy(desc(countConfirmation.asOf), desc(countConfirmation.at))

/** The veiledningsgruppe the doctor is in, for the plan (R42): what the group is called and who leads it. */
export function groupsOf(ctx: Ctx, trainingId: string): Promise<{ name: string; leader: string; fromOn: string; untilOn: string | null }[]> {
  return ctx.connection.query('select group_name as name, leader_name as leader, from_on as "fromOn", until_on as "untilOn" from group_membership where training_id = $1 order by from_on', [trainingId])
}

/** How the training's kommune stands as training institution (R30-R34), oldest first. */
export function registrationsOf(ctx: Ctx, training: TrainingView): Promise<{ status: string; fromOn: string }[]> {
  return ctx.connection.query('select status, from_on as "fromOn" from registration where unit_id = $1 and specialty = $2 order by from_on', [training.kommuneId, training.specialty])
}

/** Kommuner and hospitals to choose an arena from, and what they are. */
export function arenas(ctx: Ctx): Promise<{ id: string; name: string; kind: 'kommune' | 'hospital' }[]> {
  return ctx.connection.query(`select id, name, kind from unit where kind in ('kommune', 'hospital') order by kind desc, norwegian_order(name)`)
}
