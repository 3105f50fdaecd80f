import { ICalCalendarMethod, ICalAttendeeRole, ICalAttendeeStatus, ICalEventStatus, default as ical } from 'ical-generator'
import type { Lang } from '#platform/i18n/language.ts'
import { absolute } from '#platform/links.ts'
import { paths } from './paths.ts'
import type { Talk } from './tables.ts'
import { mailText, wayText } from './text/mail.ts'

interface Someone {
  readonly name: string
  readonly email: string
}

const date = (at: Temporal.Instant) => new Date(at.epochMilliseconds)

/**
 * A conversation for somebody's calendar (RFC 5545, 5546): the same UID for ever, a higher SEQUENCE each time it is moved, METHOD:CANCEL
 * when it was called off. Times are in UTC, so that summer time cannot be misread. Nothing in it but time, way and the two.
 */
export function calendarOf(talk: Talk, { from, to, now, lang }: { from: Someone; to: Someone; now: Temporal.Instant; lang: Lang }): string {
  const gone = talk.state === 'cancelled'
  const link = absolute(paths.talk(talk.id))
  const calendar = ical({ prodId: { company: 'Loype', product: 'Loype', language: 'NO' }, method: gone ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST })
  calendar.createEvent({
    id: `samtale-${talk.id}@loype`, sequence: talk.sequence, stamp: date(now), start: date(talk.startsAt), end: date(talk.startsAt.add({ minutes: talk.plannedMinutes })),
    summary: mailText.event[lang], description: mailText.eventMore(link)[lang], location: wayText[talk.way][lang], url: link,
    status: gone ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED, organizer: from,
    attendees: [{ ...to, role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.NEEDSACTION, rsvp: false }],
  })
  return calendar.toString()
}
