import { dateAndTime, dayInNorway, longDate, since } from '#platform/i18n/format.ts'
import { inLanguage, t, type Text } from '#platform/i18n/language.ts'
import type { C } from '#platform/web/env.ts'
import { Card, Links } from '#ui/parts.tsx'
import { applications, applicationTitle, approvalPaths, confirmationsToAnswer, myApplication } from '#modules/approval/index.ts'
import { concernedAs, WarningCard, warningsFor } from '#modules/followup/index.ts'
import { forecastOnHome } from '#modules/forecast/index.ts'
import { mentoringPaths, myMentored } from '#modules/mentoring/index.ts'
import { mentorsPaths, openRequests, requestsToMe } from '#modules/mentors/index.ts'
import type { HomeAdditions } from '#modules/portfolio/index.ts'
import { text } from './text.ts'

interface Waiting {
  readonly to: string
  readonly label: string
  readonly hint: string
}
/** Fetches what waits; what comes back says it in the reader's language. */
type Finds = (c: C) => Promise<() => Waiting[]>

const days = (at: string, c: C) => since(dayInNorway(Temporal.Instant.from(at)), c.var.ctx.today)

const talks: Finds = async (c) => {
  const doctors = await myMentored(c.var.ctx)
  return () => doctors.flatMap((one) => [
    ...one.toComplete.map((talk) => ({ to: mentoringPaths.talk(talk.id), label: t(text.talkToComplete(one.doctor)), hint: longDate(talk.heldOn) })),
    ...(one.next ? [{ to: mentoringPaths.talk(one.next.id), label: t(text.talkWith(one.doctor)), hint: dateAndTime(one.next.startsAt) }] : []),
  ])
}
const asksMe: Finds = async (c) => {
  const asked = (await requestsToMe(c.var.ctx)).filter((one) => one.state === 'asked')
  return () => asked.map((one) => ({ to: mentorsPaths.requests(), label: t(text.asksYouToMentor(one.doctor ?? '')), hint: one.kommune ?? '' }))
}
const confirmations: Finds = async (c) => {
  const asked = (await confirmationsToAnswer(c.var.ctx)).filter((one) => one.state === 'asked')
  return () => asked.map((one) => ({ to: approvalPaths.confirmation(one.id), label: t(text.confirmServiceOf(one.doctor)), hint: days(one.askedAt, c) }))
}
const unanswered: Finds = async (c) => {
  const late = (await openRequests(c.var.ctx)).filter((one) => one.overdue)
  return () => late.map((one) => ({ to: mentorsPaths.search(), label: t(text.noAnswerFrom(one.mentor ?? '', one.doctor ?? '')), hint: since(one.askedOn, c.var.ctx.today) }))
}
const toHandle: Finds = async (c) => {
  const sent = (await applications(c.var.ctx)).filter((one) => one.state === 'sent')
  return () => sent.map((one) => ({ to: approvalPaths.application(one.id), label: t(text.applicationOf(one.name)), hint: days(one.sentAt, c) }))
}

/** What waits for each role beside what the portfolio knows of. */
const finds: Readonly<Record<string, readonly [heading: Text, ...Finds[]]>> = {
  mentor: [text.mentoringWaits, asksMe, talks],
  leader: [text.confirmationsWait, confirmations],
  office_adviser: [text.requestsWait, unanswered], office_head: [text.requestsWait, unanswered],
  directorate_officer: [text.applicationsWait, toHandle],
}
const follows = ['leader', 'mentor', 'chief_physician', 'office_adviser', 'office_head']
/** Shown at once of what waits. */
const most = 8

/** What the parts of the product that come after the portfolio put on the homes of those who use them. */
export async function additionsTo(c: C, role: string): Promise<HomeAdditions> {
  const { ctx } = c.var
  if (role === 'trainee') {
    const applied = await myApplication(ctx)
    if (applied?.state === 'sent' || applied?.state === 'received' || applied?.state === 'approved') {
      return { heading: { title: applicationTitle[applied.state][ctx.actor.lang], lead: text.sentOn(longDate(dayInNorway(applied.sentAt), ctx.actor.lang))[ctx.actor.lang] } }
    }
    const found = await forecastOnHome(ctx)
    return found ? { heading: { title: found.title[ctx.actor.lang], lead: found.lead[ctx.actor.lang] } } : {}
  }
  const [heading, ...asked] = finds[role] ?? []
  const watched = follows.includes(role) ? await warningsFor(ctx, concernedAs(role)) : []
  const found: (() => Waiting[])[] = []
  // One after the other: there is one connection for this request.
  for (const find of asked) found.push(await find(c))
  const waiting = inLanguage(ctx.actor.lang, () => found.flatMap((say) => say()))
  return {
    attention: watched.length > 0 ? <WarningCard watched={watched} /> : null,
    cards: heading && waiting.length > 0 ? <Card heading={heading[ctx.actor.lang]}><Links items={waiting.slice(0, most)} /></Card> : null,
  }
}
