import { activityTypeCodes } from '../activity-types.ts'
import { codePattern, type ObjectiveSet } from '../rules.ts'

/** What a column of the sheet can hold. */
export const importFields = ['code', 'title', 'theme', 'recommended', 'timeRequirement', 'replaces'] as const
export type ImportField = (typeof importFields)[number]
/** Field → index of its column; what is not mapped is left empty. */
export type Mapping = Readonly<Partial<Record<ImportField, number>>>

const requiredFields: readonly ImportField[] = ['code', 'title', 'theme']

const headingWords: Readonly<Record<ImportField, RegExp>> = {
  code: /^(kode|l[æa]ringsm[åa]l ?(nr|kode|id)?|nr|nummer|code|id)\b/i,
  title: /(tittel|^l[æa]ringsm[åa]l$|l[æa]ringsm[åa]lstekst|beskrivelse|korttittel|title|tekst)/i,
  theme: /(tema|omr[åa]de|kapittel|theme|delomr)/i,
  recommended: /(aktivitet|activit)/i,
  timeRequirement: /(tid|varighet|duration)/i,
  replaces: /(erstatter|replaces|tidligere)/i,
}

/** Guesses which column holds what, from the headings; each column is used once. */
export function guessMapping(headings: readonly string[]): Mapping {
  const used = new Set<number>()
  const mapping: Partial<Record<ImportField, number>> = {}
  for (const field of importFields) {
    const at = headings.findIndex((heading, index) => !used.has(index) && headingWords[field].test(heading.trim()))
    if (at < 0) continue
    mapping[field] = at
    used.add(at)
  }
  return mapping
}

export type RowProblem = 'no_code' | 'wrong_code' | 'other_set' | 'double_code' | 'no_title' | 'title_too_long' | 'no_theme' | 'unknown_activity'

export interface CheckedRow {
  /** As people count in the sheet: the headings are row 1. */
  readonly row: number
  readonly code: string
  readonly title: string
  readonly theme: string
  readonly recommended: readonly string[]
  readonly timeRequirement: string | null
  readonly replaces: string | null
  readonly problems: readonly { readonly problem: RowProblem; readonly value: string }[]
}

/** The fields that must be mapped and are not. */
export const unmapped = (mapping: Mapping): readonly ImportField[] => requiredFields.filter((field) => mapping[field] === undefined)

/** Reads every row by the mapping and says what is wrong with each. Writes nothing. @param rows headings first */
export function checkRows(rows: readonly (readonly string[])[], mapping: Mapping, set: ObjectiveSet): CheckedRow[] {
  const seen = new Map<string, number>()
  return rows.slice(1).map((cells, index) => {
    const cell = (field: ImportField) => (mapping[field] === undefined ? '' : (cells[mapping[field]] ?? '').trim())
    const code = normalCode(cell('code'), set)
    const recommended = cell('recommended').split(/[|,;]/).map((one) => one.trim().toLowerCase()).filter(Boolean)
    const problems: { problem: RowProblem; value: string }[] = []
    const say = (problem: RowProblem, value = '') => problems.push({ problem, value: value.slice(0, 80) })
    if (!code) say('no_code')
    else if (!codePattern.test(code)) say('wrong_code', code)
    else if (!code.startsWith(`${set}-`)) say('other_set', code)
    else if (seen.has(code)) say('double_code', `${code} (${seen.get(code)})`)
    else seen.set(code, index + 2)
    if (!cell('title')) say('no_title')
    else if (cell('title').length > 400) say('title_too_long')
    if (!cell('theme')) say('no_theme')
    for (const type of recommended) if (!(activityTypeCodes as readonly string[]).includes(type)) say('unknown_activity', type)
    return { row: index + 2, code, title: cell('title'), theme: cell('theme'), recommended, timeRequirement: cell('timeRequirement') || null, replaces: normalCode(cell('replaces'), set) || null, problems }
  })
}

// `55`, `ALM 55` and `alm-055` are the same objective.
function normalCode(value: string, set: ObjectiveSet): string {
  const bare = /^(\d{1,3})$/.exec(value)
  if (bare?.[1]) return `${set}-${bare[1].padStart(3, '0')}`
  const found = /^([A-Za-zÆØÅæøå]{2,4})[\s_-]*(\d{1,3})$/.exec(value)
  return found?.[1] && found[2] ? `${found[1].toUpperCase()}-${found[2].padStart(3, '0')}` : value.toUpperCase().slice(0, 40)
}
