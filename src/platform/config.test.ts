import { expect, test } from 'vitest'
import { clientKey } from '#test/world.ts'
import { readConfig } from './config.ts'

const production = {
  LOYPE_MODE: 'production', LOYPE_URL: 'https://loype.example', SMTP_URL: 'smtp://mail.example', LOYPE_KEY: Buffer.alloc(32).toString('base64'),
  OIDC_ISSUER: 'https://sts.example', OIDC_CLIENT_ID: 'loype', OIDC_PRIVATE_KEY: clientKey,
}

test('production names the first setting that is missing', () => {
  expect(readConfig(production).demo).toBe(false)
  for (const name of Object.keys(production).filter((one) => one !== 'LOYPE_MODE')) expect(() => readConfig({ ...production, [name]: '' }), name).toThrow(`${name}: must be set when LOYPE_MODE=production`)
})

test('production is reached and signed in to over https only: cookies and links would else go out in the clear', () => {
  for (const name of ['LOYPE_URL', 'OIDC_ISSUER']) {
    expect(() => readConfig({ ...production, [name]: 'http://loype.example' })).toThrow(`${name}: must be https`)
    expect(readConfig({ ...production, [name]: 'http://localhost:3000' }).demo).toBe(false)
  }
})

test('the demo begins with nothing set, and its clock is not for production', () => {
  expect(readConfig({}).demo).toBe(true)
  expect(() => readConfig({ ...production, LOYPE_TODAY: '2026-11-23' })).toThrow('LOYPE_TODAY: only in the demo')
})

test('a value that is none is named', () => {
  for (const [name, value] of [['PORT', '70000'], ['LOYPE_KEY', 'short'], ['DATABASE_URL', 'mysql://x'], ['LOYPE_MODE', 'test'], ['LOYPE_TODAY', '2026-02-30']] as const) expect(() => readConfig({ [name]: value }), name).toThrow(`${name}: `)
})
