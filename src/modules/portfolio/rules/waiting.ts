/** Days after which a waiting thing is reminded of, once each (issue of the customer; not in the regulation). */
export const reminderDays = [7, 21] as const

/** How many of the reminders are due. @param since the day it was asked for */
export const remindersDue = (since: Temporal.PlainDate, today: Temporal.PlainDate): number =>
  reminderDays.filter((days) => since.until(today).days >= days).length

/** How long a link for signing without an account lives. */
export const ticketDays = 21

/** The colour of a waiting thing: it has been reminded of once, or twice. */
export const urgency = (since: Temporal.PlainDate, today: Temporal.PlainDate): 'calm' | 'late' | 'very_late' =>
  (['calm', 'late', 'very_late'] as const)[remindersDue(since, today)] ?? 'very_late'
