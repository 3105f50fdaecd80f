import { describe, expect, test } from 'vitest'
import { castIds } from '#demo/world.ts'
import { withCommitted } from '#test/committed.ts'
import { clientKey, testConfig } from '#test/world.ts'

const world = withCommitted(4)
const production = () => testConfig({ LOYPE_URL: 'https://loype.example' })
const ingrid = () => castIds.get('ingrid') as string

const policy = `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`

describe('every kind of answer carries the headers that protect it', () => {
  test.each([
    ['a page', 'GET', '/', 200], ['nothing of that name', 'GET', '/finnes-ikke', 404], ['a redirect', 'GET', '/profil', 303], ['a ready answer', 'GET', '/helse/klar', 200], ['a live answer', 'GET', '/helse/live', 200],
    ['the API', 'GET', '/api/v1/kommuner', 200], ['a refusal of the API', 'GET', '/api/v1/meg', 401], ['a link that opens nothing', 'GET', `/signer/${'a'.repeat(43)}`, 404], ['a refused sign-in', 'POST', '/logg-inn/demo', 422],
    ['a form from elsewhere', 'POST', '/logg-ut', 403], ['another method', 'PUT', '/', 404], ['a form to nowhere', 'POST', '/finnes-ikke', 404],
  ])('%s', async (_what, method, path, status) => {
    const browser = await world().browser(null)
    const answer = await browser.send(path, { method, headers: status === 403 ? { origin: 'https://ond.example' } : {} })
    expect(answer.status).toBe(status)
    expect(Object.fromEntries(['content-security-policy', 'x-content-type-options', 'x-frame-options', 'referrer-policy', 'cross-origin-opener-policy', 'cross-origin-resource-policy', 'cache-control'].map((name) => [name, answer.headers.get(name)]))).toEqual({
      'content-security-policy': policy, 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'same-origin', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin', 'cache-control': 'no-store',
    })
    expect(answer.headers.get('x-powered-by')).toBeNull()
  })

  test('a form may also end where people sign in, and nowhere else', async () => {
    const answer = await (await world().browser(null, { config: testConfig({ OIDC_ISSUER: 'https://sts.example/realm', OIDC_CLIENT_ID: 'loype', OIDC_PRIVATE_KEY: clientKey }) })).get('/')
    expect(answer.headers.get('content-security-policy')).toBe(policy.replace("form-action 'self'", "form-action 'self' https://sts.example"))
  })

  test('pages hold no script or style of their own, so that the policy can be strict', async () => {
    for (const path of ['/', '/laeringsmal', '/profil', '/aktiviteter/ny']) {
      const { text } = await (await world().browser(ingrid())).get(path)
      expect(text, path).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=|javascript:/i)
    }
  })
})

