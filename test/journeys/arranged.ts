import { testDay } from '#test/world.ts'
import { unitId } from '#modules/organisation/index.ts'
import { paths as identityPaths } from '#modules/identity/paths.ts'
import { paths } from '#modules/portfolio/paths.ts'
import { opensMail } from './everybody.ts'
import type { Stage } from './stage.ts'
import type { Visitor } from './visitor.ts'

export const kinn = unitId('kommune', '4602')

export interface Someone {
  readonly name: string
  readonly email: string
}
/** A doctor with a training in Kinn, led by Berit and mentored by Tor, at a browser of their own. */
export interface GivenDoctor extends Someone {
  readonly visitor: Visitor
  readonly trainingId: string
  readonly objectives: readonly { readonly id: string; readonly code: string }[]
}
export interface Objective {
  readonly id: string
  readonly code: string
}

type Fields = Readonly<Record<string, string | readonly string[]>>

/** Sends a form as the page would, without drawing it: for what a journey begins with and is not about. @returns where it led */
export async function sends(visitor: Visitor, path: string, fields: Fields = {}): Promise<string> {
  const pairs = Object.entries(fields).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : value.map((one) => [`${name}[]`, one])))
  const answer = await visitor.page.request.post(path, { headers: { 'content-type': 'application/x-www-form-urlencoded' }, data: new URLSearchParams(pairs).toString() })
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}`)
  return new URL(answer.url()).pathname
}

/** Signs in as somebody of the cast. */
export async function signedIn(stage: Stage, name: string, more?: { phone?: boolean }): Promise<Visitor> {
  const visitor = await stage.visitor(more)
  const people = (await (await visitor.page.request.get('/api/v1/demo/personer')).json()) as { id: string; navn: string }[]
  await sends(visitor, identityPaths.demoSignIn(), { person: people.find((one) => one.navn === name)?.id ?? '' })
  return visitor
}

const step = (name: string) => paths.newTrainingStep(name)

/** Berit assigns a training to somebody new, who accepts. */
export async function aDoctor(stage: Stage, leader: Visitor): Promise<GivenDoctor> {
  const doctor = stage.someone('Ida Lie')
  await sends(leader, step('lege'), { traineeName: doctor.name, traineeEmail: doctor.email, traineeHpr: '', kommuneId: kinn })
  await sends(leader, step('utdanning'), { specialty: 'ALM', startedOn: testDay.subtract({ months: 4 }).toString(), plannedEndOn: '' })
  const berit = /<option value="([0-9a-f-]{36})"[^>]*>Berit Holm/.exec(await (await leader.page.request.get(step('veileder'))).text())?.[1] ?? ''
  await sends(leader, step('veileder'), { leaderId: berit, mentorName: 'Tor Vik', mentorEmail: 'tor.vik@loype.example' })
  const trainingId = /[0-9a-f-]{36}/.exec(await sends(leader, step('kontroll')))?.[0] ?? ''
  const visitor = await stage.visitor()
  await sends(visitor, `${await opensMail(visitor, doctor.email, identityPaths.invitation(''))}/aksept`)
  const objectives = (await (await visitor.page.request.get(`/api/v1/utdanninger/${trainingId}/laeringsmal`)).json()) as { id: string; kode: string }[]
  return { ...doctor, visitor, trainingId, objectives: objectives.map((one) => ({ id: one.id, code: one.kode })) }
}

/** An activity the doctor has registered for some objectives. @returns its id */
export async function anActivity({ visitor, trainingId }: GivenDoctor, objectives: readonly string[]): Promise<string> {
  const led = await sends(visitor, paths.newActivity(), { trainingId, title: 'Vakt med bakvakt', type: 'klinisk_tjeneste', fromOn: testDay.subtract({ days: 9 }).toString(), objectives })
  return /[0-9a-f-]{36}/.exec(led)?.[0] ?? ''
}

/** An objective that is completed, with an activity under it that Mari has signed and recommends for. */
export async function aCompletedObjective(stage: Stage, doctor: GivenDoctor): Promise<Objective> {
  const [objective] = doctor.objectives
  if (!objective) throw new Error('the plan is empty')
  const { visitor, trainingId } = doctor
  const mari = await signedIn(stage, 'Mari Sund')
  const activity = await anActivity(doctor, [objective.id])
  await sends(visitor, paths.sending(), { trainingId, activities: [activity], newName: 'Mari Sund', newEmail: 'mari.sund@loype.example', askRecommendation: 'on' })
  const asked = await (await mari.page.request.get(paths.toSign())).text()
  const theirs = asked.slice(asked.indexOf(doctor.name))
  const id = (name: string) => new RegExp(`name="${name}\\[\\]" value="([0-9a-f-]{36})"`).exec(theirs)?.[1] ?? ''
  await sends(mari, paths.signatures(), { signings: [id('signings')], recommend: [id('recommend')], verdict: 'sign' })
  await sends(visitor, paths.completion(objective.id), { completedOn: testDay.toString() })
  return objective
}

/** Sent to the leader, and recommended by the mentor: nothing is missing. */
export async function aReadyObjective(stage: Stage, doctor: GivenDoctor): Promise<Objective> {
  const objective = await aCompletedObjective(stage, doctor)
  await sends(doctor.visitor, paths.submission(objective.id), { discussedOn: testDay.toString() })
  await sends(await signedIn(stage, 'Tor Vik'), paths.recommendation(objective.id), { verdict: 'given' })
  return objective
}
