import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assetFolder, readAssets } from '#platform/web/assets.ts'
import type { Handler } from '#platform/web/env.ts'

/**
 * The service worker, preceded by which files belong to this build: after an upgrade it is another text, and the browser replaces the
 * one it has. Before the first build (in tests) it does nothing.
 */
export function worker(version: string): Handler {
  const file = join(assetFolder, 'sw.js')
  const { style, script, font } = readAssets()
  const text = existsSync(file) ? `self.loypeBuild = ${JSON.stringify({ version, files: [style, script, font] })};\n${readFileSync(file, 'utf8')}` : ''
  return (c) => c.body(text, 200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache', 'service-worker-allowed': '/' })
}
