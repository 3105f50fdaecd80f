import { daysFrom } from '#platform/days.ts'
import { currentLanguage, type Lang } from '#platform/i18n/language.ts'

const norwegianMonths = ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember']
const englishMonths = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

const monthName = (month: number, lang: Lang) => (lang === 'en' ? englishMonths : norwegianMonths)[month - 1] ?? ''

export const oslo = 'Europe/Oslo'

/** `14. november 2026` · `14 November 2026` */
export function longDate(date: Temporal.PlainDate, lang: Lang = currentLanguage()): string {
  return `${date.day}${lang === 'en' ? '' : '.'} ${monthName(date.month, lang)} ${date.year}`
}

/** `14. nov. 2026`, for tables. */
export function shortDate(date: Temporal.PlainDate, lang: Lang = currentLanguage()): string {
  const name = monthName(date.month, lang)
  const month = name.length <= 4 ? name : `${name.slice(0, 3)}${lang === 'en' ? '' : '.'}`
  return `${date.day}${lang === 'en' ? '' : '.'} ${month} ${date.year}`
}

/** `mars 2029`, for a month alone. */
export const monthAndYear = (date: Temporal.PlainDate, lang: Lang = currentLanguage()): string => `${monthName(date.month, lang)} ${date.year}`

/** The day an instant falls on in Norway. */
export const dayInNorway = (at: Temporal.Instant): Temporal.PlainDate => at.toZonedDateTimeISO(oslo).toPlainDate()

/** `14. november 2026 kl. 09.05` · `14 November 2026 at 09:05`, Norwegian time. */
export function dateAndTime(at: Temporal.Instant, lang: Lang = currentLanguage()): string {
  const local = at.toZonedDateTimeISO(oslo)
  const two = (n: number) => String(n).padStart(2, '0')
  const time = lang === 'en' ? ` at ${two(local.hour)}:${two(local.minute)}` : ` kl. ${two(local.hour)}.${two(local.minute)}`
  return longDate(local.toPlainDate(), lang) + time
}

/** `1 240` with a narrow no-break space, `31,5` with a decimal comma; English `1,240` and `31.5`. */
export function number(value: number, lang: Lang = currentLanguage()): string {
  const [whole = '0', fraction] = String(Math.abs(value)).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, lang === 'en' ? ',' : '\u202f')
  return `${value < 0 ? '−' : ''}${grouped}${fraction ? (lang === 'en' ? '.' : ',') + fraction : ''}`
}

// Days while somebody still counts them, then months, then years.
const lengths = {
  nb: { days: (n: number) => `${n} ${n === 1 ? 'dag' : 'dager'}`, months: (n: number) => `${n} måneder`, years: (n: number) => `${n} år` },
  nn: { days: (n: number) => `${n} ${n === 1 ? 'dag' : 'dagar'}`, months: (n: number) => `${n} månader`, years: (n: number) => `${n} år` },
  en: { days: (n: number) => `${n} ${n === 1 ? 'day' : 'days'}`, months: (n: number) => `${n} months`, years: (n: number) => `${n} years` },
} as const

/** `12 dager`, `4 måneder`, `2 år`: how long it is since a day. */
export function lengthOf(day: Temporal.PlainDate, today: Temporal.PlainDate, lang: Lang = currentLanguage()): string {
  const days = daysFrom(day, today)
  const months = Math.round(days / 30.44)
  const words = lengths[lang]
  return days < 60 ? words.days(Math.max(0, days)) : months < 24 ? words.months(months) : words.years(Math.floor(days / 365.25))
}

/** `i dag`, `siden i går`, `i 12 dager`: how long something has waited, after a verb. Days, never hours. */
export function since(day: Temporal.PlainDate, today: Temporal.PlainDate, lang: Lang = currentLanguage()): string {
  const days = daysFrom(day, today)
  if (days <= 0) return { nb: 'fra i dag', nn: 'frå i dag', en: 'since today' }[lang]
  if (days === 1) return { nb: 'siden i går', nn: 'sidan i går', en: 'since yesterday' }[lang]
  return `${lang === 'en' ? 'for' : 'i'} ${lengthOf(day, today, lang)}`
}

/** `i dag`, `i går`, `for 12 dager siden`: when something happened. */
export function ago(day: Temporal.PlainDate, today: Temporal.PlainDate, lang: Lang = currentLanguage()): string {
  const days = daysFrom(day, today)
  if (days <= 0) return lang === 'en' ? 'today' : 'i dag'
  if (days === 1) return lang === 'en' ? 'yesterday' : 'i går'
  const length = lengthOf(day, today, lang)
  return { nb: `for ${length} siden`, nn: `for ${length} sidan`, en: `${length} ago` }[lang]
}

/** `ny i dag`, `1 dag`, `12 dager`: how long something has waited, standing alone. */
export function waited(day: Temporal.PlainDate, today: Temporal.PlainDate, lang: Lang = currentLanguage()): string {
  return daysFrom(day, today) <= 0 ? { nb: 'ny i dag', nn: 'ny i dag', en: 'new today' }[lang] : lengthOf(day, today, lang)
}

const small = {
  nb: ['null', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'],
  nn: ['null', 'éin', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'],
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
} as const

/** Numbers up to twelve in words, as in running text; `neuter` where the noun is (`ett læringsmål`). */
export function inWords(n: number, lang: Lang, neuter?: 'neuter'): string {
  if (n === 1 && neuter) return { nb: 'ett', nn: 'eitt', en: 'one' }[lang]
  return small[lang][n] ?? number(n, lang)
}

/** The same with a capital, to begin a sentence. */
export function beginning(words: string): string {
  return words.charAt(0).toLocaleUpperCase('nb') + words.slice(1)
}

/** `14.–30. oktober 2026`, `1. mars – 31. august 2026`, or both days whole. */
export function period(from: Temporal.PlainDate, until: Temporal.PlainDate | null, lang: Lang = currentLanguage()): string {
  if (!until || from.equals(until)) return longDate(from, lang)
  const point = lang === 'en' ? '' : '.'
  if (from.year !== until.year) return `${longDate(from, lang)} – ${longDate(until, lang)}`
  if (from.month !== until.month) return `${from.day}${point} ${monthName(from.month, lang)} – ${longDate(until, lang)}`
  return `${from.day}${point}–${longDate(until, lang)}`
}
