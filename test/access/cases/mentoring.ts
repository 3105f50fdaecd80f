import { changeGroup, joinGroup } from '#modules/mentoring/operations/keep-group.ts'
import { recordMeeting } from '#modules/mentoring/operations/record-meeting.ts'
import { shareTalks } from '#modules/mentoring/operations/share-talks.ts'
import { addToMinutes, prepareTalk, writeMinutes } from '#modules/mentoring/operations/write-for-talk.ts'
import { groupsOf } from '#modules/mentoring/queries/group.ts'
import { setParticipant } from '#modules/portfolio/operations/change-participants.ts'
import type { Scene } from '#test/scenario.ts'
import { completedTalk, heldTalk, invitedTalk } from '#test/talks.ts'
import { type Shown, showing } from './shown.ts'

/** A training with conversations of every kind, one of them let on to a new mentor, and a group; with everybody who has to do with it. */
export async function mentoringTraining(scene: Scene): Promise<Shown[]> {
  const { given, as } = scene
  const training = await given.training()
  const [doctor, before] = [await as(training.doctor), training.mentor]
  const [shared, kept, done] = [await heldTalk(scene, training), await heldTalk(scene, training, { at: '10:30' }), await completedTalk(scene, training, { at: '12:00' })]
  for (const talkId of [shared, kept]) {
    await doctor.does(prepareTalk, { talkId, body: 'Forberedt' })
    await (await as(before)).does(prepareTalk, { talkId, body: 'Også forberedt' })
    await doctor.does(writeMinutes, { talkId, body: 'Referat' })
  }
  await doctor.does(addToMinutes, { talkId: done, body: 'Tillegg' })
  const next = await given.someone('Ny Veileder')
  await (await as(training.leader)).does(setParticipant, { trainingId: training.id, capacity: 'mentor', name: next.name, email: next.email })
  await doctor.does(shareTalks, { trainingId: training.id, talks: [shared] })
  const open = await invitedTalk(scene, training)
  await (await as(next)).does(prepareTalk, { talkId: open, body: 'Den nye' })
  await doctor.does(joinGroup, { trainingId: training.id, groupName: 'Gruppe', leaderName: 'Leder', fromOn: '2026-01-01', untilOn: '' })
  const membershipId = (await doctor.sees(groupsOf, training.id)).memberships[0]?.id ?? ''
  await doctor.does(recordMeeting, { membershipId, heldOn: '2026-10-01', minutes: '180', attended: 'yes' } as never)
  await doctor.does(changeGroup, { membershipId, groupName: 'Gruppe 2', leaderName: 'Leder', fromOn: '2026-01-01', untilOn: '' })
  return showing(scene)({ 'doctor of conversations': training.doctor, 'leader of conversations': training.leader, 'mentor of conversations': next, 'mentor of conversations before': before })
}
