import { delimiter } from 'node:path'
import { expect, test } from 'vitest'
import { findChromium } from '#test/chromium.ts'

const only = (...paths: string[]) => (path: string) => paths.includes(path)

test('a browser that is named is the one that is used', () => {
  expect(findChromium({ CHROMIUM: '/eget/chromium', PATH: '/usr/bin' }, 'linux', only('/eget/chromium', '/usr/bin/chromium'))).toBe('/eget/chromium')
})

test('a name that leads nowhere is not replaced by another browser', () => {
  expect(findChromium({ CHROMIUM: '/finnes/ikke', PATH: '/usr/bin' }, 'linux', only('/usr/bin/chromium'))).toBeNull()
})

test('without a name it is looked for on the PATH and then where the system puts it', () => {
  expect(findChromium({ PATH: ['/en', '/to'].join(delimiter) }, 'linux', only('/to/google-chrome'))).toBe('/to/google-chrome')
  expect(findChromium({ PATH: '/en' }, 'linux', only('/snap/bin/chromium'))).toBe('/snap/bin/chromium')
  expect(findChromium({ PATH: '/en' }, 'darwin', only('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'))).toBe('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
})

test('where there is none, none is found', () => {
  expect(findChromium({ PATH: '/en' }, 'linux', only())).toBeNull()
})
