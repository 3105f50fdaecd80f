import { type Content, sealed, unsealed } from './seal.ts'
import { keep, type KeptForm, keptOf, letGo, type Me, readMe } from './store.ts'

/** What the server says became of it; `away`: it did not say anything, and may have carried it out all the same. */
export type Outcome = { done: string } | { refused: string; fields: Record<string, string>; gone?: true } | { signIn: true } | { failed: number } | { away: true }

/** How long an answer is waited for: a phone that has one bar says it has a network. */
const patienceMs = 45_000

/** Sends what was filled in, in the name of who filled it in. The form's own key makes it harmless to send it again. */
export async function send(who: string, { action, fields }: Content): Promise<Outcome> {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  try {
    const answer = await fetch(action, { method: 'POST', body, headers: { 'x-loype-sender': who }, signal: AbortSignal.timeout(patienceMs) })
    return answer.headers.get('content-type')?.startsWith('application/json') ? ((await answer.json()) as Outcome) : { failed: answer.status }
  } catch {
    return { away: true }
  }
}

/** A form as it lies on the phone, opened for its owner. */
export interface Waiting {
  readonly form: KeptForm
  readonly content: Content
}

/** What the signed-in person has waiting; nobody else's. */
export async function waitingOf(me: Me): Promise<Waiting[]> {
  const opened = await Promise.all((await keptOf(me.who)).map(async (form) => unsealed(me, form).then((content) => ({ form, content }), () => null)))
  return opened.filter((one) => one !== null)
}

const turn = 'loype-sending'
/** Only one page of the browser sends at a time; waits for its turn. */
export const alone = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request(turn, work)
const unlessBusy = <T>(work: () => Promise<T>): Promise<T | undefined> => navigator.locks.request(turn, { ifAvailable: true }, (lock) => (lock ? work() : Promise.resolve(undefined)))

/** Writes on a kept form why it was refused; it is not tried again by itself. */
export async function markRefused(me: Me, content: Content, { id, at }: Pick<KeptForm, 'id' | 'at'>, { refused, fields }: { refused: string; fields: Record<string, string> }): Promise<void> {
  const reason = [...new Set([refused, ...Object.values(fields)])].join(' ')
  await keep(await sealed(me, { ...content, reason }, { id, at, state: 'refused' }))
}

/** Tries everything that waits, the oldest first, until the network is away again. @param sent called with what it was, for each that is done */
export async function sendWaiting(sent: (content: Content) => void): Promise<Outcome | undefined> {
  return unlessBusy(async () => {
    const me = await readMe()
    if (!me) return undefined
    let last: Outcome | undefined
    for (const { form, content } of await waitingOf(me)) {
      if (form.state === 'refused') continue
      last = await send(me.who, content)
      if ('done' in last) {
        await letGo(form.id)
        sent(content)
      } else if ('refused' in last) {
        await markRefused(me, content, form, last)
      } else return last
    }
    return last
  })
}
