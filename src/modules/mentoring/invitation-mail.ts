import type { Ctx } from '#platform/ctx.ts'
import { dateAndTime } from '#platform/i18n/format.ts'
import { absolute } from '#platform/links.ts'
import { writeMail } from '#platform/mail/mail.ts'
import type { TrailEntry } from '#platform/trail/tables.ts'
import { paths } from './paths.ts'
import { addressesOf } from './queries/talk.ts'
import type { TalkWay } from './rules/talk.ts'
import { mailText, wayText } from './text/mail.ts'

interface Said {
  readonly subject: keyof Pick<typeof mailText, 'invitedSubject' | 'movedSubject' | 'calledOffSubject' | 'handedOverSubject' | 'passedOnSubject'>
  readonly body: keyof Pick<typeof mailText, 'invited' | 'moved' | 'calledOff' | 'handedOver' | 'passedOn'>
}

/** Writes to one of the two about a conversation, in their language, and counts the piece of news as told. @param by whose name stands in it */
export async function mailAbout(ctx: Ctx, entry: TrailEntry, toId: string, by: string, said: Said): Promise<void> {
  const [to] = await addressesOf(ctx, [toId])
  if (!to || !entry.recordId) return
  const lang = to.lang ?? 'nb'
  const { startsAt, minutes, way } = entry.details as { startsAt: string; minutes: number; way: TalkWay }
  const body = mailText[said.body](by, dateAndTime(Temporal.Instant.from(startsAt), lang), minutes, wayText[way][lang], absolute(paths.talk(entry.recordId)))
  await writeMail(ctx, { reason: `talk:${entry.id}:${to.id}`, to: to.email, personId: to.id, subject: mailText[said.subject][lang], body: mailText.greeting(to.name, body)[lang] })
  await ctx.connection.query('update news set mailed_at = $3 where trail_id = $1 and person_id = $2 and mailed_at is null', [entry.id, to.id, ctx.now.toString()])
}
