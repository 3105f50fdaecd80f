import { z } from 'zod'
import { identityNumbersIn } from '#platform/input/identity-numbers.ts'

// Characters that cannot be seen but change what is read or found: controls, zero-width, direction overrides.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g

const clean = (value: string) => value.normalize('NFC').replace(invisible, '').replaceAll('\r\n', '\n').trim()

/** One line of text, required. @param most characters */
export const line = (most: number) =>
  z.string().transform((value) => clean(value).replace(/\s+/g, ' ')).pipe(z.string().min(1).max(most))

/** What somebody is called, required; never with what could be a national identity number: names go into the trail, and stay there. */
export const personName = () => line(120).refine((value) => !/(?<!\d)\d{6}[ .-]?\d{5}(?!\d)/.test(value), 'identity_number')

/** Nobody's national identity number stands in what people write; the numbers found are said, partly hidden. */
const withoutIdentityNumbers = (value: string | null, context: z.RefinementCtx) => {
  const found = identityNumbersIn(value ?? '')
  if (found.length > 0) context.addIssue({ code: 'custom', message: 'identity_number_in_text', params: { found } })
}

/** Text that may have paragraphs, required. Its operation looks for numbers in it that must not be there. */
export const uncheckedParagraphs = (most: number) => z.string().transform(clean).pipe(z.string().min(1).max(most))

/** Text that may have paragraphs, required. */
export const paragraphs = (most: number) => uncheckedParagraphs(most).superRefine(withoutIdentityNumbers)

/** Text that may be left empty; empty becomes null. */
export const optionalText = (most: number) =>
  z.string().optional().transform((value) => clean(value ?? '') || null).pipe(z.string().max(most).nullable()).superRefine(withoutIdentityNumbers)

/** `2026-11-14` → `Temporal.PlainDate`; 29 February of other years and the like are refused. */
export const date = () => z.string({ error: 'required' }).trim().min(1, 'required').transform((value, context) => {
  try {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new RangeError('not a date')
    const read = Temporal.PlainDate.from(value, { overflow: 'reject' })
    if (read.year < 1900 || read.year > 2199) throw new RangeError('not of our time')
    return read
  } catch {
    context.addIssue({ code: 'custom', message: 'date' })
    return z.NEVER
  }
})

/** A date that may be left empty; empty becomes null. */
export const optionalDate = () => z.preprocess((value) => (value === '' || value === undefined ? null : value), date().nullable())

/** `14:30` or `14.30` → `Temporal.PlainTime`. */
export const timeOfDay = () => z.string({ error: 'required' }).trim().min(1, 'required').transform((value, context) => {
  const [, hour, minute] = /^(\d{1,2})[:.](\d{2})$/.exec(value) ?? []
  if (hour && minute && Number(hour) < 24 && Number(minute) < 60) return Temporal.PlainTime.from({ hour: Number(hour), minute: Number(minute) })
  context.addIssue({ code: 'custom', message: 'time' })
  return z.NEVER
})

/** A whole number between two others, both included. */
export const wholeNumber = (least: number, most: number) => z.preprocess((value) => (typeof value === 'string' ? value.trim() : value), z.union([z.string(), z.number()], { error: 'required' })).transform((value, context) => {
  const read = typeof value === 'number' ? value : /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN
  if (Number.isInteger(read) && read >= least && read <= most) return read
  context.addIssue(value === '' ? { code: 'custom', message: 'required' } : { code: 'custom', message: 'whole_number', params: { least, most } })
  return z.NEVER
})

export const email = () => z.string().transform((value) => clean(value).toLowerCase()).pipe(z.string().min(1, 'required').max(254).regex(/^[^\s@<>"',;:()[\]\\?]+@[^\s@.?]+(\.[^\s@.?]+)+$/, 'email'))

const hprNumber = () => z.string().transform((value) => value.replace(/\s/g, '')).pipe(z.string().regex(/^\d{7,9}$/, 'hpr'))
export const optionalHprNumber = () => z.preprocess((value) => (value === '' || value === undefined ? null : value), hprNumber().nullable())

/** One of a list of words. */
export const choice = <const T extends readonly [string, ...string[]]>(words: T) => z.enum(words, { error: 'choose' })

/** An id from a list the page offered. */
export const recordId = () => z.uuid({ error: 'choose' })
export const optionalRecordId = () => z.preprocess((value) => (value === '' || value === undefined ? null : value), recordId().nullable())

const asList = (value: unknown) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value])

/** The ids of ticked boxes; at least one. */
export const recordIds = (most = 200) => z.preprocess(asList, z.array(recordId()).min(1, 'chooseSome').max(most).transform((ids) => [...new Set(ids)]))
/** The ids of ticked boxes; none is allowed. */
export const anyRecordIds = (most = 200) => z.preprocess(asList, z.array(recordId()).max(most).transform((ids) => [...new Set(ids)]))

/** A box that is ticked or not. */
export const ticked = () => z.preprocess((value) => value === 'on' || value === 'true' || value === true, z.boolean())
