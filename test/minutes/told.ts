import { castIds } from '#demo/world.ts'
import { callOffTalk } from '#modules/mentoring/operations/call-off-talk.ts'
import { addToMinutes, prepareTalk, writeMinutes } from '#modules/mentoring/operations/write-for-talk.ts'
import { completeTalk } from '#modules/mentoring/operations/complete-talk.ts'
import { makeToken } from '#modules/identity/operations/make-token.ts'
import { setParticipant } from '#modules/portfolio/operations/change-participants.ts'
import { delegate } from '#modules/portfolio/operations/delegate.ts'
import { reactToAll } from '#platform/jobs/react.ts'
import type { Committed } from '#test/committed.ts'
import { oslo } from '#test/given.ts'
import { outcome } from '#test/outcome.ts'
import { heldTalk, invitedTalk } from '#test/talks.ts'
import { look } from '#test/trail.ts'
import { written } from './words.ts'

/** A training in which the words have been written, and everybody who might want to read them. */
export type Told = Awaited<ReturnType<typeof tell>>

export async function tell(world: Committed) {
  const { given, as, door } = world
  const training = await given.training()
  const [doctor, leader] = [await as(training.doctor), await as(training.leader)]
  // With the first mentor something was said as well: what the one before reads no more.
  const before = training.mentor
  const earlierId = await heldTalk(world, training, { at: '07:00', heldOn: '2026-06-01' })
  await doctor.does(writeMinutes, { talkId: earlierId, body: `Den gangen: ${written.minutes}` })
  const mentor = await given.someone('Veileder Nå', ['mentor', oslo])
  await leader.does(setParticipant, { trainingId: training.id, capacity: 'mentor', name: mentor.name, email: mentor.email })
  const asMentor = await as(mentor)

  const talkId = await invitedTalk(world, training, { time: '09:00' })
  await doctor.does(prepareTalk, { talkId, body: `Jeg lurer på ${written.preparedByDoctor}` })
  await asMentor.does(prepareTalk, { talkId, body: written.preparedByMentor })
  await (await world.browser(mentor)).post(`/samtaler/${talkId}/gjennomforing`, { heldOn: '2026-11-22', minutes: '60', prepared: '20' })
  await doctor.does(writeMinutes, { talkId, body: `Vi snakket om\n${written.minutes}` })
  // Refused, and shown once more to its writer: kept nowhere.
  const refused = await (await world.browser(training.doctor)).post(`/samtaler/${talkId}/referat`, { body: `${written.refused} 04869020031` })
  await asMentor.does(completeTalk, { talkId } as never)
  await doctor.does(addToMinutes, { talkId, body: `Også ${written.addendum}` })
  const openId = await invitedTalk(world, training)
  await doctor.does(prepareTalk, { talkId: openId, body: written.beforehand })
  await doctor.does(callOffTalk, { talkId: await invitedTalk(world, training, { day: '2026-12-14' }) })

  const link = await given.ticket({ ...training, mentor })
  const others = { standIn: await given.someone('Stedfortreder'), delegate: await given.someone('Fullmektig'), partly: await given.someone('Delegat') }
  const until = { fromOn: '2026-11-23', untilOn: '2026-12-20' }
  const lets = (kind: 'delegate' | 'stand_in', to: { name: string; email: string }, objectives: string[]) => leader.does(delegate, { kind, unitId: oslo, name: to.name, email: to.email, trainingId: kind === 'delegate' ? training.id : '', objectives, ...until } as never)
  await lets('stand_in', others.standIn, [])
  await lets('delegate', others.delegate, [])
  await lets('delegate', others.partly, [await training.objective()])
  const elsewhere = await given.training()
  const tokens = { doctor: await doctor.does(makeToken, { name: 'Nøkkel', scopes: ['read', 'write'], expiresOn: '2026-12-20' }), leader: await leader.does(makeToken, { name: 'Nøkkel', scopes: ['read'], expiresOn: '2026-12-20' }) }
  await outcome(reactToAll(door))
  const people: Record<string, string> = {
    doctor: training.doctor.id, mentor: mentor.id, leader: training.leader.id, supervisor: training.supervisor.id, 'earlier mentor': before.id, 'another mentor': elsewhere.mentor.id, 'another doctor': elsewhere.doctor.id,
    'another leader of the kommune': elsewhere.leader.id, 'stand-in': others.standIn.id, 'delegate of the whole': others.delegate.id, 'delegate of a part': others.partly.id,
    'chief physician': (await given.someone('Overlege', ['chief_physician', oslo])).id, 'office adviser': (await given.someone('Rådgiver', ['office_adviser', (await officeOfOslo(world)) ?? oslo])).id,
    ...Object.fromEntries([...castIds].map(([key, id]) => [`${key} of the cast`, id])),
  }
  return { training: { ...training, mentor }, talkId, openId, earlierId, refused, link, tokens, people, ids: await idsOf(world, training.id, [talkId, openId, earlierId]) }
}

const officeOfOslo = async ({ door }: Committed) => (await look<{ id: string | null }>(door, 'select office_id as id from unit where id = $1', [oslo]))[0]?.id

/** Every id somebody could put into an address: of the conversations, the training, and what hangs on it. */
async function idsOf({ door }: Committed, trainingId: string, talks: readonly string[]): Promise<readonly string[]> {
  const rows = await look<{ id: string }>(door, `
    select trainee_id as id from training where id = $1 union (select id from participant where training_id = $1 limit 1) union (select id from plan_objective where training_id = $1 limit 1)
    union (select id from activity where training_id = $1 limit 1) union (select id from delegation where training_id = $1 limit 1)`, [trainingId])
  return [...talks, trainingId, ...rows.map((row) => row.id)]
}
