import type { Acknowledging, LeaveKind, PlanItemKind, PlanItemState, ServiceKind } from './periods.ts'

/** A plan as it stood when it was revised (R42). Days are text, as they are kept. */
export interface PlanContent {
  readonly doctor: string
  readonly kommune: string
  readonly specialty: 'ALM' | 'SAM'
  readonly startedOn: string
  readonly plannedEndOn: string
  readonly mentor: string | null
  readonly leader: string | null
  /** In which capacities they took part in the revision. */
  readonly tookPart: readonly Acknowledging[]
  readonly services: readonly { readonly id: string; readonly kind: ServiceKind; readonly arena: string; readonly percentage: number; readonly fromOn: string; readonly untilOn: string | null; readonly agreed: boolean; readonly oldScheme: boolean; readonly objectives: readonly string[] }[]
  readonly leaves: readonly { readonly id: string; readonly kind: LeaveKind; readonly percentage: number; readonly fromOn: string; readonly untilOn: string }[]
  readonly items: readonly { readonly id: string; readonly kind: PlanItemKind; readonly title: string; readonly onDay: string | null; readonly how: string | null; readonly state: PlanItemState }[]
}

export const facts = ['doctor', 'kommune', 'startedOn', 'plannedEndOn', 'mentor', 'leader'] as const
type Fact = (typeof facts)[number]
interface Kept {
  readonly id: string
}

/** What became of one thing between two versions. */
export type Changed<T> =
  | { readonly how: 'added'; readonly after: T }
  | { readonly how: 'removed'; readonly before: T }
  | { readonly how: 'changed'; readonly before: T; readonly after: T; readonly fields: readonly (keyof T & string)[] }

export interface Difference {
  readonly facts: readonly { readonly fact: Fact; readonly before: string | null; readonly after: string | null }[]
  readonly services: readonly Changed<PlanContent['services'][number]>[]
  readonly leaves: readonly Changed<PlanContent['leaves'][number]>[]
  readonly items: readonly Changed<PlanContent['items'][number]>[]
}

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

function between<T extends Kept>(before: readonly T[], after: readonly T[]): Changed<T>[] {
  const [was, is] = [new Map(before.map((one) => [one.id, one])), new Map(after.map((one) => [one.id, one]))]
  return [
    ...after.flatMap((one): Changed<T>[] => {
      const old = was.get(one.id)
      if (!old) return [{ how: 'added', after: one }]
      const fields = (Object.keys(one) as (keyof T & string)[]).filter((field) => !same(old[field], one[field]))
      return fields.length > 0 ? [{ how: 'changed', before: old, after: one, fields }] : []
    }),
    ...before.filter((one) => !is.has(one.id)).map((one): Changed<T> => ({ how: 'removed', before: one })),
  ]
}

/** What is different in a later version of a plan: added, removed and changed, thing by thing (R42). */
export const differencesBetween = (before: PlanContent, after: PlanContent): Difference => ({
  facts: facts.filter((fact) => !same(before[fact], after[fact])).map((fact) => ({ fact, before: before[fact], after: after[fact] })),
  services: between(before.services, after.services), leaves: between(before.leaves, after.leaves), items: between(before.items, after.items),
})

export const nothingChanged = (one: Difference): boolean => one.facts.length + one.services.length + one.leaves.length + one.items.length === 0

/** Months after a revision it is reminded of (R42), and after which it is due (R41: at least once a year). */
export const remindAfterMonths = 11
export const dueAfterMonths = 12
