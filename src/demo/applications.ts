import type { Ctx } from '#platform/ctx.ts'
import { sha256Of } from '#platform/bundle/pack.ts'
import { pdfOf } from '#platform/pdf/pdf.ts'
import { factsOf, makeBundle, theDossier } from '#modules/approval/index.ts'
import { unitId } from '#modules/organisation/index.ts'
import { cast } from './cast.ts'
import { type Chance, chanceFrom } from './chance.ts'
import type { Story } from './history.ts'
import { sixMonths } from './paces.ts'
import { addWholePlan } from './plans.ts'
import { emptyRows, writeRows } from './rows.ts'
import { addTalks, habits } from './talks.ts'
import { addPerson, addRole, addTraining, castIds, wholePlan } from './world.ts'

interface Who {
  readonly id: string
  readonly name: string
}
const seed = 20261123
const said = {
  post: 'Fastlege', satisfactory: true, remark: null, absence: null, mentorSpecialty: 'Allmennmedisin', teaching: 'Internundervisning hver uke',
  onCall: 'Legevakt hver sjette uke', unit: 'Legesenter med fem fastleger og 5 200 listepasienter',
}

/** What two doctors of the demo have ready: Sara lacks only her last objectives and one signature on her service; Vilde has everything and has applied. @returns how many rows were written */
export async function loadApplications(ctx: Ctx): Promise<number> {
  const chance = chanceFrom(seed)
  const [sara] = await ctx.connection.query<{ id: string; started_on: string }>('select id, started_on from training where trainee_id = $1', [castIds.get('sara')])
  const knut = { id: castIds.get('knut') ?? '', name: cast.find((player) => player.key === 'knut')?.name ?? '' }
  let written = sara ? await papers(ctx, chance, { trainingId: sara.id, trainee: { id: castIds.get('sara') ?? '', name: 'Sara Myhre' }, leader: knut, since: Temporal.PlainDate.from(sara.started_on), asks: true }) : 0
  const vilde = await finished(ctx, chance)
  written += await papers(ctx, chance, vilde)
  return written + (await apply(ctx, chance, vilde))
}

interface Doctor {
  readonly trainingId: string
  readonly trainee: Who
  readonly leader: Who
  /** First day of service. */
  readonly since: Temporal.PlainDate
  /** The confirmation of the service that goes on is asked for, and not signed yet. */
  readonly asks: boolean
}

/** When who is through went to an institution. */
const turnOf = (ctx: Ctx) => ctx.today.subtract({ months: 20 }).with({ day: 1 })
const mailbox = (name: string) => `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@loype.example`

/** A doctor in Sogndal with every objective approved. */
async function finished(ctx: Ctx, chance: Chance): Promise<Doctor> {
  const rows = emptyRows()
  const sogndal = unitId('kommune', '4640')
  const known = (name: string, role: string, n: number) => {
    const one = { id: chance.id(500 + n), name, email: mailbox(name) }
    addPerson(rows, ctx, one, `94${10000 + n * 37}`, true)
    addRole(rows, chance, ctx, one.id, role, sogndal)
    return one
  }
  const trainee = { id: castIds.get('vilde') ?? '', name: 'Vilde Strand', email: mailbox('Vilde Strand') }
  const [leader, mentor, supervisor] = [known('Gro Hauge', 'leader', 2), known('Odd Nes', 'mentor', 3), known('Ane Lid', 'supervisor', 4)]
  const start = ctx.today.subtract({ months: 64 })
  const trainingId = chance.id(start.toZonedDateTime('UTC').epochMilliseconds)
  const group = { months: 24, over: true, name: 'Sogn 1', leader: 'Astrid Moen' }
  const story: Story = { trainingId, trainee, kommuneId: sogndal, start, end: start.add({ years: 5 }), leader, mentor, supervisors: [supervisor], approved: 112, sent: 0, begun: 0, returned: 0, unsigned: 0, unsent: 0, rejected: 0, trail: 'all', hospital: sixMonths(turnOf(ctx)), group: { from: start.add({ months: 8 }), until: start.add({ months: 32 }).subtract({ days: 1 }) } }
  addTalks(rows, story, { ...habits.usual, group }, ctx.today)
  addTraining(rows, chance, ctx, await wholePlan(ctx), story)
  addWholePlan(rows, ctx, story, ['Sentrum legesenter', 'Fjordheim sykehjem'])
  await writeRows(ctx, rows)
  return { trainingId, trainee, leader, since: start, asks: false }
}

