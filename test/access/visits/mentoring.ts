import { holdTalk } from '#modules/mentoring/operations/hold-talk.ts'
import { completeTalk } from '#modules/mentoring/operations/complete-talk.ts'
import { inviteToTalk } from '#modules/mentoring/operations/invite-to-talk.ts'
import { joinGroup } from '#modules/mentoring/operations/keep-group.ts'
import { recordMeeting } from '#modules/mentoring/operations/record-meeting.ts'
import { shareTalks } from '#modules/mentoring/operations/share-talks.ts'
import { addToMinutes, prepareTalk, writeMinutes } from '#modules/mentoring/operations/write-for-talk.ts'
import { groupsOf } from '#modules/mentoring/queries/group.ts'
import { talk } from '#modules/mentoring/tables.ts'
import { newId } from '#platform/db/columns.ts'
import type { Scene } from '#test/scenario.ts'
import { nextWeek } from '#test/talks.ts'
import type { Marked } from './marked.ts'
import type { Route } from './route.ts'

/** Conversations and groups of the marked training: one of each kind a form is about. What is written in them has a test of its own. */
export async function markMentoring({ as, door }: Scene, training: { readonly trainingId: string; readonly doctor: { id: string }; readonly mentor: { id: string }; readonly earlier: { id: string } }, mark: () => string) {
  const { trainingId } = training
  const [doctor, mentor] = [await as(training.doctor.id), await as(training.mentor.id)]
  const invite = async (time: string) => (await doctor.does(inviteToTalk, { trainingId, ...nextWeek, time } as never)).talkId
  const held = async (time: string, written = true) => {
    const talkId = await invite(time)
    await doctor.does(holdTalk, { talkId, heldOn: '2026-11-20', minutes: '60', prepared: '' } as never)
    if (written) await doctor.does(writeMinutes, { talkId, body: 'Sagt' })
    return talkId
  }
  const [open, heldId, completed, unwritten] = [await invite('08:00'), await held('10:00'), await held('12:00'), await held('14:00', false)]
  await mentor.does(prepareTalk, { talkId: open, body: 'Tenkt' })
  await mentor.does(completeTalk, { talkId: completed } as never)
  await doctor.does(addToMinutes, { talkId: completed, body: 'Tillegg' })
  const past = (minutes: number) => ({ id: newId(), trainingId, mentorId: training.mentor.id, startsAt: Temporal.Instant.from('2026-11-20T09:00:00Z').subtract({ minutes }), plannedMinutes: 30, way: 'video' as const, invitedBy: training.doctor.id, invitedAt: Temporal.Instant.from('2026-11-01T09:00:00Z') })
  const [missable, before, shared] = [past(0), { ...past(99), mentorId: training.earlier.id, state: 'held' as const, heldOn: Temporal.PlainDate.from('2026-10-01'), heldMinutes: 60 }, { ...past(199), mentorId: training.earlier.id, state: 'held' as const, heldOn: Temporal.PlainDate.from('2026-10-02'), heldMinutes: 60 }]
  await door.asSystem('test', (ctx) => ctx.db.insert(talk).values([missable, before, shared]))
  await doctor.does(shareTalks, { trainingId, talks: [shared.id] })
  const join = (fromOn: string, untilOn: string) => doctor.does(joinGroup, { trainingId, groupName: `${mark()} Gruppe`, leaderName: `${mark()} Gruppeleder`, fromOn, untilOn })
  await join('2026-01-01', '2026-06-30')
  await join('2026-07-01', '2026-07-31')
  const memberships = (await doctor.sees(groupsOf, trainingId)).memberships
  const [empty = '', membership = ''] = memberships.map((one) => one.id)
  await doctor.does(recordMeeting, { membershipId: membership, heldOn: '2026-02-02', minutes: '180', attended: 'yes' } as never)
  const meeting = (await doctor.sees(groupsOf, trainingId)).memberships.flatMap((one) => one.meetings)[0]?.id ?? ''
  return { talks: { open, held: heldId, completed, unwritten, missable: missable.id, before: before.id, shared: shared.id }, groups: { membership, empty, meeting } }
}

