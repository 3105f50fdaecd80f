import { dayInNorway, longDate } from '#platform/i18n/format.ts'
import { hashOf } from '#platform/secrets.ts'
import { noteReading } from '#platform/trail/readings.ts'
import { app, type C, type Handler } from '#platform/web/env.ts'
import { wholeForm } from '#platform/web/form.ts'
import { leaveNotice } from '#platform/web/notice.ts'
import { countTry } from '#platform/web/limits.ts'
import { isKey } from '#platform/web/key.ts'
import { formState, remember, submit } from '#platform/web/submission.ts'
import type { ShowsEntry } from '#platform/web/transaction.ts'
import { show } from '#ui/show.ts'
import { answerSignings } from '../operations/answer-signings.ts'
import { sendForSigning } from '../operations/send-for-signing.ts'
import { repeatTicket, useTicket } from '../operations/tickets.ts'
import { SendingPage } from '../pages/sending.tsx'
import { TicketGonePage, TicketPage, TicketThanksPage, ToSignPage } from '../pages/signing.tsx'
import { NoTrainingPage } from '../pages/trainee-home.tsx'
import { paths } from '../paths.ts'
import { sendableIn } from '../queries/sendable.ts'
import { theTicket, waitingForSigner } from '../queries/signing.ts'
import { myTrainings } from '../queries/training.ts'
import { more } from '../text/more.ts'
import { sendFile, signedIn } from './common.ts'

/** A link for signing shows itself in its own path, and opens nothing but that path. */
export const ticketEntry: ShowsEntry = (c) => {
  const secret = /^\/signer\/([\w-]{40,60})(\/|$)/.exec(c.req.path)?.[1]
  return secret ? { by: 'enter_ticket', secretHash: hashOf(secret) } : null
}

const showSending: Handler = async (c) => {
  signedIn(c)
  const training = (await myTrainings(c.var.ctx)).find((one) => one.state === 'active')
  if (!training) return show(c, <NoTrainingPage />)
  return show(c, <SendingPage training={training} activities={await sendableIn(c.var.ctx, training.id)} state={formState(c, { activities: c.req.queries('aktivitet') ?? [] })} />)
}

const showToSign: Handler = async (c) => {
  signedIn(c)
  const asked = await waitingForSigner(c.var.ctx)
  for (const one of asked) await noteReading(c.var.ctx, { subjectId: one.traineeId, kind: one.activityId ? 'activity' : 'objective', id: one.activityId ?? one.planObjectiveId ?? '', label: one.code ?? 'Aktivitet' })
  return show(c, <ToSignPage asked={asked} state={formState(c)} today={c.var.ctx.today} />)
}

const showTicket: Handler = async (c) => {
  const token = c.req.param('token') ?? ''
  await countTry(c, 'ticket', 120, 60)
  const { ctx } = c.var
  if (ctx.actor.kind !== 'ticket') return (await answeredBefore(c, token)) ?? show(c, <TicketGonePage token={token} />, 404)
  const asked = await waitingForSigner(ctx)
  if (asked.length === 0) return show(c, <TicketThanksPage />)
  for (const one of asked) await noteReading(ctx, { subjectId: one.traineeId, kind: one.activityId ? 'activity' : 'objective', id: one.activityId ?? one.planObjectiveId ?? '', label: one.code ?? 'Aktivitet' })
  const ticket = await theTicket(ctx)
  return show(c, <TicketPage token={token} name={ctx.actor.name} asked={asked} until={longDate(dayInNorway(ticket.expiresAt), ctx.actor.lang)} state={formState(c, { hprNumber: asked[0]?.signerHpr ?? '' })} today={ctx.today} />)
}

/** Answering uses the link up; what is left gets a fresh one, and the browser is led to it. */
const answerByTicket: Handler = async (c, next) => {
  const { ctx } = c.var
  c.set('back', showTicket)
  if (ctx.actor.kind !== 'ticket') return showTicket(c, next)
  const { _key: key, ...form } = wholeForm(c)
  const answered = await answerSignings(ctx, form as never)
  const fresh = await useTicket(ctx)
  // Not the fresh link: its secret is kept nowhere.
  if (isKey(key)) await remember(ctx, key, paths.ticketThanks())
  if (fresh) leaveNotice(c, signedNotice(answered))
  return c.redirect(fresh ? paths.ticket(fresh) : paths.ticketThanks(), 303)
}

/** A form that came a second time leads where the first one led; null where there was none. */
async function answeredBefore(c: C, token: string): Promise<Response | null> {
  const key = c.var.form._key
  if (!isKey(key)) return null
  const { done, fresh } = await repeatTicket(c.var.ctx, token, key)
  return done ? c.redirect(fresh ? paths.ticket(fresh) : paths.ticketThanks(), 303) : null
}

const signedNotice = ({ verdict, signed }: { verdict: 'sign' | 'reject'; signed: number }) => (verdict === 'reject' ? more.rejectedNotice : more.signed(Math.max(1, signed)))

export const signingRoutes = app()
  .get(paths.sending(), showSending)
  .post(paths.sending(), submit(sendForSigning, { then: ({ activityIds }) => ({ to: activityIds.length === 1 ? paths.activity(activityIds[0] ?? '') : paths.home(), notice: more.sent(activityIds.length) }), back: showSending }))
  .get(paths.toSign(), showToSign)
  .post(paths.signatures(), submit(answerSignings, { then: (result) => ({ to: paths.toSign(), notice: signedNotice(result) }), back: showToSign }))
  .get(paths.ticketThanks(), (c) => show(c, <TicketThanksPage />))
  .get(paths.ticket(':token'), showTicket)
  .post(paths.ticket(':token'), answerByTicket)
  .get(`${paths.ticket(':token')}/vedlegg/:id`, sendFile)
