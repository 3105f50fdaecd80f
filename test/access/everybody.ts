import { type Player, cast } from '#demo/cast.ts'
import { castIds } from '#demo/world.ts'
import { look } from '#test/trail.ts'
import type { Scene } from '#test/scenario.ts'
import { deciders, endedRoles } from './cases/in-place.ts'
import { inviters, manyHats, restOfTheTables, tokens } from './cases/many-hats.ts'
import { applicants } from './cases/approval.ts'
import { type Shown, showing } from './cases/shown.ts'
import { mentoringTraining } from './cases/mentoring.ts'
import { archived, earlierMentors, fullTraining, linkSigners, newcomers, recalledSigner } from './cases/training.ts'

const rolesOf = new Map((cast as readonly Player[]).map((player) => [castIds.get(player.key), player.roles.map((held) => held.role).join(' and ')]))

/** Adds what the demo world lacks, then signs in everybody there is in it: the cast, the other doctors, and those just added. */
export async function everybodyIn(scene: Scene): Promise<Shown[]> {
  const people = await look<{ id: string; name: string; claimed: boolean }>(scene.door, 'select id, name, claimed_at is not null as claimed from person order by name, id')
  const { training, shown } = await fullTraining(scene)
  const added = [
    shown, await recalledSigner(scene, training), await linkSigners(scene, training),
    await earlierMentors(scene), await archived(scene), await newcomers(scene), await deciders(scene), await endedRoles(scene),
    await manyHats(scene, training), await inviters(scene), await tokens(scene, training), await mentoringTraining(scene), await applicants(scene),
  ].flat()
  const named = Object.fromEntries(people.map((one) => [`${rolesOf.get(one.id) ?? (one.claimed ? 'doctor' : 'without an account')} ${one.name}`, one.id]))
  const signedIn = await showing(scene)(named)
  return [{ label: 'visitor', entry: null }, ...signedIn, ...added, ...(await restOfTheTables(scene, training))]
}
