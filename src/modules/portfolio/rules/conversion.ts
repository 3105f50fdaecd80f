import type { ObjectiveState } from './objective.ts'

export type ConversionProblem = 'plan_archived' | 'already_approved' | 'already_sent' | 'document_needed'

/**
 * Whether the leader may mark an objective as met under the old scheme (R12): what is neither approved nor being decided, on a document
 * that goes with the specialist application.
 * @param documents how many are attached to it, the new one included
 */
export function whyNotConvert({ state, archived, documents }: { readonly state: ObjectiveState; readonly archived: boolean; readonly documents: number }): ConversionProblem | null {
  if (archived) return 'plan_archived'
  if (state === 'approved') return 'already_approved'
  if (state === 'sent') return 'already_sent'
  return documents > 0 ? null : 'document_needed'
}
