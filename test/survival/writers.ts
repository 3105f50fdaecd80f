import { randomUUID } from 'node:crypto'

type Answer = 'told' | 'unanswered'

/** What people tried to write, and whether they were told that it was done. */
export interface Told {
  /** By title. */
  readonly activities: Map<string, Answer>
  /** By address. */
  readonly invitations: Map<string, Answer>
  told: number
  unanswered: number
}

interface SignedIn {
  readonly cookie: string
  readonly trainingId: string
  readonly objectiveId: string
  readonly unitId: string
}
/** A doctor who registers, and a leader who invites. */
export interface People {
  readonly doctor: SignedIn
  readonly leader: SignedIn
}

async function enter(url: string, name: string): Promise<string> {
  const people = (await (await fetch(`${url}/api/v1/demo/personer`)).json()) as { id: string; navn: string }[]
  const answer = await fetch(`${url}/logg-inn/demo`, { method: 'POST', body: new URLSearchParams({ person: people.find((one) => one.navn === name)?.id ?? '' }), redirect: 'manual' })
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

const found = (html: string, pattern: RegExp): string => {
  const [, value] = pattern.exec(html) ?? []
  if (!value) throw new Error(`the page has no ${pattern.source}`)
  return value
}

/** Signs both in; sessions live through every kill. */
export async function signIn(url: string): Promise<People> {
  const doctor = await enter(url, 'Jonas Lervik')
  const form = await (await fetch(`${url}/aktiviteter/ny`, { headers: { cookie: doctor } })).text()
  const leader = await enter(url, 'Knut Dahle')
  const invite = await (await fetch(`${url}/invitasjoner/ny`, { headers: { cookie: leader } })).text()
  return {
    doctor: { cookie: doctor, trainingId: found(form, /name="trainingId" value="([^"]+)"/), objectiveId: found(form, /name="objectives\[\]"[^>]*value="([^"]+)"/), unitId: '' },
    leader: { cookie: leader, trainingId: '', objectiveId: '', unitId: found(invite, /name="unitId"[\s\S]*?value="([0-9a-f-]{36})"/) },
  }
}

/** Writes as fast as it is answered, four at a time, until nobody answers any more. */
export async function writeUntilItDies(url: string, people: People, told: Told, round: number): Promise<void> {
  const day = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10)
  let count = 0
  const register = () => {
    const title = `Forsøk ${round}.${count++} ${randomUUID().slice(0, 8)}`
    const { trainingId, objectiveId, cookie } = people.doctor
    return write(`${url}/aktiviteter/ny`, cookie, { trainingId, title, type: 'klinisk_tjeneste', fromOn: day, 'objectives[]': objectiveId, then: 'save' }, told, told.activities, title)
  }
  const invite = () => {
    const address = `forsok.${round}.${count++}.${randomUUID().slice(0, 8)}@drept.example`
    return write(`${url}/invitasjoner/ny`, people.leader.cookie, { name: 'Forsøk Person', email: address, role: 'supervisor', unitId: people.leader.unitId }, told, told.invitations, address)
  }
  const writer = async (next: readonly (() => Promise<boolean>)[]) => {
    for (let at = 0; await next[at % next.length]?.(); at++);
  }
  await Promise.all([writer([register]), writer([register]), writer([register, invite]), writer([invite, register])])
}

/** @returns whether somebody answered */
async function write(url: string, cookie: string, form: Record<string, string>, told: Told, list: Map<string, Answer>, name: string): Promise<boolean> {
  list.set(name, 'unanswered')
  try {
    const answer = await fetch(url, { method: 'POST', headers: { cookie }, body: new URLSearchParams({ _key: randomUUID(), ...form }), redirect: 'manual' })
    if (answer.status !== 303) throw Object.assign(new Error(`${url} answered ${answer.status}: ${(await answer.text()).slice(0, 500)}`), { wrong: true })
    list.set(name, 'told')
    told.told += 1
    return true
  } catch (error) {
    if ((error as { wrong?: boolean }).wrong) throw error
    told.unanswered += 1
    return false
  }
}
