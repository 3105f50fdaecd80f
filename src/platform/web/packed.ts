import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import type { Env } from '#platform/web/env.ts'

/** Shorter than this, packing costs more than it saves. */
const least = 1024
const packable = /^(text\/(?!event-stream)|application\/(json|problem\+json|javascript))/

// A page is packed for one reader, once: the middle settings give nearly all of the saving for a fraction of the work.
const ways = {
  br: (bytes: Uint8Array) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gzip: (bytes: Uint8Array) => promisify(gzip)(bytes),
} as const

/** The best way of packing that a browser takes, by its `Accept-Encoding`; null where it takes none of ours. */
export function packingFor(accepts: string | undefined): keyof typeof ways | null {
  const taken = (accepts ?? '').toLowerCase().split(',').map((part) => part.split(';').map((piece) => piece.trim())).filter(([, weight]) => !/^q=0(\.0*)?$/.test(weight ?? '')).map(([name]) => name)
  return (['br', 'gzip'] as const).find((way) => taken.includes(way)) ?? null
}

/** Sends text packed to those who take it so. What is packed already, short, or no text goes as it is. */
export const packed: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  const { headers } = c.res
  headers.append('vary', 'accept-encoding')
  const way = packingFor(c.req.header('accept-encoding'))
  if (!way || c.req.method === 'HEAD' || headers.has('content-encoding') || !packable.test(headers.get('content-type') ?? '')) return
  const bytes = new Uint8Array(await c.res.arrayBuffer())
  const { status } = c.res
  const worth = bytes.length >= least
  if (worth) {
    headers.set('content-encoding', way)
    headers.delete('content-length')
  }
  c.res = undefined
  c.res = new Response(worth ? new Uint8Array(await ways[way](bytes)) : bytes, { status, headers })
}
