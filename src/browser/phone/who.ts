import { forgetMe, myPages, readMe, writeMe } from './store.ts'

/** Who the page was made for: a person's id, '' for nobody, null where it says nothing of it (a link in a mail, the page without a network). */
const whoIsHere = (page: Document): string | null => page.querySelector<HTMLMetaElement>('meta[name="loype-who"]')?.content ?? null

/** Whether this browser can keep and lock at all: it can on an encrypted connection. */
export const canKeep = (): boolean => isSecureContext && 'indexedDB' in globalThis && 'locks' in navigator && Boolean(globalThis.crypto?.subtle)

/** Locks what waits and forgets the page that may be used without a network: somebody has signed out, or is somebody else. */
export async function lock(): Promise<void> {
  await forgetMe()
  await caches.delete(myPages)
}

/**
 * Sees to it that the phone knows whose it is now. What a former person left is locked before anything else is done: their key is forgotten.
 * @returns whether there is somebody whose forms can be kept
 */
export async function know(page: Document): Promise<boolean> {
  const me = await readMe()
  const here = whoIsHere(page)
  // A page kept on the phone was made for whom it is shown to: the worker sees to it.
  if (here === null || page.documentElement.hasAttribute('data-from-phone')) return Boolean(me)
  if (me && me.who === here) return true
  if (me) await lock()
  if (here === '') return false
  const answer = await fetch('/telefon/nokkel', { headers: { accept: 'application/json' } })
  if (!answer.ok || !answer.headers.get('content-type')?.startsWith('application/json')) return false
  const { person, key } = (await answer.json()) as { person: string; key: string }
  if (person !== here) return false
  const bytes = Uint8Array.from(atob(key), (letter) => letter.charCodeAt(0))
  // The script can use it and never read it out again.
  await writeMe({ who: person, key: await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']) })
  return true
}
