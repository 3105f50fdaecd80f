import { accessSync, constants } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'
import type { LaunchOptions } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge']

/** Where browsers of the kind are installed without being on the PATH. */
const places: Readonly<Record<string, readonly string[]>> = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/snap/bin/chromium', '/opt/google/chrome/chrome'],
  darwin: ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  win32: ['C:\\Program Files', 'C:\\Program Files (x86)'].flatMap((folder) => [`${folder}\\Google\\Chrome\\Application\\chrome.exe`, `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`]),
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Finds a Chromium on this machine: the one named by `CHROMIUM` and no other where that is set, else one on the PATH or where the
 * operating system puts it. @returns its path, or null when there is none
 */
export function findChromium(environment: Readonly<Record<string, string | undefined>> = process.env, system: string = process.platform, there: (path: string) => boolean = runs): string | null {
  const ending = system === 'win32' ? '.exe' : ''
  const onPath = (name: string) => (environment.PATH ?? '').split(delimiter).filter(Boolean).map((folder) => join(folder, name + ending))
  const named = environment.CHROMIUM
  const candidates = named ? (isAbsolute(named) ? [named] : onPath(named)) : [...names.flatMap(onPath), ...(places[system] ?? [])]
  return candidates.find(there) ?? null
}

/** How a Chromium is started for tests: without a window, without a sandbox (root in a container has none), and asking nobody on the network. */
export const chromiumOptions = (executablePath: string): LaunchOptions => ({
  executablePath,
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-domain-reliability', '--disable-sync', '--no-first-run'],
})
