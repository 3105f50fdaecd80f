import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// The code runs from src/ in tests and from dist/ when started: the project is where package.json lies.
function upTo(file: string, from: string): string {
  return existsSync(join(from, file)) || dirname(from) === from ? from : upTo(file, dirname(from))
}

/** The folder of the project, where `data/` and `migrations/` are. */
export const projectFolder = upTo('package.json', dirname(fileURLToPath(import.meta.url)))
