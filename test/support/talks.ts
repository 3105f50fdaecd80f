import { holdTalk } from '#modules/mentoring/operations/hold-talk.ts'
import { completeTalk } from '#modules/mentoring/operations/complete-talk.ts'
import { inviteToTalk } from '#modules/mentoring/operations/invite-to-talk.ts'
import type { GivenTraining } from './given.ts'
import type { Scene } from './scenario.ts'

/** When a conversation is arranged for, unless a test says otherwise: a week after the tests' day. */
export const nextWeek = { day: '2026-11-30', time: '14:30', minutes: '60', way: 'video' } as const

/** A conversation the doctor has invited to. @returns its id */
export async function invitedTalk({ as }: Pick<Scene, 'as'>, training: GivenTraining, when: Partial<Record<keyof typeof nextWeek, string>> = {}): Promise<string> {
  return (await (await as(training.doctor)).does(inviteToTalk, { trainingId: training.id, ...nextWeek, ...when } as never)).talkId
}

/** One that was held yesterday. */
export async function heldTalk(scene: Pick<Scene, 'as'>, training: GivenTraining, more: { heldOn?: string; minutes?: string; at?: string } = {}): Promise<string> {
  const talkId = await invitedTalk(scene, training, { time: more.at ?? '09:00' })
  await (await scene.as(training.doctor)).does(holdTalk, { talkId, heldOn: more.heldOn ?? '2026-11-22', minutes: more.minutes ?? '60', prepared: '' } as never)
  return talkId
}

/** One that the mentor has completed. */
export async function completedTalk(scene: Pick<Scene, 'as'>, training: GivenTraining, more: Parameters<typeof heldTalk>[2] = {}): Promise<string> {
  const talkId = await heldTalk(scene, training, more)
  await (await scene.as(training.mentor)).does(completeTalk, { talkId, prepared: '30' } as never)
  return talkId
}
