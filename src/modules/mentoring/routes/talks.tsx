import { NotFound } from '#platform/errors.ts'
import { noteReading } from '#platform/trail/readings.ts'
import { app, type C, type Handler } from '#platform/web/env.ts'
import { submit } from '#platform/web/submission.ts'
import { show } from '#ui/show.ts'
import { formAt, signedIn, standingIn } from '#modules/portfolio/index.ts'
import { calendarOf } from '../calendar.ts'
import { callOffTalk, missTalk } from '../operations/call-off-talk.ts'
import { completeTalk } from '../operations/complete-talk.ts'
import { holdTalk } from '../operations/hold-talk.ts'
import { moveTalk } from '../operations/move-talk.ts'
import { unshareTalk } from '../operations/share-talks.ts'
import { addToMinutes, prepareTalk, writeMinutes } from '../operations/write-for-talk.ts'
import { TalkPage } from '../pages/talk.tsx'
import { paths } from '../paths.ts'
import { mayArrange, mayWrite } from '../policy.ts'
import { addressesOf, readsTexts, type TalkFull, type TalkTextView, textsOf, theTalk } from '../queries/talk.ts'
import { knowsOfMentoring } from '../queries/hours.ts'
import { whyNotWrite } from '../rules/talk.ts'
import { inNorway } from '../rules/when.ts'
import { talkText } from '../text/talk.ts'

const showTalk: Handler = async (c) => {
  signedIn(c)
  const { ctx } = c.var
  const full = await theTalk(ctx, c.req.param('id') ?? '')
  const { talk, training, archived } = full
  if (!(await knowsOfMentoring(ctx, training.id))) throw new NotFound('talk')
  await noteReading(ctx, { subjectId: training.traineeId, kind: 'talk', id: talk.id, label: 'Veiledningssamtale' })
  const reads = await readsTexts(ctx, talk.id)
  const texts = reads ? await textsOf(ctx, talk.id) : []
  const nameOf = (id: string | null) => (id === training.traineeId ? training.traineeName : (training.participants.find((one) => one.personId === id)?.name ?? ''))
  const names = { doctor: training.traineeName, mentor: nameOf(talk.mentorId), absent: talk.missedBy && nameOf(talk.missedBy) }
  const standing = standingIn(ctx.actor, training)
  const mayWriteHere = Boolean(mayWrite(ctx.actor, training, talk)) && !archived
  const writes = (kind: TalkTextView['kind']) => mayWriteHere && whyNotWrite(kind, talk.state) === null
  const me = ctx.actor.personId ?? ''
  return show(c, (
    <TalkPage talk={talk} training={training} standing={standing} names={names} oneOfTheTwo={Boolean(mayWrite(ctx.actor, training, talk))}
      texts={reads ? { talkId: talk.id, me, texts, nameOf, writes: { preparation: writes('preparation'), minutes: writes('minutes'), addendum: writes('addendum') }, forms: textForms(c, full, texts, me) } : null}
      actions={mayArrange(ctx.actor, training) && !archived ? {
        talkId: talk.id, state: talk.state, begun: Temporal.Instant.compare(talk.startsAt, ctx.now) <= 0, mentor: standing === 'mentor', doctorId: training.traineeId, names, forms: actionForms(c, full),
      } : null}
    />
  ))
}

const textForms = (c: C, { talk }: TalkFull, texts: readonly TalkTextView[], me: string) => ({
  preparation: formAt(c, paths.preparation(talk.id), { body: texts.find((one) => one.kind === 'preparation' && one.authorId === me)?.body ?? '' }),
  minutes: formAt(c, paths.minutes(talk.id), { body: texts.find((one) => one.kind === 'minutes')?.body ?? '' }),
  addendum: formAt(c, paths.addenda(talk.id)),
})

function actionForms(c: C, { talk }: TalkFull) {
  const { day, time } = inNorway(talk.startsAt)
  return {
    move: formAt(c, paths.move(talk.id), { day: day.toString(), time: time.toString().slice(0, 5), minutes: String(talk.plannedMinutes), way: talk.way }),
    miss: formAt(c, paths.absence(talk.id)),
    hold: formAt(c, paths.holding(talk.id), { heldOn: (talk.heldOn ?? day).toString(), minutes: String(talk.heldMinutes ?? talk.plannedMinutes), prepared: talk.preparedMinutes || '' }),
    complete: formAt(c, paths.completion(talk.id), { prepared: talk.preparedMinutes || '' }),
  }
}

/** The conversation as a calendar file, for the two alone. @throws NotFound */
const sendCalendar: Handler = async (c) => {
  signedIn(c)
  const { ctx } = c.var
  const { talk, training } = await theTalk(ctx, c.req.param('id') ?? '')
  if (!mayWrite(ctx.actor, training, talk)) throw new NotFound('talk')
  const people = await addressesOf(ctx, [training.traineeId, talk.mentorId])
  const [from, to] = [talk.invitedBy, talk.invitedBy === training.traineeId ? talk.mentorId : training.traineeId].map((id) => people.find((one) => one.id === id))
  if (!from || !to) throw new NotFound('talk')
  const body = calendarOf(talk, { from, to, now: ctx.now, lang: ctx.actor.lang })
  return c.body(body, 200, { 'content-type': `text/calendar; charset=utf-8; method=${talk.state === 'cancelled' ? 'CANCEL' : 'REQUEST'}`, 'content-disposition': 'attachment; filename="samtale.ics"', 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' })
}

const byId = (c: C) => ({ talkId: c.req.param('id') })
const backTo = ({ talkId }: { talkId: string }) => paths.talk(talkId)

export const talkRoutes = app()
  .get(paths.talk(':id'), showTalk)
  .get(paths.calendar(':id'), sendCalendar)
  .post(paths.move(':id'), submit(moveTalk, { input: byId, then: (r) => ({ to: backTo(r), notice: talkText.movedNotice }), back: showTalk }))
  .post(paths.cancellation(':id'), submit(callOffTalk, { input: byId, then: (r) => ({ to: backTo(r), notice: talkText.calledOffNotice }), back: showTalk }))
  .post(paths.absence(':id'), submit(missTalk, { input: byId, then: (r) => ({ to: backTo(r), notice: talkText.missedNotice }), back: showTalk }))
  .post(paths.holding(':id'), submit(holdTalk, { input: byId, then: (r) => ({ to: backTo(r), notice: talkText.heldNotice }), back: showTalk }))
  .post(paths.completion(':id'), submit(completeTalk, { input: byId, then: (r) => ({ to: backTo(r), notice: talkText.completedNotice }), back: showTalk }))
  .post(paths.preparation(':id'), submit(prepareTalk, { input: byId, then: (r) => ({ to: backTo(r), notice: talkText.savedNotice }), back: showTalk }))
  .post(paths.minutes(':id'), submit(writeMinutes, { input: byId, then: (r) => ({ to: backTo(r), notice: talkText.savedNotice }), back: showTalk }))
  .post(paths.addenda(':id'), submit(addToMinutes, { input: byId, then: (r) => ({ to: backTo(r), notice: talkText.savedNotice }), back: showTalk }))
  .post(paths.unshared(':id'), submit(unshareTalk, { input: byId, then: (r) => ({ to: paths.ofTraining(r.trainingId), notice: talkText.takenBackNotice }), back: showTalk }))
