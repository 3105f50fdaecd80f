/** The properties of a calendar file, unfolded and unescaped (RFC 5545, 3.1 and 3.3.11). @throws when a line breaks the rules */
export function readCalendar(text: string): Readonly<Record<string, string>> {
  if (!text.split('\r\n').every((line) => !line.includes('\n') && Buffer.byteLength(line) <= 75)) throw new Error('a line is too long, or does not end as it must')
  const lines = text.replaceAll(/\r\n[ \t]/g, '').split('\r\n').filter(Boolean)
  const begins = lines.filter((line) => line === 'BEGIN:VEVENT').length
  if (lines[0] !== 'BEGIN:VCALENDAR' || lines.at(-1) !== 'END:VCALENDAR' || begins !== 1) throw new Error('not a calendar with one event')
  return Object.fromEntries(lines.map((line) => {
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;(?:"[^"]*"|[^":])*)?:(.*)$/s.exec(line) ?? []
    return [name, value.replaceAll(/\\([\\;,nN])/g, (_, char: string) => (char.toLowerCase() === 'n' ? '\n' : char))]
  }))
}