describe('a form is taken only from our own pages', () => {
  const sent = async (headers: Record<string, string>, config = testConfig()) => (await (await world().browser(null, { config })).post('/sprak', { lang: 'nn' }, headers)).status
  const own = 'http://loype.example'

  test.each([
    ['our own page', { origin: own }], ['our own page, as newer browsers say it', { origin: own, 'sec-fetch-site': 'same-origin' }], ['typed in by the user', { 'sec-fetch-site': 'none' }], ['a program', {}],
  ])('%s is let in', async (_who, headers) => expect(await sent(headers as Record<string, string>)).toBe(303))

  test.each([
    ['another site', { origin: 'https://ond.example' }], ['another port', { origin: `${own}:8080` }], ['a site that hides its name', { origin: 'null' }], ['the same, as newer browsers say it', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['another site under the same domain', { origin: 'http://ond.loype.example', 'sec-fetch-site': 'same-site' }], ['a site that claims to be us', { origin: own, 'sec-fetch-site': 'cross-site' }], ['no address at all', { origin: 'not an address' }],
  ])('%s is not', async (_who, headers) => expect(await sent(headers as Record<string, string>)).toBe(403))

  test('the address people reach us by counts, whatever the proxy calls us', async () => {
    expect(await sent({ origin: 'https://loype.example', host: 'inside:3000' }, production())).toBe(303)
    expect(await sent({ origin: 'null' }, production())).toBe(403)
  })
})

describe('cookies', () => {
  const cookiesOf = (headers: Headers) => headers.getSetCookie()

  test('on https they are secure and bound to the host; nobody reads them from a script', async () => {
    const browser = await world().browser(null, { config: production() })
    const signedIn = cookiesOf((await browser.post('/logg-inn/demo', { person: ingrid() })).headers)
    expect(signedIn).toEqual([expect.stringMatching(/^__Host-loype=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; Secure; SameSite=Lax$/)])
    const language = cookiesOf((await browser.post('/sprak', { lang: 'nn' })).headers)
    expect(language).toEqual(['loype-lang=nn; Max-Age=31536000; Path=/; HttpOnly; Secure; SameSite=Lax'])
  })

  test('without https they work on this machine', async () => {
    const signedIn = cookiesOf((await (await world().browser(null)).post('/logg-inn/demo', { person: ingrid() })).headers)
    expect(signedIn).toEqual([expect.stringMatching(/^loype=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/)])
  })

  test('what is said once is secure too: it may hold a new token', async () => {
    const browser = await world().browser(await world().given.someone('Prøve Person'), { config: production() })
    const saved = await browser.post('/profil', { email: 'ny@prove.example', mailPace: 'each' })
    expect(cookiesOf(saved.headers)).toEqual([expect.stringMatching(/^loype-notice=[^;]+; Max-Age=60; Path=\/; HttpOnly; Secure; SameSite=Lax$/)])
  })
})

describe('trying too often', () => {
  const from = (address: string) => ({ 'x-forwarded-for': address })

  test('sign-in ends in a page that says to wait', async () => {
    const browser = await world().browser(null)
    let answer = await browser.post('/logg-inn/demo', { person: 'x' })
    for (let n = 0; n < 125 && answer.status !== 429; n++) answer = await browser.post('/logg-inn/demo', { person: 'x' })
    expect(answer.status).toBe(429)
    expect(answer.text).toContain('For mange forsøk')
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  test('links are not guessed at either, nor new ones asked for', async () => {
    const browser = await world().browser(null, { lang: 'nn' })
    const link = (n: number) => `/signer/${String(n).padStart(43, 'a')}`
    let answer = await browser.get(link(0))
    for (let n = 1; n < 125 && answer.status !== 429; n++) answer = await browser.get(link(n))
    expect(answer.status).toBe(429)
    expect(answer.text).toContain('For mange forsøk')
    expect((await browser.post(link(1), { verdict: 'sign' })).status).toBe(429)
    let asked = await browser.post(`${link(1)}/ny-lenke`)
    for (let n = 0; n < 12 && asked.status !== 429; n++) asked = await browser.post(`${link(1)}/ny-lenke`)
    expect(asked.status).toBe(429)
  })

  test('behind a proxy each is counted by their own address, and only the proxy is believed', async () => {
    const behind = await world().browser(null, { config: testConfig({ LOYPE_PROXIES: '1' }) })
    const attempt = (address: string) => behind.post('/logg-inn/demo', { person: 'x' }, from(address))
    for (let n = 0; n < 120; n++) await attempt('203.0.113.7')
    expect((await attempt('203.0.113.7')).status).toBe(429)
    expect((await attempt('203.0.113.8')).status).toBe(422)
    // What the visitor wrote in front of what the proxy added is not believed.
    expect((await attempt('198.51.100.1, 203.0.113.7')).status).toBe(429)
    const direct = await world().browser(null)
    for (let n = 0; n < 120; n++) await direct.post('/logg-inn/demo', { person: 'x' }, from(`203.0.113.${n}`))
    expect((await direct.post('/logg-inn/demo', { person: 'x' }, from('203.0.113.200'))).status).toBe(429)
  })

  test('one household of addresses is one visitor', async () => {
    const browser = await world().browser(null, { config: testConfig({ LOYPE_PROXIES: '1' }) })
    for (let n = 0; n < 120; n++) await browser.post('/logg-inn/demo', { person: 'x' }, from(`2001:db8:1:2::${n.toString(16)}`))
    expect((await browser.post('/logg-inn/demo', { person: 'x' }, from('2001:db8:1:2:ffff::1'))).status).toBe(429)
    expect((await browser.post('/logg-inn/demo', { person: 'x' }, from('2001:db8:1:3::1'))).status).toBe(422)
  })
})
