import { type Actor, holds } from '#platform/actor.ts'
import { isLeader, isMentor, type Parties } from '#modules/portfolio/index.ts'

const is = (actor: Actor, personId: string) => actor.kind === 'person' && actor.personId === personId

/** What one says of oneself, and on what terms one takes on doctors. */
export const isOneself = (actor: Actor, personId: string) => is(actor, personId) && (actor.workingAs?.role ?? 'self')
/** Looks for mentors: leaders and offices. */
export const mayFind = (actor: Actor) => holds(actor, 'mentors.search')
/** Says and confirms what another is fit for: where they mentor, and the office of the kommune they work from. @param units those, with all above them */
export const mayVouch = (actor: Actor, personId: string, units: readonly string[]) => !is(actor, personId) && holds(actor, 'mentors.search', units)
/** Asks somebody to mentor a doctor of the kommune, or takes it back. @param above the kommune and all above it */
export const mayAsk = (actor: Actor, above: readonly string[]) => holds(actor, 'mentors.search', above)
export const mayAnswer = (actor: Actor, mentorId: string) => is(actor, mentorId) && 'mentor'
/** The two who agree: the kommune's leader of the training, and the mentor. */
export const isParty = (actor: Actor, parties: Parties) => isLeader(actor, parties) || isMentor(actor, parties)