type May = NonNullable<Route['may']>
const doctor: May = (one, { marked }) => one.personId === marked.doctor.id
const mentor: May = (one, { marked }) => one.personId === marked.mentor.id
const theTwo: May = (one, about) => doctor(one, about) || mentor(one, about)
const onTraining = (rest: string) => ({ at: ({ trainingId }: Marked) => [`/utdanninger/${trainingId}/veiledning${rest}`] })
const onTalk = (which: keyof Marked['talks'], rest: string) => ({ at: ({ talks }: Marked) => [`/samtaler/${talks[which]}${rest}`] })
const everyTalk = (rest = '') => ({ at: ({ talks }: Marked) => Object.values(talks).map((id) => `/samtaler/${id}${rest}`) })
const held = { heldOn: '2026-11-19', minutes: '45', prepared: '' }
const group = { groupName: 'Ny gruppe', leaderName: 'Ny leder', fromOn: '2026-01-01', untilOn: '2026-06-30' }
const body = () => ({ body: 'Hei' })

/** Every route of mentoring, with what a stranger would try on it. */
export const mentoringVisits: Readonly<Record<string, Route>> = {
  'GET /veiledning': { at: () => ['/veiledning'] },
  'GET /utdanninger/:id/veiledning': onTraining(''),
  'POST /utdanninger/:id/veiledning': { ...onTraining(''), form: () => ({ ...nextWeek, day: '2026-12-08' }), may: theTwo },
  'POST /utdanninger/:id/veiledning/gjennomfort': { ...onTraining('/gjennomfort'), form: () => ({ ...held, way: 'phone' }), may: theTwo },
  'POST /utdanninger/:id/veiledning/deling': { ...onTraining('/deling'), form: ({ talks }) => ({ talks: [talks.before] }), may: doctor },
  'POST /utdanninger/:id/veiledning/grupper': { ...onTraining('/grupper'), form: () => ({ ...group, fromOn: '2026-09-01', untilOn: '' }), may: doctor },
  'POST /veiledningsgrupper/:id': { at: ({ groups }) => [`/veiledningsgrupper/${groups.membership}`], form: () => group, may: doctor },
  'POST /veiledningsgrupper/:id/sletting': { at: ({ groups }) => [`/veiledningsgrupper/${groups.empty}/sletting`], may: doctor },
  'POST /veiledningsgrupper/:id/moter': { at: ({ groups }) => [`/veiledningsgrupper/${groups.membership}/moter`], form: () => ({ heldOn: '2026-03-03', minutes: '180', attended: 'yes' }), may: doctor },
  'POST /gruppemoter/:id/sletting': { at: ({ groups }) => [`/gruppemoter/${groups.meeting}/sletting`], may: doctor },
  'GET /samtaler/:id': everyTalk(), 'GET /samtaler/:id/kalender': everyTalk('/kalender'),
  'POST /samtaler/:id/flytting': { ...onTalk('open', '/flytting'), form: () => ({ ...nextWeek, day: '2026-12-09' }), may: theTwo },
  'POST /samtaler/:id/avlysning': { ...onTalk('open', '/avlysning'), may: theTwo },
  'POST /samtaler/:id/uteblivelse': { ...onTalk('missable', '/uteblivelse'), form: () => ({ who: 'trainee' }), may: theTwo },
  'POST /samtaler/:id/gjennomforing': { ...onTalk('open', '/gjennomforing'), form: () => held, may: theTwo },
  'POST /samtaler/:id/ferdigstilling': { ...onTalk('held', '/ferdigstilling'), form: () => ({ prepared: '30' }), may: mentor },
  'POST /samtaler/:id/forberedelse': { ...onTalk('open', '/forberedelse'), form: body, may: theTwo },
  'POST /samtaler/:id/referat': { ...onTalk('unwritten', '/referat'), form: body, may: theTwo },
  'POST /samtaler/:id/tillegg': { ...onTalk('completed', '/tillegg'), form: body, may: theTwo },
  'POST /samtaler/:id/deling/tilbaketrekking': { ...onTalk('shared', '/deling/tilbaketrekking'), may: doctor },
  'GET /api/v1/utdanninger/:id/samtaler': { at: ({ trainingId }) => [`/api/v1/utdanninger/${trainingId}/samtaler`] },
  'GET /api/v1/utdanninger/:id/veiledningstimer': { at: ({ trainingId }) => [`/api/v1/utdanninger/${trainingId}/veiledningstimer`] },
}
