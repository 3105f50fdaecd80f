import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { JWTPayload } from 'jose'
import { absolute } from '#platform/links.ts'
import { reactToAll } from '#platform/jobs/react.ts'
import { keysFrom } from '#platform/secrets.ts'
import { withCommitted } from '#test/committed.ts'
import { browserOf, type Answer, type Browser } from '#test/browser.ts'
import { oslo } from '#test/given.ts'
import { type AtIssuer, type Issuer, openIssuer } from '#test/issuer.ts'
import { clientKey, listeningLog, testConfig } from '#test/world.ts'
import { oidcPort } from './oidc.ts'
import { giveRole } from './operations/give-role.ts'
import { paths } from './paths.ts'

const world = withCommitted(6)
const keys = keysFrom(randomBytes(32))
const log = listeningLog()
let issuer: Issuer
beforeAll(async () => {
  issuer = await openIssuer(absolute(paths.oidcAnswer()))
})
afterAll(() => issuer.close())
// Invented people with invented numbers: month 80 and more is nobody's.
const nora: AtIssuer = { sub: 'nora', name: 'Nora Register', number: '04869020031', level: '4', hpr: '9100901' }
beforeEach(() => {
  issuer.faults = {}
  issuer.demandsNonce = false
  issuer.person = nora
})

const product = (more: Record<string, string> = {}): Browser => {
  const config = testConfig({ OIDC_ISSUER: issuer.url, OIDC_CLIENT_ID: 'loype', OIDC_PRIVATE_KEY: clientKey, ...more })
  return browserOf({ engine: world().engine, door: world().door, config, log, lang: 'nb', secret: null, signIn: { oidc: oidcPort(config), keys } })
}
const cookieIn = (answer: Answer, name: string) => answer.headers.getSetCookie().map((one) => new RegExp(`^${name}=([^;]+);`).exec(one)?.[1]).find(Boolean)

interface OnTheWay {
  readonly browser: Browser
  readonly attempt: string
  readonly answer: URL
}
/** A browser that has been at the issuer and is sent back with its answer. */
async function onTheWay(start: string = paths.oidcSignIn(), browser = product()): Promise<OnTheWay> {
  const left = await browser.get(start)
  expect(left.status).toBe(303)
  return { browser, attempt: cookieIn(left, 'loype-attempt') ?? '', answer: await issuer.visit(left.to ?? '') }
}
const back = ({ browser, attempt, answer }: OnTheWay) => browser.get(answer.pathname + answer.search, { cookie: `loype-attempt=${attempt}` })
const signIn = async (start?: string, browser?: Browser) => back(await onTheWay(start, browser))

let count = 0
/** Invites somebody new by mail. @returns the secret of the link */
async function invited(): Promise<{ token: string; email: string }> {
  const leader = await world().given.someone('Prøve Leder', ['leader', oslo])
  const email = `invitert.${++count}@prove.example`
  await (await world().as(leader)).does(giveRole, { name: 'Skrevet Feil', email, role: 'mentor', unitId: oslo })
  await reactToAll(world().door)
  const [letter] = await rows<{ body: string }>('select body from mail where "to" = $1', [email])
  return { token: /\/invitasjon\/([\w-]+)/.exec(letter?.body ?? '')?.[1] ?? '', email }
}
const rows = <R extends Record<string, unknown>>(sql: string, params: unknown[] = []) => world().door.asSystem('test', (ctx) => ctx.connection.query<R>(sql, params))
const sessions = async () => (await rows<{ n: number }>(`select count(*)::int as n from session where ended_at is null`))[0]?.n
const another = (): AtIssuer => ({ sub: `sub-${++count}`, name: 'Ny Lege', number: `0486902${String(1000 + count)}`, level: '4', hpr: `91${String(20000 + count)}` })

