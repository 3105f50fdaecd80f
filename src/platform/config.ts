import { availableParallelism } from 'node:os'
import { z } from 'zod'

/** A setting is missing or wrong; the message names it in one line. */
export class ConfigurationError extends Error {}

const flag = (fallback: 'on' | 'off') => z.enum(['on', 'off']).default(fallback).transform((value) => value === 'on')

const settings = z.object({
  LOYPE_MODE: z.enum(['demo', 'production']).default('demo'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('0.0.0.0'),
  /** Where people reach us; links in mails begin with it. */
  LOYPE_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** How many proxies of our own stand in front: so many places from the end of X-Forwarded-For is where a visitor comes from. */
  LOYPE_PROXIES: z.coerce.number().int().min(0).max(9).default(0),
  /** Folder of the embedded database and of keys made by ourselves. */
  LOYPE_DATA: z.string().min(1).default('.loype'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(2).max(200).default(() => 3 * availableParallelism()),
  SMTP_URL: z.url({ protocol: /^smtps?$/, hostname: /./ }).optional(),
  MAIL_FROM: z.string().regex(/^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/, 'must be an address, or a name with <address>').default('Løype <ikke-svar@loype.example>'),
  /** 32 bytes in base64: encrypts national identity numbers and seals the trail. */
  LOYPE_KEY: z.string().refine((value) => Buffer.from(value, 'base64').length === 32, 'must be 32 bytes in base64').optional(),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  /** The client's private key as JWK (JSON), for `private_key_jwt`. */
  OIDC_PRIVATE_KEY: z.string().refine(isPrivateKey, 'must be a private key as JWK (JSON), with alg PS256 or ES256').optional(),
  OIDC_SCOPE: z.string().default('openid profile helseid://scopes/identity/pid helseid://scopes/identity/security_level helseid://scopes/hpr/hpr_number'),
  /** Whether a DPoP proof also goes along at the pushed authorization request. */
  OIDC_DPOP_AT_PAR: flag('off'),
  /** Shows another day than today; only in the demo. */
  LOYPE_TODAY: z.iso.date().optional(),
  /** How much demo world to load at the first start. */
  LOYPE_DEMO: flag('on'),
  LOYPE_JOBS: flag('on'),
  LOG: z.enum(['silent', 'error', 'info']).default('info'),
})

export type Config = Readonly<z.output<typeof settings>> & { readonly demo: boolean }

/**
 * Reads the configuration from the environment. @throws ConfigurationError that names the first setting that is wrong
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = settings.safeParse(given)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new ConfigurationError(`${issue?.path.join('.')}: ${issue?.message}`)
  }
  const config = { ...parsed.data, demo: parsed.data.LOYPE_MODE === 'demo' }
  if (!config.demo) checkProduction(config)
  if (config.OIDC_ISSUER) for (const name of ['OIDC_CLIENT_ID', 'OIDC_PRIVATE_KEY'] as const) if (!config[name]) throw new ConfigurationError(`${name}: must be set with OIDC_ISSUER`)
  return config
}

function isPrivateKey(value: string): boolean {
  try {
    const key = JSON.parse(value) as { kty?: unknown; d?: unknown; alg?: unknown }
    return typeof key.kty === 'string' && typeof key.d === 'string' && ['PS256', 'ES256', undefined].includes(key.alg as string)
  } catch {
    return false
  }
}

function checkProduction(config: Config): void {
  const needed = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_PRIVATE_KEY', 'LOYPE_KEY', 'LOYPE_URL', 'SMTP_URL'] as const
  for (const name of needed) if (!config[name]) throw new ConfigurationError(`${name}: must be set when LOYPE_MODE=production`)
  if (config.LOYPE_TODAY) throw new ConfigurationError('LOYPE_TODAY: only in the demo')
  for (const name of ['OIDC_ISSUER', 'LOYPE_URL'] as const) {
    const url = new URL(config[name] as string)
    if (url.protocol !== 'https:' && !['localhost', '127.0.0.1'].includes(url.hostname)) throw new ConfigurationError(`${name}: must be https`)
  }
}
