import type { Color } from '#ui/parts.tsx'
import type { TalkState } from '../rules/talk.ts'

/** How a state looks, beside its word. */
export const stateColor: Readonly<Record<TalkState, Color>> = { invited: 'sun', preparing: 'sun', held: 'accent', completed: 'leaf', cancelled: 'neutral', missed: 'brand' }
