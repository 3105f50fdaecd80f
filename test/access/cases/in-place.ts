import { and, eq } from 'drizzle-orm'
import { attachToObjective } from '#modules/portfolio/operations/attach-file.ts'
import { delegate, revokeDelegation } from '#modules/portfolio/operations/delegate.ts'
import { remarkOnObjective } from '#modules/portfolio/operations/remark.ts'
import { delegation } from '#modules/portfolio/tables.ts'
import { role } from '#modules/identity/tables.ts'
import { type GivenTraining, oslo, type Someone } from '#test/given.ts'
import type { Scene } from '#test/scenario.ts'
import { pdf, type Shown, showing } from './shown.ts'

type Kind = 'delegate' | 'stand_in'

/** The leader of a training lets somebody decide. @param objectives only these @returns the delegation's id */
async function lets(scene: Scene, training: GivenTraining, someone: Someone, kind: Kind, more: { objectives?: readonly string[] } = {}): Promise<string> {
  const { delegationId } = await (await scene.as(training.leader)).does(delegate, {
    kind, unitId: oslo, name: someone.name, email: someone.email, trainingId: kind === 'delegate' ? training.id : '', objectives: more.objectives ?? [],
    fromOn: scene.today.toString(), untilOn: scene.today.add({ days: 30 }).toString(),
  })
  return delegationId
}

export const endsRole = ({ door }: Scene, someone: Someone, name: 'leader' | 'mentor' | 'delegate' | 'stand_in' | 'chief_physician') =>
  door.asSystem('test', async (ctx) => {
    await ctx.db.update(role).set({ untilOn: ctx.today.subtract({ days: 1 }) }).where(and(eq(role.personId, someone.id), eq(role.role, name)))
  })

const holdsOn = ({ door }: Scene, id: string, from: Temporal.PlainDate, until: Temporal.PlainDate) =>
  door.asSystem('test', async (ctx) => {
    await ctx.db.update(delegation).set({ fromOn: from, untilOn: until }).where(eq(delegation.id, id))
  })

/** Those who decide for a leader, in every extent and with every end (R57). */
export async function deciders(scene: Scene): Promise<Shown[]> {
  const { given, as, today } = scene
  const training = await given.training()
  const [doctor, leader] = [await as(training.doctor), await as(training.leader)]
  const [handedOver, alsoHandedOver, kept] = [await given.readyObjective(training, 0), await given.sentObjective(training, 1), await training.objective(2)]
  // One activity under an objective that is handed over and one that is not.
  await given.signedActivity(training, { objectives: [handedOver, kept] })
  for (const objectiveId of [handedOver, kept]) {
    await doctor.does(remarkOnObjective, { objectiveId, body: 'Om målet' })
    await doctor.does(attachToObjective, { objectiveId, file: pdf('vedlegg.pdf') })
  }
  const someone = (name: string) => given.someone(name)
  const people = {
    'delegate for two objectives': await someone('Delegat To'), 'delegate for a training': await someone('Delegat Hele'), 'stand-in': await someone('Stedfortreder Oslo'),
    'delegate whose delegation was revoked': await someone('Delegat Tilbakekalt'), 'delegate whose delegation ended yesterday': await someone('Delegat Utløpt'),
    'delegate from tomorrow': await someone('Delegat Fremtid'), 'delegate whose role was ended': await someone('Delegat Uten Rolle'),
    'stand-in whose role was ended': await someone('Stedfortreder Uten Rolle'),
  }
  await lets(scene, training, people['delegate for two objectives'], 'delegate', { objectives: [handedOver, alsoHandedOver] })
  await lets(scene, training, people['delegate for a training'], 'delegate')
  await lets(scene, training, people['stand-in'], 'stand_in')
  await leader.does(revokeDelegation, { delegationId: await lets(scene, training, people['delegate whose delegation was revoked'], 'delegate') })
  await holdsOn(scene, await lets(scene, training, people['delegate whose delegation ended yesterday'], 'delegate'), today.subtract({ days: 9 }), today.subtract({ days: 1 }))
  await holdsOn(scene, await lets(scene, training, people['delegate from tomorrow'], 'delegate'), today.add({ days: 1 }), today.add({ days: 9 }))
  await lets(scene, training, people['delegate whose role was ended'], 'delegate')
  await endsRole(scene, people['delegate whose role was ended'], 'delegate')
  await lets(scene, training, people['stand-in whose role was ended'], 'stand_in')
  await endsRole(scene, people['stand-in whose role was ended'], 'stand_in')
  return [...(await showing(scene)(people)), ...(await showing(scene)({ 'leader who has delegated': training.leader, 'doctor whose leader has delegated': training.doctor }))]
}

/** A leader and a mentor whose roles have ended while their names still stand in the training, and the leader's delegate. */
export async function endedRoles(scene: Scene): Promise<Shown[]> {
  const training = await scene.given.training()
  await scene.given.readyObjective(training)
  const helper = await scene.given.someone('Delegat Etter')
  await lets(scene, training, helper, 'delegate')
  await endsRole(scene, training.leader, 'leader')
  await endsRole(scene, training.mentor, 'mentor')
  const before = await scene.given.someone('Tidligere Overlege', ['chief_physician', oslo])
  await endsRole(scene, before, 'chief_physician')
  return showing(scene)({
    'leader whose role has ended': training.leader, 'mentor whose role has ended': training.mentor, 'delegate of a leader whose role has ended': helper, 'chief physician whose role has ended': before,
    'another leader in the kommune': await scene.given.someone('Annen Leder', ['leader', oslo]), 'chief physician of the kommune': await scene.given.someone('Overlege Oslo', ['chief_physician', oslo]),
  })
}
