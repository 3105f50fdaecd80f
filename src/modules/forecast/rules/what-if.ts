import type { Change } from './change.ts'

/** What somebody filled in to try: one change of each kind at the most. Numbers as they were typed. */
export interface Tried {
  readonly positionFrom: Temporal.PlainDate | null
  readonly position: string | null
  readonly leaveFrom: Temporal.PlainDate | null
  readonly leaveUntil: Temporal.PlainDate | null
  readonly hospitalFrom: Temporal.PlainDate | null
  readonly hospitalMonths: string | null
  readonly hospitalPercentage: string | null
  readonly moveFrom: Temporal.PlainDate | null
  readonly moveTo: string | null
}
export type WhatIfProblem = 'nothing_changed' | 'day_missing' | 'percentage_range' | 'months_range' | 'leave_turned' | 'kommune_missing' | 'in_the_past' | 'too_far_ahead' | 'too_many'

/** How many a doctor keeps (our own limit: more are no longer side by side). */
export const mostKept = 8
const yearsAhead = 15

/** A whole number within limits, or null. */
export function wholeIn(typed: string | null, least: number, most: number): number | null {
  const number = Number((typed ?? '').replace(/\s|%/g, ''))
  return typed !== null && Number.isInteger(number) && number >= least && number <= most ? number : null
}

/** Whether anything is filled in. */
export const isTried = (tried: Tried): boolean => Boolean(tried.positionFrom ?? tried.position ?? tried.leaveFrom ?? tried.leaveUntil ?? tried.hospitalFrom ?? tried.hospitalMonths ?? tried.moveFrom ?? tried.moveTo)

/** @returns what is wrong with what is tried and with which field, or null */
export function whyNotTry(tried: Tried, today: Temporal.PlainDate): { problem: WhatIfProblem; field: keyof Tried } | null {
  if (!isTried(tried)) return { problem: 'nothing_changed', field: 'positionFrom' }
  const pairs = [['positionFrom', 'position', 'percentage_range'], ['hospitalFrom', 'hospitalMonths', 'months_range'], ['moveFrom', 'moveTo', 'kommune_missing'], ['leaveFrom', 'leaveUntil', 'day_missing']] as const
  for (const [day, other, missing] of pairs) {
    if (tried[other] && !tried[day]) return { problem: 'day_missing', field: day }
    if (tried[day] && !tried[other]) return { problem: missing, field: other }
  }
  if (tried.position && wholeIn(tried.position, 1, 100) === null) return { problem: 'percentage_range', field: 'position' }
  if (tried.hospitalMonths && wholeIn(tried.hospitalMonths, 1, 60) === null) return { problem: 'months_range', field: 'hospitalMonths' }
  if (tried.hospitalFrom && tried.hospitalPercentage && wholeIn(tried.hospitalPercentage, 1, 100) === null) return { problem: 'percentage_range', field: 'hospitalPercentage' }
  if (tried.leaveFrom && tried.leaveUntil && Temporal.PlainDate.compare(tried.leaveUntil, tried.leaveFrom) < 0) return { problem: 'leave_turned', field: 'leaveUntil' }
  for (const field of ['positionFrom', 'leaveFrom', 'hospitalFrom', 'moveFrom', 'leaveUntil'] as const) {
    const day = tried[field]
    if (day && Temporal.PlainDate.compare(day, today) < 0) return { problem: 'in_the_past', field }
    if (day && Temporal.PlainDate.compare(day, today.add({ years: yearsAhead })) > 0) return { problem: 'too_far_ahead', field }
  }
  return null
}

/** The changes somebody tries; what `whyNotTry` lets through. */
export function changesIn(tried: Tried): Change[] {
  const changes: Change[] = []
  const [position, hospitalMonths] = [wholeIn(tried.position, 1, 100), wholeIn(tried.hospitalMonths, 1, 60)]
  if (tried.positionFrom && position !== null) changes.push({ kind: 'percentage', fromOn: tried.positionFrom.toString(), percentage: position })
  if (tried.leaveFrom && tried.leaveUntil) changes.push({ kind: 'leave', fromOn: tried.leaveFrom.toString(), untilOn: tried.leaveUntil.toString() })
  if (tried.hospitalFrom && hospitalMonths !== null) changes.push({ kind: 'hospital', fromOn: tried.hospitalFrom.toString(), months: hospitalMonths, percentage: wholeIn(tried.hospitalPercentage, 1, 100) ?? 100 })
  if (tried.moveFrom && tried.moveTo) changes.push({ kind: 'move', fromOn: tried.moveFrom.toString(), kommuneId: tried.moveTo })
  return changes
}
