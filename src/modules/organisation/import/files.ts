import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '#platform/folders.ts'
import { sourceFiles } from './wanted.ts'

/** The CSV files the country is made from. @param folder another folder with files of the same names */
export const countryFiles = (folder = join(projectFolder, 'data', 'reference')) =>
  Object.fromEntries(sourceFiles.map((name) => [name, readFileSync(join(folder, `${name}.csv`), 'utf8')])) as Record<(typeof sourceFiles)[number], string>
