/** How many characters a word may have before it gets places where the line may break. */
const longWord = 28

/**
 * Makes a text fit to be set: whole characters in their usual form, no control characters and none that turn the direction of others (a name could look like another),
 * and places to break in words no line can hold. What is written is kept, also when it looks like code.
 */
export function settable(text: string): string {
  return text.toWellFormed().normalize('NFC')
    .replace(/\r\n?/g, '\n').replace(/\t/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu, (one) => (one === '\n' ? one : ''))
    .replace(/\S{29,}/gu, (word) => (word.match(new RegExp(`.{1,${longWord}}`, 'gu')) ?? []).join('\u200b'))
}

/** The readable form of characters no typeface has: their numbers, so that a reader sees that something stood there, and what. */
export const asNumbers = (text: string): string => [...text].map((one) => `[U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`).join('')

/** Does something with every text in plain data, as deep as it goes. */
export function mapTexts(data: unknown, change: (text: string) => string): unknown {
  if (typeof data === 'string') return change(data)
  if (Array.isArray(data)) return data.map((one) => mapTexts(one, change))
  if (data !== null && typeof data === 'object') return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, mapTexts(value, change)]))
  return data
}
