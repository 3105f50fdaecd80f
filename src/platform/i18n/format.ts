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

/** `i dag`, `i går`, `for 12 dager siden`: how long something has waited. Days, never hours. */
export function since(day: Temporal.PlainDate, today: Temporal.PlainDate, lang: Lang = currentLanguage()): string {
  const days = day.until(today).days
  const words = {
    nb: ['i dag', 'i går', `i ${days} dager`],
    nn: ['i dag', 'i går', `i ${days} dagar`],
    en: ['today', 'yesterday', `for ${days} days`],
  }[lang]
  return (days <= 0 ? words[0] : days === 1 ? words[1] : words[2]) as string
}
