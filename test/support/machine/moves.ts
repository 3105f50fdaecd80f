import type { Acting } from '../scenario.ts'
import { oslo } from '../given.ts'
import { answerSignings } from '#modules/portfolio/operations/answer-signings.ts'
import { attachToActivity, attachToObjective } from '#modules/portfolio/operations/attach-file.ts'
import { setParticipant } from '#modules/portfolio/operations/change-participants.ts'
import { approveObjectives, returnObjective, withdrawApproval } from '#modules/portfolio/operations/decide-objectives.ts'
import { delegate, revokeDelegation } from '#modules/portfolio/operations/delegate.ts'
import { archiveTraining, deleteTraining } from '#modules/portfolio/operations/end-training.ts'
import { fulfilActivity } from '#modules/portfolio/operations/fulfil-activity.ts'
import { recommendObjective } from '#modules/portfolio/operations/recommend-objective.ts'
import { editActivity, registerActivity } from '#modules/portfolio/operations/register-activity.ts'
import { remarkOnActivity, remarkOnObjective } from '#modules/portfolio/operations/remark.ts'
import { recallActivity, sendForSigning } from '#modules/portfolio/operations/send-for-signing.ts'
import { completeObjective, recallObjective, sendObjective } from '#modules/portfolio/operations/work-on-objective.ts'
import type { ActivityState } from '#modules/portfolio/rules/activity.ts'
import type { ObjectiveState } from '#modules/portfolio/rules/objective.ts'
import type { Picture } from './picture.ts'
import type { Cast } from './world.ts'

/** One step of a random walk: what is tried, by whom, on what; numbers choose among what there is. */
export interface Step {
  readonly what: Move
  /** By somebody who may (where the state allows it), or by anybody at all. */
  readonly right: boolean
  readonly who: number
  readonly a: number
  readonly b: number
  readonly yes: boolean
}

interface Given {
  readonly trainingId: string
  readonly cast: Cast
  readonly picture: Picture
  /** The few objectives the walk is about. */
  readonly objectives: readonly string[]
  readonly day: string
}

const at = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)]
const none = '019ab000-0000-7000-8000-000000000000'
/** One of them; mostly one in a state where the move leads somewhere. */
function pick(all: readonly string[], of: Readonly<Record<string, { readonly state: string }>>, n: number, apt: readonly string[]): string {
  const suited = all.filter((id) => apt.includes(of[id]?.state ?? ''))
  return at(suited.length > 0 && n % 4 > 0 ? suited : all, n) ?? none
}
const objective = ({ objectives, picture }: Given, n: number, ...apt: ObjectiveState[]) => pick(objectives, picture.objectives, n, apt)
const activity = ({ picture }: Given, n: number, ...apt: ActivityState[]) => pick(Object.keys(picture.activities), picture.activities, n, apt)
const file = () => new File(['notat'], 'notat.txt')

function written(given: Given, { a, b, yes }: Step) {
  const alternative = a % 5 === 0 ? { alternative: 'on', alternativeReason: yes ? 'Viser det samme' : '' } : {}
  return { type: yes ? ('felleskonsultasjon' as const) : ('kurs' as const), title: `Aktivitet ${a % 7}`, objectives: [...new Set([objective(given, a), objective(given, b)])], fromOn: given.day, ...alternative }
}
/** Whom an activity is sent to: the supervisor, the mentor, or both. */
const signersFor = ({ cast, picture }: Given, n: number) => [...(n % 3 < 2 ? [cast.supervisor.id] : []), ...(n % 3 > 0 ? [picture.mentor ?? none] : [])]

/** The supervisors who signed under an objective. */
const signedUnder = ({ picture, cast }: Given, id: string) => [cast.supervisor.id].filter((signer) =>
  Object.values(picture.signings).some((one) => one.signer === signer && one.state === 'signed' && picture.under.some((each) => each.objective === id && each.activity === one.activity)))

interface Tried {
  /** Who may do it (R53), as far as roles go. */
  readonly by: (given: Given) => readonly (string | null)[]
  readonly act: (acting: Acting, given: Given, step: Step, actor: string) => Promise<unknown>
}
const doctor = ({ cast }: Given) => [cast.doctor.id]
const leader = ({ cast }: Given) => [cast.leader.id]
const leaders = ({ cast }: Given) => [cast.leader.id, cast.colleague.id]
const deciders = ({ cast, picture }: Given) => [cast.leader.id, ...(picture.delegations.length > 0 ? [cast.standIn.id] : [])]
// Who has mentored may be asked as well, so they may too; mostly it is those who are part of it now.
const recommenders = ({ cast, picture }: Given) => [picture.mentor, cast.supervisor.id, picture.mentor, cast.supervisor.id, cast.mentor.id, cast.nextMentor.id]
const talkers = ({ cast, picture }: Given) => [cast.doctor.id, cast.leader.id, picture.mentor, cast.supervisor.id, cast.mentor.id, cast.nextMentor.id]
// Those something waits for are tried more often than those who have answered.
function signersOf({ picture }: Given) {
  const waiting = Object.values(picture.signings).filter((one) => one.state === 'waiting').map((one) => one.signer)
  return [...waiting, ...waiting, ...new Set([...Object.values(picture.signings).map((one) => one.signer), ...picture.words.map((one) => one.person)])]
}

