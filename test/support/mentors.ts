import { unitId } from '#modules/organisation/index.ts'
import { setProfile } from '#modules/mentors/operations/set-profile.ts'
import type { Someone } from './given.ts'
import type { Scene } from './scenario.ts'

const home = unitId('kommune', '0301')

/** Somebody who takes on doctors. @param more what they say otherwise than two doctors, in Norwegian, from Oslo */
export async function mentorWhoTakesOn(scene: Scene, name: string, more: Record<string, unknown> = {}): Promise<Someone> {
  const mentor = await scene.given.someone(name)
  await (await scene.as(mentor)).does(setProfile, { open: 'on', capacity: '2', languages: ['no'], homeId: home, nearKm: '50', ...more } as never)
  return mentor
}
