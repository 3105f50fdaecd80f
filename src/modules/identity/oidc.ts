import { exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import * as client from 'openid-client'
import type { Config } from '#platform/config.ts'

/** Who signed in, as the issuer says. */
export interface SignedIn {
  readonly issuer: string
  readonly subject: string
  readonly name: string
  /** National identity number. */
  readonly number: string | null
  readonly hprNumber: string | null
}

/** What must be remembered between leaving for the issuer and coming back; kept encrypted in the browser. */
export interface Attempt {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly dpopKey: JWK
  /** Until when the answer is waited for, in milliseconds since 1970. */
  readonly until: number
  /** Secret of the invitation that is being accepted. */
  readonly invitation?: string | undefined
}

/** The sign-in could not be trusted; nothing is known of who it was. */
export class SignInRefused extends Error {}
/** The issuer does not answer, or not as one. */
export class IssuerAway extends Error {}

/** Minutes people have at the issuer. */
export const attemptMinutes = 15

/** Sign-in with OpenID Connect: code flow, PKCE, PAR, private_key_jwt and DPoP (the profile of HelseID). */
export interface OidcPort {
  /** @throws IssuerAway */
  begin(callback: string, lang: string, now: Temporal.Instant, invitation?: string): Promise<{ url: URL; attempt: Attempt }>
  /** @throws SignInRefused, IssuerAway */
  finish(callback: URL, attempt: Attempt, now: Temporal.Instant): Promise<SignedIn>
  signOutUrl(back: string): Promise<URL | null>
}

const claim = { number: 'helseid://claims/identity/pid', level: 'helseid://claims/identity/security_level', hpr: 'helseid://claims/hpr/hpr_number' } as const
/** Named doctors' records need the highest level of assurance. */
const neededLevel = 4

/** @param config with issuer, client id and key set */
export function oidcPort(config: Config): OidcPort {
  let discovered: Promise<client.Configuration> | undefined
  const configuration = () => {
    discovered ??= discover(config).catch((error) => {
      discovered = undefined
      throw new IssuerAway(error instanceof Error ? error.message : 'no answer')
    })
    return discovered
  }
  const dpopOf = async (oidc: client.Configuration, key: JWK) => {
    const { d: _, ...open } = key
    const [privateKey, publicKey] = [(await importJWK(key, 'ES256')) as CryptoKey, (await importJWK(open, 'ES256', { extractable: true })) as CryptoKey]
    return client.getDPoPHandle(oidc, { privateKey, publicKey })
  }
  return {
    async begin(callback, lang, now, invitation) {
      const oidc = await configuration()
      const pair = await generateKeyPair('ES256', { extractable: true })
      const attempt: Attempt = { state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier(), dpopKey: await exportJWK(pair.privateKey), until: now.add({ minutes: attemptMinutes }).epochMilliseconds, invitation }
      const wish = {
        redirect_uri: callback, scope: config.OIDC_SCOPE, state: attempt.state, nonce: attempt.nonce, ui_locales: lang,
        code_challenge: await client.calculatePKCECodeChallenge(attempt.verifier), code_challenge_method: 'S256',
      }
      const url = await client.buildAuthorizationUrlWithPAR(oidc, wish, config.OIDC_DPOP_AT_PAR ? { DPoP: await dpopOf(oidc, attempt.dpopKey) } : undefined).catch((error: Error) => {
        throw new IssuerAway(error.message)
      })
      return { url, attempt }
    },
    async finish(callback, attempt, now) {
      if (now.epochMilliseconds > attempt.until) throw new SignInRefused('the answer came too late')
      const oidc = await configuration()
      const checks = { pkceCodeVerifier: attempt.verifier, expectedState: attempt.state, expectedNonce: attempt.nonce, idTokenExpected: true }
      const tokens = await client.authorizationCodeGrant(oidc, callback, checks, undefined, { DPoP: await dpopOf(oidc, attempt.dpopKey) }).catch((error: Error) => {
        throw new SignInRefused(error.message)
      })
      // A token that is not bound to our key could be used by whoever finds it.
      if (tokens.token_type.toLowerCase() !== 'dpop') throw new SignInRefused('the token is not bound to our proof')
      const claims = tokens.claims()
      if (!claims || Number(claims[claim.level]) < neededLevel || Number.isNaN(Number(claims[claim.level]))) throw new SignInRefused('level of assurance is too low')
      const text = (value: unknown) => (typeof value === 'string' && value ? value : null)
      return { issuer: claims.iss, subject: claims.sub, name: text(claims.name) ?? '', number: text(claims[claim.number]), hprNumber: text(claims[claim.hpr]) }
    },
    async signOutUrl(back) {
      const oidc = await configuration()
      return oidc.serverMetadata().end_session_endpoint ? client.buildEndSessionUrl(oidc, { post_logout_redirect_uri: back }) : null
    },
  }
}

async function discover(config: Config): Promise<client.Configuration> {
  const issuer = new URL(config.OIDC_ISSUER ?? '')
  const jwk = JSON.parse(config.OIDC_PRIVATE_KEY ?? '{}') as JWK & { alg?: string; kid?: string }
  const key = (await importJWK(jwk, jwk.alg ?? 'PS256')) as CryptoKey
  const assertion: client.ModifyAssertionOptions = {
    [client.modifyAssertion](header, payload) {
      header.typ = 'client-authentication+jwt'
      payload.exp = Number(payload.iat) + 10
    },
  }
  const onThisMachine = ['localhost', '127.0.0.1'].includes(issuer.hostname)
  return client.discovery(issuer, config.OIDC_CLIENT_ID ?? '', {}, client.PrivateKeyJwt({ key, ...(jwk.kid ? { kid: jwk.kid } : {}) }, assertion), { execute: [client.enableNonRepudiationChecks, ...(onThisMachine ? [client.allowInsecureRequests] : [])] })
}
