import { now } from '../phone/clock.ts'
import { forgetMe, myPages, quickPath, readMe } from '../phone/store.ts'

/** The little a service worker needs of what browsers offer it; the types of pages and of workers cannot be used together. */
interface Waits extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Asked extends Waits {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface Worker {
  readonly loypeBuild: { readonly version: string; readonly files: readonly string[] }
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(kind: 'install' | 'activate', on: (event: Waits) => void): void
  addEventListener(kind: 'fetch', on: (event: Asked) => void): void
}
const worker = self as unknown as Worker

const { files } = worker.loypeBuild
/** What belongs to this build, the same for everybody: its name changes when a file does. */
const ours = `loype-${files.map((name) => name.split('-').at(-1)).join('.')}`
const languages = ['nb', 'nn', 'en']
const withoutNet = (lang: string) => `/uten-nett/${lang}`
/** Under this name the language of the last page seen is kept. */
const spoken = '/sprak-sist'

worker.addEventListener('install', (event) => event.waitUntil((async () => {
  const cache = await caches.open(ours)
  await cache.addAll([...files, '/ikon.svg', '/ikoner/192.png'])
  // These are made for a visitor, whoever is signed in.
  for (const lang of languages) {
    const page = await fetch(withoutNet(lang), { credentials: 'omit', cache: 'reload' })
    if (!page.ok) throw new Error(`${withoutNet(lang)} answered ${page.status}`)
    await cache.put(withoutNet(lang), page)
  }
  await worker.skipWaiting()
})()))

worker.addEventListener('activate', (event) => event.waitUntil((async () => {
  const had = await caches.has(myPages)
  for (const name of await caches.keys()) if (name.startsWith('loype-') && name !== ours) await caches.delete(name)
  await worker.clients.claim()
  // The page kept for use without a network names the files of the former build.
  if (had) await quickPage(new Request(quickPath, { headers: { accept: 'text/html' } })).catch(() => undefined)
})()))

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (origin !== location.origin) return
  // On the way out nothing personal stays, also where no script of the page has seen to it.
  if (request.method === 'POST' && pathname === '/logg-ut') return event.waitUntil(Promise.all([caches.delete(myPages), forgetMe()]))
  if (request.method !== 'GET') return
  if (files.includes(pathname) || pathname === '/ikon.svg') return event.respondWith(kept(request, pathname))
  if (pathname === quickPath && new URL(request.url).search === '' && (request.headers.get('accept') ?? '').includes('text/html')) return event.respondWith(quickPage(request))
  if (request.mode === 'navigate') event.respondWith(fetch(request).then(async (answer) => {
    await hear(answer)
    return answer
  }, () => offline()))
})

const kept = async (request: Request, pathname: string): Promise<Response> => (await caches.match(pathname, { cacheName: ours })) ?? fetch(request)

/** Remembers which language pages are read in. */
async function hear(answer: Response): Promise<void> {
  const lang = answer.headers.get('content-language')
  if (lang && languages.includes(lang)) await (await caches.open(ours)).put(spoken, new Response(lang))
}

async function offline(): Promise<Response> {
  const lang = (await (await caches.match(spoken, { cacheName: ours }))?.text()) ?? languages.find((one) => navigator.language.startsWith(one)) ?? 'nb'
  return (await caches.match(withoutNet(lang), { cacheName: ours })) ?? Response.error()
}

/** The page for registering: from the server, and from the phone when it is away, for who it was made for and nobody else. */
async function quickPage(request: Request): Promise<Response> {
  let answer: Response
  try {
    answer = await fetch(request)
  } catch {
    const me = await readMe().catch(() => undefined)
    const page = me && (await caches.match(`${quickPath}?who=${me.who}`, { cacheName: myPages }))
    if (!page) return offline()
    return new Response((await page.text()).replace('<html ', '<html data-from-phone '), { headers: page.headers })
  }
  await hear(answer)
  if (answer.ok && !answer.redirected) {
    const text = await answer.clone().text()
    const who = /<meta name="loype-who" content="([0-9a-f]{32})"/.exec(text)?.[1]
    if (who && text.includes('data-keeps=')) {
      const headers = new Headers({ 'content-type': 'text/html; charset=utf-8', date: new Date(now()).toUTCString() })
      for (const name of ['content-security-policy', 'referrer-policy', 'x-frame-options', 'x-content-type-options']) if (answer.headers.has(name)) headers.set(name, answer.headers.get(name) ?? '')
      await caches.delete(myPages)
      await (await caches.open(myPages)).put(`${quickPath}?who=${who}`, new Response(text, { headers }))
    }
  }
  return answer
}
