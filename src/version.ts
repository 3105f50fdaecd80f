import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '#platform/folders.ts'

/** The version of the product, from package.json. */
export const version: string = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')).version
