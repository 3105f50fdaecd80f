import type { Acting, Scene } from '../scenario.ts'
import { type GivenTraining, oslo, type Someone } from '../given.ts'
import { outcome } from '../outcome.ts'
import { type Moment, type Move, moves, type Step, type Tried } from './moves.ts'
import { type Picture, pictureOf } from './picture.ts'

/** Everybody who tries something. */
export interface Cast {
  readonly doctor: Someone
  readonly leader: Someone
  readonly mentor: Someone
  readonly supervisor: Someone
  /** Mentors later. */
  readonly nextMentor: Someone
  /** Leader in the same kommune, of other trainings. */
  readonly colleague: Someone
  readonly standIn: Someone
  readonly stranger: Someone
}

/** One step, as it went. */
export interface Walked {
  readonly step: Step
  readonly actor: string
  /** Whether the actor is among those who may (R53). */
  readonly mayAtAll: boolean
  readonly outcome: string
  readonly before: Picture
  readonly after: Picture
}

async function castOf({ given }: Scene, training: GivenTraining): Promise<Cast> {
  const { doctor, leader, mentor, supervisor } = training
  return {
    doctor, leader, mentor, supervisor, nextMentor: await given.someone('Neste Veileder', ['mentor', oslo]), colleague: await given.someone('Annen Leder', ['leader', oslo]),
    standIn: await given.someone('Stig Fortreder'), stranger: await given.someone('Fremmed Lege', ['supervisor', oslo]),
  }
}

/** Walks the steps in a training of its own, one after the other, and tells each as it went. */
export async function* walk(scene: Scene, steps: readonly Step[]): AsyncGenerator<Walked> {
  const training = await scene.given.training()
  const cast = await castOf(scene, training)
  const people = Object.values(cast)
  const objectives = [await training.objective(0), await training.objective(1), await training.objective(90)]
  // Two of them have come as far as the leader, so that there is something to decide from the first step.
  for (const n of [0, 1]) await scene.given.sentObjective(training, n)
  const acting = new Map<string, Acting>()
  for (const one of people) acting.set(one.id, await scene.as(one))
  await scene.reactions()
  let before = await pictureOf(scene.door, training.id, scene.today)
  for (const step of steps) {
    const moment: Moment = { trainingId: training.id, cast, picture: before, objectives, day: scene.today.toString() }
    const move = (moves as Record<Move, Tried>)[step.what]
    const may = move.by(moment).filter((one) => one !== null)
    const actor = (step.right ? may[step.who % Math.max(1, may.length)] : undefined) ?? people[step.who % people.length]?.id ?? ''
    const said = await outcome(move.act(acting.get(actor) as Acting, moment, step, actor))
    const after = await pictureOf(scene.door, training.id, scene.today)
    yield { step, actor, mayAtAll: may.includes(actor), outcome: said, before, after }
    // What reacts does so between two steps, as in life.
    before = (await scene.reactions()) > 0 ? await pictureOf(scene.door, training.id, scene.today) : after
    if (before.training === null) return
  }
}
