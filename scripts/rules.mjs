// `npm run rules`: every rule of the rule book (`data/rules.csv`) with the tests that name it, and which have none. A test holds a rule
// when its title names it: `R19: …`. Ends with 1 when a test names a rule that is not there. `--quiet` says only that.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const say = (line = '') => process.stdout.write(`${line}\n`)

/** Rule, title and sources; the sources are keys without commas. */
const rules = readFileSync(join(root, 'data', 'rules.csv'), 'utf8').trim().split('\n').slice(1).map((line) => {
  const [, number, quoted, plain] = /^(R\d+),(?:"([^"]*)"|([^,]*)),/.exec(line) ?? []
  return { number, title: quoted ?? plain ?? '' }
})

/** The chapters of the rule book, by the first number of each. */
const chapters = [
  [1, 'Training structure'], [14, 'Who must be in training'], [17, 'Duties of the kommune'], [30, 'Registration'], [40, 'Plans'], [50, 'The record of objectives'], [60, 'Mentoring and supervision'],
  [80, 'Agreements'], [90, 'Grant'], [110, 'Hospital service'], [120, 'ALIS offices'], [130, 'Courses and conference'], [140, 'Specialist approval'], [150, 'Legal frame'],
]
const chapterOf = (number) => chapters.findLast(([first]) => Number(number.slice(1)) >= first)?.[1] ?? ''

const files = ['src', 'test'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => join(root, folder, String(name)))).filter((path) => /\.(test|journey)\.tsx?$/.test(path))
const title = /\b(?:test|it|scenario|describe|journey)(?:\.\w+)*\(\s*(['"`])((?:\\.|(?!\1).)*)\1/g
const named = files.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(title)].flatMap(([, , text]) =>
  [...new Set(text.match(/\bR\d{1,3}\b/g) ?? [])].map((number) => ({ number, text: text.replaceAll("\\'", "'"), file: relative(root, path) }))))

const known = new Set(rules.map((rule) => rule.number))
const unknown = named.filter(({ number }) => !known.has(number))
for (const { number, text, file } of unknown) process.stderr.write(`${number} is not in data/rules.csv: "${text}" (${file})\n`)

if (!process.argv.includes('--quiet')) {
  for (const [chapter, those] of Map.groupBy(rules, (rule) => chapterOf(rule.number))) {
    say(`\n${chapter}`)
    for (const rule of those) {
      const tests = named.filter(({ number }) => number === rule.number)
      say(`  ${rule.number.padEnd(5)} ${rule.title}${tests.length === 0 ? '  – no test' : ''}`)
      for (const { text, file } of tests) say(`          ${text}  (${file})`)
    }
  }
  const held = rules.filter((rule) => named.some(({ number }) => number === rule.number))
  say(`\n${held.length} of ${rules.length} rules are named by tests. Without: ${rules.filter((rule) => !held.includes(rule)).map((rule) => rule.number).join(' ')}`)
}
process.exitCode = unknown.length > 0 ? 1 : 0
