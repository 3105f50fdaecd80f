import { expect } from 'vitest'
import { outcome } from '#test/outcome.ts'
import { refusal, type Scene, scenario, withDatabase } from '#test/scenario.ts'
import type { GivenTraining } from '#test/given.ts'
import { groupMinutesIn, groupsOf } from '../queries/group.ts'
import { changeGroup, joinGroup, leaveGroup } from './keep-group.ts'
import { recordMeeting, removeMeeting } from './record-meeting.ts'

withDatabase()

const wish = { groupName: 'Gruppe 7', leaderName: 'Gry Gruppeleder', fromOn: '2026-01-01', untilOn: '' } as const
const met = { heldOn: '2026-10-01', minutes: '180', attended: 'yes' } as const

async function inGroup({ as }: Scene, training: GivenTraining): Promise<string> {
  const doctor = await as(training.doctor)
  await doctor.does(joinGroup, { trainingId: training.id, ...wish })
  return (await doctor.sees(groupsOf, training.id)).memberships[0]?.id ?? ''
}

scenario('R66: the doctor keeps group, leader, hours and absences; mentor and leader see them against 120 hours', async (scene) => {
  const { as, given } = scene
  const training = await given.training()
  const membershipId = await inGroup(scene, training)
  const doctor = await as(training.doctor)
  await doctor.does(recordMeeting, { membershipId, ...met } as never)
  await doctor.does(recordMeeting, { membershipId, ...met, heldOn: '2026-10-15', attended: 'no' } as never)
  expect(await refusal(doctor.does(recordMeeting, { membershipId, ...met } as never))).toBe('already_written')
  for (const who of [training.mentor, training.leader]) {
    const one = await as(who)
    expect((await one.sees(groupsOf, training.id)).hours).toEqual({ minutes: 180, meetings: 2, absences: 1, missing: 7020 })
    expect((await one.sees(groupMinutesIn)).get(training.id)).toBe(180)
    expect(await outcome(one.does(recordMeeting, { membershipId, ...met, heldOn: '2026-10-20' } as never))).toBe('denied')
  }
  const [first] = (await doctor.sees(groupsOf, training.id)).memberships[0]?.meetings ?? []
  await doctor.does(removeMeeting, { meetingId: first?.id ?? '' })
  expect((await doctor.sees(groupsOf, training.id)).hours.meetings).toBe(1)
})

scenario('R66: one group at a time, its meetings inside it, and nobody else’s', async (scene) => {
  const { as, given } = scene
  const [training, other] = [await given.training(), await given.training()]
  const membershipId = await inGroup(scene, training)
  const doctor = await as(training.doctor)
  expect(await refusal(doctor.does(joinGroup, { trainingId: training.id, ...wish, fromOn: '2026-06-01' }))).toBe('in_a_group')
  expect(await refusal(doctor.does(joinGroup, { trainingId: training.id, ...wish, leaderName: 'Gry 04869020031' }))).toBe('invalid_input')
  expect(await refusal(doctor.does(recordMeeting, { membershipId, ...met, heldOn: '2026-11-24' } as never))).toBe('meeting_in_future')
  expect(await refusal(doctor.does(recordMeeting, { membershipId, ...met, heldOn: '2025-12-31' } as never))).toBe('outside_membership')
  await doctor.does(recordMeeting, { membershipId, ...met } as never)
  expect(await refusal(doctor.does(changeGroup, { membershipId, ...wish, untilOn: '2026-09-30' }))).toBe('has_meetings')
  expect(await refusal(doctor.does(changeGroup, { membershipId, ...wish, untilOn: '2025-09-30' }))).toBe('ends_before_start')
  expect(await refusal(doctor.does(leaveGroup, { membershipId }))).toBe('has_meetings')
  await doctor.does(changeGroup, { membershipId, ...wish, groupName: 'Gruppe 8', untilOn: '2026-10-31' })
  await doctor.does(joinGroup, { trainingId: training.id, ...wish, fromOn: '2026-11-01' })
  const second = (await doctor.sees(groupsOf, training.id)).memberships[0]?.id ?? ''
  await doctor.does(leaveGroup, { membershipId: second })
  expect((await doctor.sees(groupsOf, training.id)).memberships.map((one) => one.groupName)).toEqual(['Gruppe 8'])
  for (const attempt of [(await as(other.doctor)).does(leaveGroup, { membershipId }), (await as(other.doctor)).does(joinGroup, { trainingId: training.id, ...wish })]) expect(await outcome(attempt)).toBe('not_found')
})
