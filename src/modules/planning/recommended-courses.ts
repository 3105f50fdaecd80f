import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { projectFolder } from '#platform/folders.ts'

export interface RecommendedCourse {
  readonly code: string
  readonly name: string
  /** What the directorate recommends of it, in its own words. */
  readonly demand: string
  readonly source: string
}

interface CsvRow {
  readonly kode: string
  readonly kurs: string
  readonly krav: string
  readonly kilde: string
}

let read: readonly RecommendedCourse[] | undefined

/** The courses recommended in general practice (R130), as the directorate lists them. */
export function recommendedCourses(): readonly RecommendedCourse[] {
  read ??= (parse(readFileSync(join(projectFolder, 'data', 'reference', 'anbefalte_kurs_allmennmedisin.csv'), 'utf8'), { columns: true, skip_empty_lines: true, bom: true }) as CsvRow[])
    .map((row) => ({ code: row.kode, name: row.kurs, demand: row.krav, source: row.kilde }))
  return read
}

export const recommendedCourse = (code: string | null): RecommendedCourse | undefined => recommendedCourses().find((one) => one.code === code)
