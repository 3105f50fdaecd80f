import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Ctx } from '#platform/ctx.ts'
import { inLanguage, t } from '#platform/i18n/language.ts'
import { checkRows, curriculumProblems, guessMapping, importCurriculum, objectiveSets, readRows, rowProblemText, unmapped, uploadSheet, type ObjectiveSet } from '#modules/curriculum/index.ts'
import { countryFiles, importOrganisation, organisationDifferences, wantedFrom } from '#modules/organisation/index.ts'
import { type Command, confirmed, Misused, say, typedPath, withProduct } from './command.ts'

type Options = Readonly<Record<string, string | boolean | undefined>>

const mostShown = 40

/** Takes in files: a set of læringsmål, or the country. It says what it will do first; with `--check` nothing is written. */
export const importing: Command = {
  usage: ['import curriculum FILE [--set ALM|FKM|SAM] [--name NAME] [--from YYYY-MM-DD] [--incomplete] [--check]', 'import organisation [FOLDER] [--check]'],
  run(words, options) {
    const [what, path] = words
    if (what === 'organisation') return withProduct(({ door }) => door.asSystem('import', (ctx) => organisation(ctx, path, options)))
    if (what !== 'curriculum' || !path) throw new Misused('import: curriculum FILE, or organisation')
    return withProduct(({ door }) => door.asSystem('import', (ctx) => curriculum(ctx, typedPath(path), options)))
  },
}

async function organisation(ctx: Ctx, folder: string | undefined, options: Options): Promise<number> {
  const wanted = wantedFrom(folder ? countryFiles(typedPath(folder)) : countryFiles())
  const { added, changed, onlyHere } = await organisationDifferences(ctx, wanted)
  for (const name of added.slice(0, mostShown)) say(`+ ${name}`)
  for (const { what, field, from, to } of changed.slice(0, mostShown)) say(`~ ${what}: ${field} ${from || '(empty)'} → ${to || '(empty)'}`)
  for (const name of onlyHere.slice(0, mostShown)) say(`= ${name} is here and not in the files; it stays`)
  const some = added.length + changed.length
  say(`${added.length} new, ${changed.length} changed, ${onlyHere.length} only here.`)
  const write = some > 0 && (await confirmed(options))
  if (write) await importOrganisation(ctx, wanted)
  say(some === 0 ? 'Nothing to do.' : write ? 'Written.' : 'Nothing written.')
  return 0
}

async function curriculum(ctx: Ctx, path: string, options: Options): Promise<number> {
  if (!existsSync(path)) throw new Misused(`there is no file ${path}`)
  const content = new Uint8Array(readFileSync(path))
  const read = await readRows(content, basename(path))
  if ('problem' in read) throw new Misused(english(curriculumProblems[read.problem]))
  const [headings = []] = read.rows
  const mapping = guessMapping(headings)
  for (const [field, at] of Object.entries(mapping)) say(`${field}: column "${headings[at as number]}"`)
  const missing = unmapped(mapping)
  if (missing.length > 0) throw new Misused(`no column found for ${missing.join(', ')}; the headings are ${headings.join(' | ')}`)
  const set = setOf(options.set, read.rows.slice(1, 4).map((row) => row[mapping.code ?? 0] ?? '').join(' '))
  const rows = checkRows(read.rows, mapping, set)
  const wrong = rows.filter((row) => row.problems.length > 0)
  for (const row of wrong.slice(0, mostShown)) say(`row ${row.row}: ${row.problems.map(({ problem, value }) => `${english(rowProblemText[problem])} ${value}`.trim()).join('; ')}`)
  if (wrong.length > mostShown) say(`… and ${wrong.length - mostShown} more rows`)
  say(`${set}: ${rows.length} rows, ${wrong.length} with problems.`)
  if (wrong.length > 0) return 1
  if (!(await confirmed(options))) {
    say('Nothing written.')
    return 0
  }
  const { draftId } = await uploadSheet(ctx, { file: new File([content], basename(path)) })
  const given = (value: unknown, otherwise: string) => (typeof value === 'string' ? value : otherwise)
  const { objectives } = await importCurriculum(ctx, {
    draftId, set, name: given(options.name, basename(path).replace(/\.\w+$/, '')), validFrom: given(options.from, ctx.today.toString()), complete: options.incomplete !== true, ...mapping,
  })
  say(`${objectives} objectives written.`)
  return 0
}

function setOf(wanted: unknown, codes: string): ObjectiveSet {
  const set = objectiveSets.find((one) => one === wanted || (wanted === undefined && codes.toUpperCase().includes(one)))
  if (!set) throw new Misused(`--set: one of ${objectiveSets.join(', ')}`)
  return set
}

const english = (text: Parameters<typeof t>[0]): string => inLanguage('en', () => t(text))