describe('signing in', () => {
  test('the browser is sent away with nothing but who we are and what was pushed', async () => {
    const { to } = await product().get(paths.oidcSignIn())
    const sent = new URL(to ?? '')
    expect(sent.origin + sent.pathname).toBe(`${issuer.url}/connect/authorize`)
    expect([...sent.searchParams.keys()].sort()).toEqual(['client_id', 'request_uri'])
    expect(issuer.asked).toContain('POST /connect/par')
  })

  test('R51: somebody without an invitation is told that they have no account, and gets none', async () => {
    const before = await sessions()
    const answer = await signIn()
    expect(answer.status).toBe(403)
    expect(cookieIn(answer, 'loype')).toBeUndefined()
    expect(await sessions()).toBe(before)
    expect(await rows(`select from sign_in_identity where subject = 'nora'`)).toEqual([])
  })

  test('with an invitation they become the one who was invited, by the name in the register; then the sign-in is enough', async () => {
    const { token, email } = await invited()
    const first = await signIn(paths.acceptance(token))
    expect([first.status, first.to]).toEqual([303, '/'])
    expect((await product().get('/', { cookie: `loype=${cookieIn(first, 'loype')}` })).text).toContain('Nora Register')
    expect(await rows('select name, hpr_number as hpr, claimed_at is not null as claimed from person where email = $1', [email])).toEqual([{ name: 'Nora Register', hpr: '9100901', claimed: true }])
    const again = await signIn()
    expect(again.to).toBe('/')
    expect((await product().get('/', { cookie: `loype=${cookieIn(again, 'loype')}` })).text).toContain('Nora Register')
  })

  test('known by number where the sign-in itself is new', async () => {
    issuer.person = { ...nora, sub: 'nora-by-another-way' }
    const answer = await signIn()
    expect(answer.to).toBe('/')
    expect((await rows('select distinct person_id from sign_in_identity where subject like $1', ['nora%']))).toHaveLength(1)
  })

  test('the number is kept encrypted, can be found by its keyed hash, and stands in no log and no address', async () => {
    const [secret] = await rows<{ cipher: Uint8Array; index: string }>('select number_encrypted as cipher, number_index as index from person_secret where number_index = $1', [keys.indexOf(nora.number ?? '')])
    expect(keys.decrypt(secret?.cipher ?? new Uint8Array())).toBe(nora.number)
    expect(Buffer.from(secret?.cipher ?? []).includes(nora.number ?? '')).toBe(false)
    const everything = JSON.stringify(await rows('select * from person')) + JSON.stringify(await rows('select * from trail order by id desc limit 500')) + log.lines.join() + issuer.asked.join()
    expect(everything).not.toContain(nora.number)
  })

  test('the used answer leaves no cookie of the attempt behind', async () => {
    expect((await signIn()).headers.getSetCookie()).toContainEqual(expect.stringMatching(/^loype-attempt=; Max-Age=0; Path=\/logg-inn/))
  })

  test('also where the issuer demands a nonce in the proofs, and where a proof goes along with what is pushed', async () => {
    issuer.demandsNonce = true
    expect((await signIn()).to).toBe('/')
    expect((await signIn(undefined, product({ OIDC_DPOP_AT_PAR: 'on' }))).to).toBe('/')
  })

  test('somebody who is not in the register of health personnel signs in all the same', async () => {
    const { hpr: _, ...plain } = another()
    issuer.person = plain
    const { token } = await invited()
    expect((await signIn(paths.acceptance(token))).to).toBe('/')
  })

  test('signing out ends the session here first, and then there', async () => {
    const browser = product()
    const secret = cookieIn(await signIn(), 'loype')
    const cookie = `loype=${secret}`
    const out = await browser.send('/logg-ut', { method: 'POST', headers: { cookie } })
    expect(out.status).toBe(303)
    expect(out.to).toMatch(new RegExp(`^${issuer.url}/connect/endsession\\?`))
    expect((await browser.get('/profil', { cookie })).to).toBe('/logg-inn')
  })
})

