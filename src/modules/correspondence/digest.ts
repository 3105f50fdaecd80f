import type { Ctx } from '#platform/ctx.ts'
import type { Door } from '#platform/db/door.ts'
import type { Lang } from '#platform/i18n/language.ts'
import { absolute } from '#platform/links.ts'
import { writeMail } from '#platform/mail/mail.ts'
import { happeningText, pageOfRecord } from '#platform/trail/words.ts'
import { identityPaths } from '#modules/identity/index.ts'
import { portfolioPaths, waitingInFigures } from '#modules/portfolio/index.ts'
import { text } from './text.ts'

interface Reader extends Record<string, unknown> {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly lang: Lang | null
  readonly news: number
}

// Only what nobody has been told of yet, and one mail a day: a job that runs twice repeats nothing, and what came in between is for
// the next day's mail.
const readersDue = `select p.id, p.name, p.email, p.lang, count(n.id)::int as news from person p join news n on n.person_id = p.id and n.mailed_at is null
 where p.claimed_at is not null and p.merged_into is null and p.mail_pace = 'daily' and not exists (select from mail m where m.reason = 'digest:' || p.id || ':' || $1) group by p.id order by p.id limit 500`

/** One mail a day to each who has news: what waits and how much is new, in figures. @returns how many mails were written */
export async function sendDigests(door: Door): Promise<number> {
  for (let written = 0; ; ) {
    const some = await door.asSystem('digest', async (ctx) => {
      const readers = await ctx.connection.query<Reader>(readersDue, [ctx.today.toString()])
      for (const reader of readers) await digestFor(ctx, reader)
      return readers.length
    })
    written += some
    if (some < 500) return written
  }
}

async function digestFor(ctx: Ctx, reader: Reader): Promise<void> {
  const figures = { ...(await waitingInFigures(ctx, reader.id)), news: reader.news }
  const waiting = figures.toDecide + figures.toSign + figures.toRecommend + figures.returned
  const lang = reader.lang ?? 'nb'
  const body = text.digestBody(reader.name, figures, absolute(portfolioPaths.home()), absolute(identityPaths.profile()))
  await writeMail(ctx, { reason: `digest:${reader.id}:${ctx.today}`, to: reader.email, personId: reader.id, subject: text.digestSubject(waiting)[lang], body: body[lang] })
  await told(ctx, reader.id)
}

const told = (ctx: Ctx, personId: string) => ctx.connection.query('update news set mailed_at = $2 where person_id = $1 and mailed_at is null', [personId, ctx.now.toString()])

interface Event extends Reader {
  readonly newsId: string
  readonly kind: string
  readonly code: string | null
  readonly recordKind: string
  readonly recordId: string | null
  readonly trainingId: string | null
}

const eventsDue = `select n.id as "newsId", p.id, p.name, p.email, p.lang, 1 as news, e.kind, e.details->>'code' as code, e.record_kind as "recordKind", e.record_id as "recordId", e.training_id as "trainingId"
  from news n join person p on p.id = n.person_id join trail e on e.id = n.trail_id
 where n.mailed_at is null and p.claimed_at is not null and p.merged_into is null and p.mail_pace = 'each' order by n.trail_id limit 500`

/** A mail per event to those who chose that. @returns how many mails were written */
export const sendEvents = (door: Door): Promise<number> =>
  door.asSystem('news', async (ctx) => {
    const events = await ctx.connection.query<Event>(eventsDue)
    for (const event of events) {
      const lang = event.lang ?? 'nb'
      const what = `${happeningText(event.kind)?.[lang] ?? event.kind}${event.code ? ` (${event.code})` : ''}.`
      const path = pageOfRecord(event) ?? portfolioPaths.home()
      await writeMail(ctx, { reason: `news:${event.newsId}`, to: event.email, personId: event.id, subject: text.eventSubject[lang], body: text.eventBody(event.name, what, absolute(path), absolute(identityPaths.profile()))[lang] })
      await ctx.connection.query('update news set mailed_at = $2 where id = $1', [event.newsId, ctx.now.toString()])
    }
    return events.length
  })
