/** R56, with what life adds: a conversation is called off, or somebody does not come. */
export const talkStates = ['invited', 'preparing', 'held', 'completed', 'cancelled', 'missed'] as const
export type TalkState = (typeof talkStates)[number]

export const talkWays = ['in_person', 'video', 'phone'] as const
export type TalkWay = (typeof talkWays)[number]

/** What may be written for a conversation, and read by the two alone. */
export const talkTextKinds = ['preparation', 'minutes', 'addendum'] as const
export type TalkTextKind = (typeof talkTextKinds)[number]
