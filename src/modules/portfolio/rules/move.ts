/** `confirmed` waits for its day; `done` has happened. */
export const moveStates = ['asked', 'confirmed', 'declined', 'withdrawn', 'done'] as const
export type MoveState = (typeof moveStates)[number]
