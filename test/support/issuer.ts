import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { decodeJwt, exportJWK, generateKeyPair, importJWK, type JWTPayload, SignJWT } from 'jose'
import Provider, { type Configuration, type KoaContextWithOIDC } from 'oidc-provider'
import { clientKey } from './world.ts'

/** Somebody who can sign in. */
export interface AtIssuer {
  readonly sub: string
  readonly name: string
  readonly number?: string
  readonly level?: string
  readonly hpr?: string
}

interface TokenAnswer extends Record<string, unknown> {
  id_token?: string
}

/** What is done to the conversation between the product and the issuer. */
interface Faults {
  /** Changes what the token endpoint answers. */
  answer?: (given: TokenAnswer) => Promise<TokenAnswer> | TokenAnswer
  /** Takes a header away from what the product sends. */
  without?: string
  /** Answers every request so, and asks nobody. */
  status?: number
}

/** A stand-in for HelseID, with its security profile: PAR, PKCE, private_key_jwt, DPoP. */
export interface Issuer {
  readonly url: string
  /** Who signs in next. */
  person: AtIssuer
  faults: Faults
  /** Whether DPoP proofs must carry a nonce of the issuer's. */
  demandsNonce: boolean
  /** Every address that was asked for, with its method. */
  readonly asked: readonly string[]
  /** The claims of an ID token, changed and signed anew: with the issuer's key, or another one. */
  resigned(idToken: string, change: JWTPayload, with_?: 'own' | 'another'): Promise<string>
  /** Follows the address a browser was sent to, until it is sent back. @returns where to */
  visit(authorize: string): Promise<URL>
  close(): Promise<void>
}

const { d: _, ...publicKey } = JSON.parse(clientKey) as Record<string, string>
const pid = 'helseid://claims/identity/pid'
const level = 'helseid://claims/identity/security_level'
const hpr = 'helseid://claims/hpr/hpr_number'

/** @param callback where the product takes the answer */
export async function openIssuer(callback: string): Promise<Issuer> {
  const [own, another] = await Promise.all([generateKeyPair('ES256', { extractable: true }), generateKeyPair('ES256')])
  const signing = { ...(await exportJWK(own.privateKey)), kid: 'own', alg: 'ES256', use: 'sig' }
  const asked: string[] = []
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const url = `http://127.0.0.1:${(server.address() as { port: number }).port}`
  const issuer: Issuer = {
    url, asked, faults: {}, demandsNonce: false, person: { sub: 'nobody', name: '' },
    async resigned(idToken, change, with_ = 'own') {
      const key = with_ === 'own' ? await importJWK(signing, 'ES256') : another.privateKey
      return new SignJWT({ ...decodeJwt(idToken), ...change }).setProtectedHeader({ alg: 'ES256', kid: 'own' }).sign(key)
    },
    visit: (authorize) => follow(authorize, callback),
    close: () => new Promise((closed) => {
      server.closeAllConnections()
      server.close(() => closed())
    }),
  }
  const provider = new Provider(url, configuration(issuer, callback, signing))
  const handle = provider.callback()
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    asked.push(`${request.method} ${request.url}`)
    const { faults } = issuer
    if (faults.status) return void response.writeHead(faults.status, { 'content-type': 'text/html' }).end('<h1>nei</h1>')
    if (faults.without) delete request.headers[faults.without]
    if (request.url?.startsWith('/interaction/')) return void (await provider.interactionFinished(request, response, { login: { accountId: issuer.person.sub } }))
    if (request.url === '/connect/token' && faults.answer) changeAnswer(response, faults.answer)
    handle(request, response)
  }
  return issuer
}

function configuration(issuer: Issuer, callback: string, signing: Record<string, unknown>): Configuration {
  return {
    clients: [{
      client_id: 'loype', redirect_uris: [callback], post_logout_redirect_uris: [new URL('/', callback).href], response_types: ['code'], grant_types: ['authorization_code'], token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: 'ES256', id_token_signed_response_alg: 'ES256', dpop_bound_access_tokens: true, require_pushed_authorization_requests: true, jwks: { keys: [{ ...publicKey, use: 'sig' } as never] },
    }],
    jwks: { keys: [signing as never] }, cookies: { keys: ['a test'] }, pkce: { required: () => true }, conformIdTokenClaims: false,
    features: {
      devInteractions: { enabled: false }, pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: true }, rpInitiatedLogout: { enabled: true },
      dPoP: { enabled: true, nonceSecret: Buffer.alloc(32, 3), requireNonce: () => issuer.demandsNonce },
    },
    routes: { authorization: '/connect/authorize', token: '/connect/token', pushed_authorization_request: '/connect/par', end_session: '/connect/endsession' },
    scopes: ['openid', 'profile', 'helseid://scopes/identity/pid', 'helseid://scopes/identity/security_level', 'helseid://scopes/hpr/hpr_number'],
    claims: { openid: ['sub'], profile: ['name'], 'helseid://scopes/identity/pid': [pid], 'helseid://scopes/identity/security_level': [level], 'helseid://scopes/hpr/hpr_number': [hpr] },
    enabledJWA: { clientAuthSigningAlgValues: ['PS256', 'ES256'], dPoPSigningAlgValues: ['PS256', 'ES256'] },
    interactions: { url: (_c, interaction) => `/interaction/${interaction.uid}` },
    // HelseID takes assertions of this type only, made for it alone and for a minute at the most.
    assertJwtClientAuthClaimsAndHeader: (_c: KoaContextWithOIDC, claims: Record<string, unknown>, header: Record<string, unknown>) => {
      if (header.typ !== 'client-authentication+jwt' || claims.aud !== issuer.url || Number(claims.exp) - Number(claims.iat) > 60) throw new Error('not an assertion of the profile')
    },
    findAccount: (_c, sub) => {
      const { name, number, level: at, hpr: registered } = issuer.person
      return { accountId: sub, claims: async () => ({ sub, name, [pid]: number, [level]: at, [hpr]: registered }) }
    },
    async loadExistingGrant(c) {
      const grant = new c.oidc.provider.Grant({ clientId: c.oidc.client?.clientId ?? '', accountId: c.oidc.session?.accountId ?? '' })
      grant.addOIDCScope(String(c.oidc.params?.scope))
      await grant.save()
      return grant
    },
  } as Configuration
}

/** Lets `change` have a say in the JSON that is about to be answered. */
function changeAnswer(response: ServerResponse, change: NonNullable<Faults['answer']>): void {
  const end = response.end.bind(response)
  response.end = ((body?: string | Buffer) => {
    void (async () => {
      const given = JSON.parse(String(body)) as TokenAnswer
      const text = JSON.stringify(given.id_token ? await change(given) : given)
      response.setHeader('content-length', Buffer.byteLength(text))
      end(text)
    })()
    return response
  }) as typeof response.end
}

async function follow(authorize: string, callback: string): Promise<URL> {
  const jar = new Map<string, string>()
  for (let at = new URL(authorize), steps = 0; steps < 8; steps++) {
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      jar.set(name, value)
    }
    const to = answer.headers.get('location')
    if (!to) throw new Error(`the issuer answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`)
    at = new URL(to, at)
    if (at.href.startsWith(callback)) return at
  }
  throw new Error('the issuer went round in circles')
}