/** Answers what waits, mostly one's own; sometimes what does not. */
function answer(acting: Acting, given: Given, { a, b, yes }: Step, actor: string): Promise<unknown> {
  const { signings, words } = given.picture
  const apt = Object.entries(signings).filter(([, one]) => one.state === 'waiting' && one.signer === actor).map(([id]) => id)
  const id = at(apt.length > 0 && a % 5 > 0 ? apt : Object.keys(signings), a)
  const word = at(words.filter((one) => one.person === actor).map((one) => one.id), b)
  return acting.does(answerSignings, { signings: id ? [id] : [], recommend: word && b % 3 === 0 ? [word] : [], verdict: yes ? 'sign' : 'reject', comment: b % 4 === 0 ? '' : 'Sett' })
}

/** Everything one can try in a training, through the operations people use. */
export const moves = {
  register: { by: doctor, act: (acting, given, step) => acting.does(registerActivity, { trainingId: given.trainingId, ...written(given, step), ...(step.b % 6 === 0 ? { correctsId: activity(given, step.a, 'signed') } : {}) }) },
  edit: { by: doctor, act: (acting, given, step) => acting.does(editActivity, { activityId: activity(given, step.b, 'registered', 'rejected'), ...written(given, step) }) },
  sendActivity: {
    by: doctor,
    act: (acting, given, { a, b, yes }) => acting.does(sendForSigning, {
      trainingId: given.trainingId, activities: [activity(given, a, 'registered', 'rejected'), ...(yes ? [activity(given, b, 'registered', 'signed')] : [])], signers: signersFor(given, b), askRecommendation: a % 2 === 0 ? 'on' : undefined,
    }),
  },
  recallActivity: { by: doctor, act: (acting, given, { a }) => acting.does(recallActivity, { activityId: activity(given, a, 'sent') }) },
  answer: { by: signersOf, act: answer },
  fulfil: { by: leader, act: (acting, given, { a }) => acting.does(fulfilActivity, { activityId: activity(given, a, 'registered', 'sent', 'rejected'), reason: 'Dokumentert' }) },
  attachToActivity: { by: doctor, act: (acting, given, { a }) => acting.does(attachToActivity, { activityId: activity(given, a, 'registered'), file: file() }) },
  attachToObjective: { by: doctor, act: (acting, given, { a }) => acting.does(attachToObjective, { objectiveId: objective(given, a, 'started'), file: file() }) },
  remarkOnActivity: { by: talkers, act: (acting, given, { a }) => acting.does(remarkOnActivity, { activityId: activity(given, a), body: 'Hei' }) },
  remarkOnObjective: { by: talkers, act: (acting, given, { a }) => acting.does(remarkOnObjective, { objectiveId: objective(given, a), body: 'Hei' }) },
  complete: { by: doctor, act: (acting, given, { a }) => acting.does(completeObjective, { objectiveId: objective(given, a, 'started', 'returned', 'withdrawn'), completedOn: given.day }) },
  sendObjective: {
    by: doctor,
    act: (acting, given, { a, b }) => {
      const objectiveId = objective(given, a, 'completed')
      return acting.does(sendObjective, { objectiveId, discussedOn: b % 7 === 0 ? undefined : given.day, supervisors: b % 5 === 0 ? [given.cast.supervisor.id] : signedUnder(given, objectiveId) })
    },
  },
  recallObjective: { by: doctor, act: (acting, given, { a }) => acting.does(recallObjective, { objectiveId: objective(given, a, 'sent') }) },
  recommend: { by: recommenders, act: (acting, given, { a, b, yes }) => acting.does(recommendObjective, { objectiveId: objective(given, a, 'sent'), verdict: yes || b % 3 > 0 ? 'given' : 'declined', comment: b % 2 === 0 ? 'Sett' : '' }) },
  approve: { by: deciders, act: (acting, given, { a, b, yes }) => acting.does(approveObjectives, { objectives: [...new Set([objective(given, a, 'sent'), ...(yes ? [] : [objective(given, b, 'sent')])])], comment: yes ? 'Bra' : '' }) },
  return: { by: deciders, act: (acting, given, { a }) => acting.does(returnObjective, { objectiveId: objective(given, a, 'sent'), comment: 'Mer' }) },
  withdraw: { by: leader, act: (acting, given, { a, b }) => acting.does(withdrawApproval, { objectiveId: objective(given, a, 'approved'), reason: b % 4 > 0 ? 'Feil' : ' ' }) },
  setMentor: {
    by: leaders,
    act: (acting, given, { yes }) => {
      const { name, email } = yes ? given.cast.mentor : given.cast.nextMentor
      return acting.does(setParticipant, { trainingId: given.trainingId, capacity: 'mentor', name, email })
    },
  },
  delegate: {
    by: leaders,
    act: (acting, given) => acting.does(delegate, { kind: 'stand_in', unitId: oslo, name: given.cast.standIn.name, email: given.cast.standIn.email, fromOn: given.day, untilOn: given.day }),
  },
  revoke: { by: leaders, act: (acting, given, { a }) => acting.does(revokeDelegation, { delegationId: at(given.picture.delegations, a) ?? none }) },
  delete: { by: leaders, act: (acting, given) => acting.does(deleteTraining, { trainingId: given.trainingId }) },
  archive: { by: leaders, act: (acting, given) => acting.does(archiveTraining, { trainingId: given.trainingId, reason: 'Sluttet' }) },
} as const satisfies Record<string, Tried>

export type Move = keyof typeof moves
export type { Given as Moment, Tried }
