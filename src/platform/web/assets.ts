import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MiddlewareHandler } from 'hono'
import { projectFolder } from '#platform/folders.ts'
import type { Env } from '#platform/web/env.ts'

type Manifest = Readonly<Record<string, { readonly file: string; readonly css?: readonly string[]; readonly assets?: readonly string[] }>>

export interface Assets {
  readonly style: string
  readonly script: string
  readonly font: string
}

/** Folder with what the browser loads; every name carries a hash of its content. */
export const assetFolder = join(projectFolder, 'dist', 'client')

/** What is found goes out with this `cache-control`. */
export const keptAs = (how: string): MiddlewareHandler<Env> => async (c, next) => {
  await next()
  if (c.res.ok) c.res.headers.set('cache-control', how)
}

/** The names of the built files. Before the first build (in tests) the names are there, the files are not. */
export function readAssets(): Assets {
  const file = join(assetFolder, '.vite', 'manifest.json')
  if (!existsSync(file)) return { style: '/assets/none.css', script: '/assets/none.js', font: '/assets/none.woff2' }
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest
  const entry = manifest['src/browser/main.ts']
  const font = Object.values(manifest).flatMap((one) => [one.file, ...(one.assets ?? [])]).find((name) => /inter-latin-wght-normal.*\.woff2$/.test(name))
  return { style: `/${entry?.css?.[0]}`, script: `/${entry?.file}`, font: `/${font}` }
}
