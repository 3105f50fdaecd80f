/** An application for specialist approval, as the directorate answers it (R140). */
export const applicationStates = ['sent', 'received', 'more_wanted', 'approved', 'withdrawn'] as const
export type ApplicationState = (typeof applicationStates)[number]

/** Where an application may go from each state. Approved and withdrawn are the end of it. */
export const nextOfApplication: Readonly<Record<ApplicationState, readonly ApplicationState[]>> = {
  sent: ['received', 'more_wanted', 'approved', 'withdrawn'],
  received: ['more_wanted', 'approved', 'withdrawn'],
  // The doctor sends anew, which withdraws this one; or what was wanted came another way.
  more_wanted: ['received', 'approved', 'withdrawn'],
  approved: [],
  withdrawn: [],
}

/** What the directorate answers with. */
export const answers = ['received', 'more_wanted', 'approved'] as const
export type Answer = (typeof answers)[number]

export type ApplicationProblem = 'not_complete' | 'under_treatment' | 'already_approved' | 'not_open' | 'say_what'

/** @param latest state of the doctor's latest application for this training @param missing lines of the checklist that are not met */
export function whyNotSend(latest: ApplicationState | null, missing: number): ApplicationProblem | null {
  if (latest === 'approved') return 'already_approved'
  // One that waits for the directorate is taken back first; one it wants more in is sent anew.
  if (latest === 'sent' || latest === 'received') return 'under_treatment'
  return missing > 0 ? 'not_complete' : null
}

export const whyNotWithdraw = (state: ApplicationState): ApplicationProblem | null => (nextOfApplication[state].includes('withdrawn') ? null : 'not_open')

/** @param message what more is wanted */
export function whyNotAnswer(state: ApplicationState, answer: Answer, message: string | null): ApplicationProblem | null {
  if (!nextOfApplication[state].includes(answer)) return 'not_open'
  return answer === 'more_wanted' && !message ? 'say_what' : null
}

/** What goes with an application stands still while the directorate has it. */
export const isFrozen = (latest: ApplicationState | null): boolean => latest === 'sent' || latest === 'received' || latest === 'approved'
