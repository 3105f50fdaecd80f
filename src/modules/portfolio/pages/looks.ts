import type { Color } from '#ui/parts.tsx'
import type { Square } from '#ui/coverage.tsx'
import type { ActivityState } from '../rules/activity.ts'
import type { ObjectiveState } from '../rules/objective.ts'

/** How a state looks: colour of its tag, square on the map. */
export const objectiveColor: Readonly<Record<ObjectiveState, Color>> = { assigned: 'neutral', started: 'accent', completed: 'accent', sent: 'sun', approved: 'leaf', returned: 'brand', withdrawn: 'brand' }
export const objectiveSquare: Readonly<Record<ObjectiveState, Square['look']>> = { assigned: 'gap', started: 'begun', completed: 'begun', sent: 'waiting', approved: 'done', returned: 'back', withdrawn: 'back' }
export const activityColor: Readonly<Record<ActivityState, Color>> = { not_started: 'neutral', registered: 'neutral', sent: 'sun', signed: 'leaf', rejected: 'brand', fulfilled: 'leaf' }

/** How long something has waited, as a colour beside the words. */
export const lateness = { calm: 'neutral', late: 'sun', very_late: 'brand' } as const
