import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { newId } from '#platform/db/columns.ts'
import { Rejected } from '#platform/errors.ts'
import { choice, date, recordId, wholeNumber } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { isArchived, isMentor, theTraining } from '#modules/portfolio/index.ts'
import { mayArrange } from '../policy.ts'
import { theTalk } from '../queries/talk.ts'
import { talkMinutes, talkWays, whyNotHold } from '../rules/talk.ts'
import { instantIn } from '../rules/when.ts'
import { talk } from '../tables.ts'
import { problems } from '../text/problems.ts'

const heldFields = { heldOn: date(), minutes: wholeNumber(talkMinutes.least, talkMinutes.most), prepared: z.preprocess((value) => (value === undefined || value === '' ? 0 : value), wholeNumber(0, talkMinutes.mostPreparation)) }

/** The mentor's own preparation is written down by the mentor (R63). */
const preparedBy = (ctx: Ctx, training: Parameters<typeof isMentor>[1], prepared: number, before: number) => (isMentor(ctx.actor, training) ? prepared : before)

/** Doctor or mentor writes down that a conversation took place, when, and how long; it can be corrected until the mentor completes it (R56). */
export const holdTalk = operation({
  name: 'mentoring.holdTalk',
  input: z.object({ talkId: recordId(), ...heldFields }),
  load: (ctx, { talkId }) => theTalk(ctx, talkId, 'update'),
  allow: (actor, { training }) => mayArrange(actor, training),
  problems,
  async run(ctx, { talk: found, training, archived }, { heldOn, minutes, prepared }) {
    if (archived) throw new Rejected('plan_archived')
    const problem = whyNotHold(found.state, heldOn, training.startedOn, ctx.today)
    if (problem) throw new Rejected(problem, problem === 'held_in_future' || problem === 'before_training' ? { field: 'heldOn' } : {})
    await ctx.db.update(talk).set({ state: 'held', heldOn, heldMinutes: minutes, preparedMinutes: preparedBy(ctx, training, prepared, found.preparedMinutes) }).where(eq(talk.id, found.id))
    await ctx.trail('mentoring.talkHeld', { record: { kind: 'talk', id: found.id }, subjectId: training.traineeId, trainingId: training.id, details: { heldOn: heldOn.toString(), minutes }, tells: [training.traineeId, training.mentorId] })
    return { talkId: found.id }
  },
})

/** A conversation that took place without having been arranged here, with the mentor there is now. */
export const recordTalk = operation({
  name: 'mentoring.recordTalk',
  input: z.object({ trainingId: recordId(), way: choice(talkWays), ...heldFields }),
  load: (ctx, { trainingId }) => theTraining(ctx, trainingId, 'share'),
  allow: mayArrange,
  problems,
  async run(ctx, training, { heldOn, minutes, prepared, way }) {
    if (isArchived(training)) throw new Rejected('plan_archived')
    const { mentorId } = training
    if (!mentorId) throw new Rejected('no_mentor')
    const problem = whyNotHold(null, heldOn, training.startedOn, ctx.today)
    if (problem) throw new Rejected(problem, { field: 'heldOn' })
    const id = newId()
    await ctx.db.insert(talk).values({
      id, trainingId: training.id, mentorId, startsAt: instantIn(heldOn, Temporal.PlainTime.from('12:00')) ?? ctx.now, plannedMinutes: minutes, way, state: 'held', invitedBy: ctx.actor.personId ?? '', invitedAt: ctx.now,
      heldOn, heldMinutes: minutes, preparedMinutes: preparedBy(ctx, training, prepared, 0),
    })
    await ctx.trail('mentoring.talkHeld', { record: { kind: 'talk', id }, subjectId: training.traineeId, trainingId: training.id, details: { heldOn: heldOn.toString(), minutes }, tells: [training.traineeId, mentorId] })
    return { talkId: id }
  },
})