/** Confirmations of service and attachments. */
async function papers(ctx: Ctx, chance: Chance, doctor: Doctor): Promise<number> {
  const { trainingId, trainee, leader, since, asks } = doctor
  const at = ctx.now.subtract({ hours: 24 * 12 }).toString()
  let written = 0
  const put = async (table: string, row: Record<string, unknown>) => {
    const columns = Object.keys(row).map((column) => `"${column}"`).join(', ')
    await ctx.connection.query(`insert into ${table} (${columns}) select ${columns} from json_populate_record(null::${table}, $1::json)`, [JSON.stringify(row)])
    written += 1
  }
  const { stretches, leaves, hprNumber, training, lines } = await theDossier(ctx, trainingId)
  const mentors = training.participants.filter((one) => one.capacity === 'mentor').map((one) => ({ name: one.name, fromOn: Temporal.PlainDate.from(one.fromOn), untilOn: one.untilOn ? Temporal.PlainDate.from(one.untilOn) : null }))
  for (const { stretch } of stretches) {
    // Service that goes on is confirmed up to the day it was asked for.
    const untilOn = stretch.goesOn ? ctx.today.subtract({ days: 12 }) : stretch.untilOn
    const signature = asks && stretch.goesOn ? { state: 'asked', said: null, signer_id: null, signer_name: null, signed_at: null } : { state: 'signed', said, signer_id: leader.id, signer_name: leader.name, signed_at: ctx.now.subtract({ hours: 24 * 5 }).toString() }
    await put('service_confirmation', {
      id: chance.id(60), training_id: trainingId, trainee_id: trainee.id, kommune_id: stretch.kommuneId, from_on: stretch.fromOn.toString(), until_on: untilOn.toString(), asked_at: at, ...signature, comment: null, facts: { doctor: { name: trainee.name, hpr: hprNumber }, ...factsOf(stretch, leaves, mentors, untilOn) },
    })
  }
  const needed = lines.filter((line) => line.state === 'missing').map((line) => line.key)
  for (const [kind, title] of [['lis1', 'Bekreftelse på gjennomført LIS1'], ['group_diploma', 'Kursbevis for gruppeveiledning'], ['other_specialty', 'Bekreftelse på tjeneste i annen spesialitet'], ['service_elsewhere', 'Bekreftelse på tjeneste'], ['conversion', 'Grunnlag for konvertering']] as const) {
    if (!needed.includes(kind)) continue
    const content = await pdfOf({ title, language: 'nb', madeOn: since, footer: trainee.name, blocks: [{ kind: 'paragraph', text: `${title} for ${trainee.name}. Et oppdiktet dokument i demoen.` }, { kind: 'signatures', lines: [{ role: 'For arbeidsgiveren', name: 'Oppdiktet signatur' }] }] })
    const file = chance.id(80)
    await ctx.connection.query('insert into file (id, name, type, size, sha256, content, added_by, added_at) values ($1, $2, $3, $4, $5, $6, $7, $8)', [file, `${title}.pdf`, 'application/pdf', content.length, sha256Of(content), content, trainee.id, at])
    await put('approval_document', { id: chance.id(90), training_id: trainingId, kind, file_id: file, file_name: `${title}.pdf`, pages: 1, pages_of_original: 1, scheme: kind === 'conversion' ? 'old' : 'new', signed: true, filled_in: true, added_by: trainee.id, added_at: at })
  }
  return written
}

/** The application as the doctor sent it, with its bundle. */
async function apply(ctx: Ctx, chance: Chance, { trainingId, trainee }: Doctor): Promise<number> {
  const { facts, bundle, sha256 } = await makeBundle(ctx, await theDossier(ctx, trainingId), 'nb')
  const id = chance.id(100)
  await ctx.connection.query(
    `insert into application (id, training_id, trainee_id, trainee_name, specialty, state, sent_at, facts, bundle, bundle_sha256, bundle_size) values ($1, $2, $3, $4, 'ALM', 'sent', $5, $6, $7, $8, $9)`,
    [id, trainingId, trainee.id, trainee.name, ctx.now.toString(), JSON.stringify(facts), bundle, sha256, bundle.length])
  await ctx.connection.query(
    `insert into trail (at, kind, actor_id, actor_name, actor_kind, capacity, subject_id, training_id, record_kind, record_id, details) values ($1, 'approval.applicationSent', $2, $3, 'person', 'trainee', $2, $4, 'application', $5, $6)`,
    [ctx.now.toString(), trainee.id, trainee.name, trainingId, id, JSON.stringify({ sha256 })])
  return 2
}
