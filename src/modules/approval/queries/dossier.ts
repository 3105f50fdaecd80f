import type { Ctx } from '#platform/ctx.ts'
import { theTraining, type TrainingView } from '#modules/portfolio/index.ts'
import { type Away, checklist, type Confirmed, type DocumentProblem, type Employment, type Line, standingOf, type Stretch, stretchesOf, type StretchState, wrongWithDocument } from '../rules.ts'
import type { ApprovalDocument, ServiceConfirmation } from '../tables.ts'
import { type CountView, countOf } from './counting.ts'
import { type Proof, proofsOf } from './proofs.ts'
import { confirmationsOf, coursesOf, documentsOf, type GroupRow, groupsOf, hprOf, leavesOf, type ObjectiveRow, objectivesOf, type ServiceView, servicesOf, timeConfirmedOf } from './records.ts'

export interface StretchView {
  readonly stretch: Stretch
  readonly state: StretchState
  readonly confirmation: ServiceConfirmation | null
}
export interface DocumentView extends ApprovalDocument {
  readonly problems: readonly DocumentProblem[]
}
/** Everything an application rests on, as it stands now. */
export interface Dossier {
  readonly training: TrainingView
  readonly hprNumber: string | null
  readonly services: readonly ServiceView[]
  readonly leaves: readonly Away[]
  readonly objectives: readonly ObjectiveRow[]
  readonly groups: readonly GroupRow[]
  readonly courses: readonly { title: string; fromOn: string }[]
  readonly documents: readonly DocumentView[]
  /** What objectives were converted on, from the portfolio (R12). */
  readonly proofs: readonly Proof[]
  readonly stretches: readonly StretchView[]
  readonly counted: CountView
  readonly lines: readonly Line[]
}

/** Reads it all, and what is missing (R140, R141). @throws NotFound */
export async function theDossier(ctx: Ctx, trainingId: string): Promise<Dossier> {
  const training = await theTraining(ctx, trainingId)
  const [hprNumber, services, leaves, objectives, groups, courses, files, confirmations, proofs, confirmedTime] = await Promise.all([
    hprOf(ctx, training.traineeId), servicesOf(ctx, trainingId), leavesOf(ctx, trainingId), objectivesOf(ctx, trainingId), groupsOf(ctx, trainingId), coursesOf(ctx, trainingId), documentsOf(ctx, trainingId), confirmationsOf(ctx, trainingId),
    proofsOf(ctx, trainingId), timeConfirmedOf(ctx, trainingId),
  ])
  const stretches = stretchesWith(services, leaves, confirmations, ctx.today)
  const old = services.some((one) => one.oldScheme)
  const documents = files.map((one) => ({ ...one, problems: wrongWithDocument(one, old) }))
  const counted = await countOf(ctx, training, confirmedUntil(services, stretches))
  const plans = training.plans.filter((plan) => plan.state !== 'archived').map((plan) => ({ set: plan.set, approved: plan.approved, objectives: plan.objectives }))
  const lines = checklist({
    specialty: training.specialty, plans, counted, needs: counted.needs, confirmedTime, stretches: stretches.map((one) => one.state), group: { minutes: groups.reduce((sum, one) => sum + one.minutes, 0) }, courses: courses.length,
    service: { hospital: services.some((one) => one.hospital), elsewhere: services.some((one) => !one.hospital && one.kommuneId === null), old }, documents,
    converted: proofs.length > 0 ? { problems: proofs.filter((one) => one.problem).length } : null,
  })
  return { training, hprNumber, services, leaves, objectives, groups, courses, documents, proofs, stretches, counted, lines }
}

/** Stretches of service per kommune, with how it stands with the confirmation of each. @param confirmations the newest first */
export function stretchesWith(services: readonly ServiceView[], leaves: readonly Away[], confirmations: readonly ServiceConfirmation[], today: Temporal.PlainDate): StretchView[] {
  const confirmed = confirmations.map((one): Confirmed => ({ ...one, satisfactory: one.said?.satisfactory ?? null }))
  return stretchesOf(services.filter(inKommune), today).map((stretch) => {
    const { state, latest } = standingOf(stretch, leaves, confirmed)
    return { stretch, state, confirmation: confirmations.find((one) => one.id === latest?.id) ?? null }
  })
}

const inKommune = (one: ServiceView): one is ServiceView & Employment => one.kommuneId !== null

// What goes on counts up to the last day somebody has signed for.
function confirmedUntil(services: readonly ServiceView[], stretches: readonly StretchView[]): ReadonlyMap<string, Temporal.PlainDate> {
  return new Map(stretches.flatMap(({ stretch, state, confirmation }) => {
    const last = confirmation?.untilOn
    if (state !== 'signed' || !last) return []
    return services.filter((one) => one.kommuneId === stretch.kommuneId && stretch.parts.some((part) => part.fromOn.equals(one.fromOn) && part.arena === one.arena)).map((one) => [one.id, last] as const)
  }))
}