describe('an answer that cannot be trusted lets nobody in', () => {
  const refusedBy = async (way: OnTheWay) => {
    const before = await sessions()
    const answer = await back(way)
    expect(cookieIn(answer, 'loype')).toBeUndefined()
    expect(await sessions()).toBe(before)
    expect(answer.text).toContain('Innloggingen ble ikke fullført')
    expect(answer.text).not.toMatch(/nonce|issuer|JWT|claim|signature/i)
    return answer.status
  }
  const changed = (way: OnTheWay, name: string, value: string | null): OnTheWay => {
    const answer = new URL(way.answer)
    if (value === null) answer.searchParams.delete(name)
    else answer.searchParams.set(name, value)
    return { ...way, answer }
  }

  test.each([['state', 'x'.repeat(43)], ['state', null], ['iss', 'https://ond.example'], ['iss', null], ['code', 'x'.repeat(43)], ['code', null]] as const)('%s is %s', async (name, value) => {
    expect(await refusedBy(changed(await onTheWay(), name, value))).toBe(422)
  })

  test('the issuer says no', async () => {
    const way = await onTheWay()
    expect(await refusedBy(changed(changed(way, 'code', null), 'error', 'access_denied'))).toBe(422)
  })

  test('it comes a second time, also with the cookie kept', async () => {
    const way = await onTheWay()
    expect((await back(way)).to).toBe('/')
    expect(await refusedBy(way)).toBe(422)
  })

  test('it comes without the cookie of the attempt, with a spoilt one, or with that of another attempt', async () => {
    const [way, other] = [await onTheWay(), await onTheWay()]
    for (const attempt of ['', 'x', `${way.attempt.slice(0, -6)}AAAAAA`, other.attempt]) expect(await refusedBy({ ...way, attempt }), attempt).toBe(422)
  })

  test('it comes a quarter of an hour too late', async () => {
    const way = await onTheWay()
    world().later({ minutes: 16 })
    expect(await refusedBy(way)).toBe(422)
  })

  const claims: readonly (readonly [string, JWTPayload])[] = [
    ['another attempt\'s nonce', { nonce: 'of another' }], ['no nonce', { nonce: undefined } as unknown as JWTPayload], ['another issuer', { iss: 'https://ond.example' }], ['another audience', { aud: 'somebody-else' }],
    ['an end that has passed', { exp: 1_700_000_000 }], ['nobody', { sub: undefined } as unknown as JWTPayload],
    ['a lower level', { 'helseid://claims/identity/security_level': '3' }], ['no level', { 'helseid://claims/identity/security_level': undefined }], ['a level that is none', { 'helseid://claims/identity/security_level': 'high' }],
  ]
  test.each(claims)('the ID token is of %s', async (_what, change) => {
    const way = await onTheWay()
    issuer.faults = { answer: async (given) => ({ ...given, id_token: await issuer.resigned(given.id_token ?? '', change) }) }
    expect(await refusedBy(way)).toBe(422)
  })

  test('the ID token is signed with another key, or with none', async () => {
    for (const forge of [async (token: string) => issuer.resigned(token, {}, 'another'), async (token: string) => `${Buffer.from('{"alg":"none"}').toString('base64url')}.${token.split('.')[1]}.`]) {
      const way = await onTheWay()
      issuer.faults = { answer: async (given) => ({ ...given, id_token: await forge(given.id_token ?? '') }) }
      expect(await refusedBy(way)).toBe(422)
      issuer.faults = {}
    }
  })

  test('there is no ID token, or the access token is not bound to our proof', async () => {
    for (const answer of [({ id_token: _, ...given }: Record<string, unknown>) => given, (given: Record<string, unknown>) => ({ ...given, token_type: 'Bearer' })]) {
      const way = await onTheWay()
      issuer.faults = { answer }
      expect(await refusedBy(way)).toBe(422)
      issuer.faults = {}
    }
  })

  test('the proof went missing on the way', async () => {
    const way = await onTheWay()
    issuer.faults = { without: 'dpop' }
    expect(await refusedBy(way)).toBe(422)
  })

  test('the level the issuer gives is too low', async () => {
    issuer.person = { ...nora, level: '3' }
    expect(await refusedBy(await onTheWay())).toBe(422)
  })

  test('why it was refused is in the log, and nothing of who it was', async () => {
    const at = log.lines.length
    await refusedBy(changed(await onTheWay(), 'state', 'x'.repeat(43)))
    const said = log.lines.slice(at).join()
    expect(said).toContain('sign-in refused')
    expect(said).not.toMatch(/04869020031|Nora/)
  })
})

describe('an issuer that is away', () => {
  const away = { OIDC_ISSUER: 'http://127.0.0.1:9' }

  test('when somebody wants to sign in: they are told, and nothing of ours is broken', async () => {
    const answer = await product(away).get(paths.oidcSignIn())
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Innloggingstjenesten svarer ikke')
    issuer.faults = { status: 503 }
    expect((await product().get(paths.oidcSignIn())).status).toBe(422)
    const { token } = await invited()
    expect((await product(away).get(paths.acceptance(token))).status).toBe(422)
  })

  test('and back a moment later: signing in works without a new start', async () => {
    const browser = product()
    issuer.faults = { status: 500 }
    expect((await browser.get(paths.oidcSignIn())).status).toBe(422)
    issuer.faults = {}
    expect((await signIn(undefined, browser)).to).toBe('/')
  })

  test('when somebody comes back from it', async () => {
    const way = await onTheWay()
    issuer.faults = { status: 502 }
    const answer = await back(way)
    expect(answer.status).toBe(422)
    expect(cookieIn(answer, 'loype')).toBeUndefined()
  })

  test('when somebody signs out: the session ends all the same', async () => {
    const cookie = `loype=${cookieIn(await signIn(), 'loype')}`
    const browser = product(away)
    const out = await browser.send('/logg-ut', { method: 'POST', headers: { cookie } })
    expect([out.status, out.to]).toEqual([303, '/'])
    expect((await browser.get('/profil', { cookie })).to).toBe('/logg-inn')
  })
})
