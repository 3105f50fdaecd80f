import { NotFound } from '#platform/errors.ts'
import { noteReading } from '#platform/trail/readings.ts'
import { app, type C, type Handler } from '#platform/web/env.ts'
import { submit } from '#platform/web/submission.ts'
import { show } from '#ui/show.ts'
import { formAt, isArchived, myTrainings, portfolioPaths, signedIn, standingIn, theTraining } from '#modules/portfolio/index.ts'
import { inviteToTalk } from '../operations/invite-to-talk.ts'
import { recordTalk } from '../operations/hold-talk.ts'
import { changeGroup, joinGroup, leaveGroup } from '../operations/keep-group.ts'
import { recordMeeting, removeMeeting } from '../operations/record-meeting.ts'
import { shareTalks } from '../operations/share-talks.ts'
import { MentoredPage } from '../pages/mentored.tsx'
import { OverviewPage } from '../pages/overview.tsx'
import { paths } from '../paths.ts'
import { mayArrange, mayKeepGroup } from '../policy.ts'
import { groupsOf, theMeeting, theMembership } from '../queries/group.ts'
import { knowsOfMentoring, mentoredIn } from '../queries/hours.ts'
import { myMentored } from '../queries/mentored.ts'
import { talksOf } from '../queries/talks.ts'
import { hoursOf, lately, monthsWithout, needs, pace } from '../rules/hours.ts'
import { groupText } from '../text/group.ts'
import { talkText } from '../text/talk.ts'

/** Everything about mentoring in one training that the reader may know. @throws NotFound for who only signs in it */
async function overview(c: C, id: string): Promise<Response> {
  signedIn(c)
  const { ctx } = c.var
  const training = await theTraining(ctx, id)
  const [mentored] = await mentoredIn(ctx, [id])
  if (!mentored || !(await knowsOfMentoring(ctx, id))) throw new NotFound('training')
  await noteReading(ctx, { subjectId: training.traineeId, kind: 'mentoring', id, label: 'Veiledning' })
  const [talks, group] = [await talksOf(ctx, id), await groupsOf(ctx, id)]
  const [standing, { mentorId }, archived] = [standingIn(ctx.actor, training), training, isArchived(training)]
  const { of, lastOn } = mentored
  const earlier = talks.filter((one) => one.mentorId !== mentorId)
  const mentor = training.participants.find((one) => one.personId === mentorId)
  return show(c, (
    <OverviewPage training={training} standing={standing} today={ctx.today} lastOn={lastOn}
      talks={{ trainingId: id, talks, now: ctx.now, reads: Boolean(mayArrange(ctx.actor, training)), arranges: Boolean(mayArrange(ctx.actor, training)) && !archived && mentorId !== null, mentor: standing === 'mentor', inviteForm: formAt(c, paths.ofTraining(id), { minutes: '60', way: 'in_person' }), recordForm: formAt(c, paths.record(id), { minutes: '60', way: 'in_person' }) }}
      hours={{ ...hoursOf(of, ctx.today), lately: lately(of, ctx.today), monthsWithout: monthsWithout(of, ctx.today), knowsService: of.services.length > 0, needKnown: training.specialty === 'ALM', sources: [...needs, pace] }}
      group={{ trainingId: id, group, keeps: Boolean(mayKeepGroup(ctx.actor, training)) && !archived, joinForm: formAt(c, paths.groups(id)), formFor: (path, stored) => formAt(c, path, stored) }}
      handover={standing === 'trainee' && mentor && earlier.length > 0 ? { trainingId: id, mentor: { id: mentor.personId, name: mentor.name }, earlier, state: formAt(c, paths.shares(id)) } : null}
    />
  ))
}

const showOverview: Handler = (c) => overview(c, c.req.param('id') ?? '')
/** The page a form about a group stands on. */
const showGroup: Handler = async (c) => overview(c, (await theMembership(c.var.ctx, c.req.param('id') ?? '')).training.id)
const showMeeting: Handler = async (c) => overview(c, (await theMeeting(c.var.ctx, c.req.param('id') ?? '')).training.id)

/** A doctor's own mentoring; for a mentor their doctors. Whoever is both comes to what they work as. */
const showMine: Handler = async (c) => {
  signedIn(c)
  const { ctx } = c.var
  const [own] = ctx.actor.workingAs?.role === 'mentor' ? [] : await myTrainings(ctx)
  if (own) return c.redirect(paths.ofTraining(own.id), 303)
  const doctors = await myMentored(ctx)
  return doctors.length > 0 || ctx.actor.roles.some((held) => held.role === 'mentor') ? show(c, <MentoredPage doctors={doctors} today={ctx.today} />) : c.redirect(portfolioPaths.home(), 303)
}

const byTraining = (c: C) => ({ trainingId: c.req.param('id') })
const byMembership = (c: C) => ({ membershipId: c.req.param('id') })
const backTo = ({ trainingId }: { trainingId: string }) => paths.ofTraining(trainingId)

export const trainingRoutes = app()
  .get(paths.mine(), showMine)
  .get(paths.ofTraining(':id'), showOverview)
  .post(paths.ofTraining(':id'), submit(inviteToTalk, { input: byTraining, then: (r) => ({ to: paths.talk(r.talkId), notice: talkText.invitedNotice }), back: showOverview }))
  .post(paths.record(':id'), submit(recordTalk, { input: byTraining, then: (r) => ({ to: paths.talk(r.talkId), notice: talkText.heldNotice }), back: showOverview }))
  .post(paths.shares(':id'), submit(shareTalks, { input: byTraining, then: (r) => ({ to: backTo(r), notice: talkText.sharedNotice }), back: showOverview }))
  .post(paths.groups(':id'), submit(joinGroup, { input: byTraining, then: (r) => ({ to: backTo(r), notice: groupText.savedNotice }), back: showOverview }))
  .post(paths.group(':id'), submit(changeGroup, { input: byMembership, then: (r) => ({ to: backTo(r), notice: groupText.savedNotice }), back: showGroup }))
  .post(paths.leaving(':id'), submit(leaveGroup, { input: byMembership, then: (r) => ({ to: backTo(r), notice: groupText.removedNotice }), back: showGroup }))
  .post(paths.meetings(':id'), submit(recordMeeting, { input: byMembership, then: (r) => ({ to: backTo(r), notice: groupText.metNotice }), back: showGroup }))
  .post(paths.removedMeeting(':id'), submit(removeMeeting, { input: (c) => ({ meetingId: c.req.param('id') }), then: (r) => ({ to: backTo(r), notice: groupText.meetingRemovedNotice }), back: showMeeting }))
