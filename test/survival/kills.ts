// Kills the product again and again while people write, and then proves that nothing they were told was done is lost, nothing is
// half done, and nobody got a mail twice: `node test/survival/kills.ts --database pglite|postgresql --kills 200`.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openReceiver } from '#test/receiver.ts'
import { startProduct } from '#test/product.ts'
import { backedUp, loyped } from './inspection.ts'
import { ownDatabase } from './server.ts'
import { signIn, type Told, writeUntilItDies } from './writers.ts'

const { values } = parseArgs({ options: { database: { type: 'string', default: 'pglite' }, kills: { type: 'string', default: '200' } } })
const kills = Number(values.kills)
const folder = mkdtempSync(join(tmpdir(), 'loype-kills-'))
const receiver = await openReceiver()
const database = values.database === 'postgresql' ? await ownDatabase(process.env.TEST_DATABASE_URL ?? '') : null
const settings = { LOYPE_DATA: join(folder, 'data'), LOG: 'silent', SMTP_URL: receiver.url, ...(database ? { DATABASE_URL: database.url } : {}) }
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const told: Told = { activities: new Map(), invitations: new Map(), told: 0, unanswered: 0 }

let product = await startProduct(settings)
const people = await signIn(product.url)
for (let round = 0; round < kills; round++) {
  if (round > 0) product = await startProduct(settings)
  const dead = writeUntilItDies(product.url, people, told, round)
  // Counted in answers, so that a slow machine writes as much as a fast one; then at any moment of what is being done.
  const enough = told.told + Math.floor(Math.random() * 12)
  for (let waited = 0; told.told < enough && waited < 1000; waited++) await pause(5)
  await pause(Math.random() * 60)
  await product.kill()
  await dead
}

// One that is left alone brings to its end what lay in dead hands.
product = await startProduct(settings)
const invited = [...told.invitations].filter(([, answer]) => answer === 'told').map(([address]) => address)
const gotMail = () => new Set(receiver.received.flatMap((one) => one.to))
// What a killed process had begun is taken up again after half a minute: when nothing has come for twice that, nothing more will.
for (let [quiet, before] = [0, 0]; quiet < 60 && !invited.every((address) => gotMail().has(address)); quiet++) {
  if (receiver.received.length > before) [quiet, before] = [0, receiver.received.length]
  await pause(1000)
}
await product.stop()

const problems: string[] = []
const must = (holds: boolean, what: string) => void (holds || problems.push(what))
const rows = backedUp(settings, join(folder, 'backup.gz'))
const count = (table: string, column: string) => {
  const found = new Map<string, number>()
  for (const row of rows.get(table) ?? []) found.set(String(row[column]), (found.get(String(row[column])) ?? 0) + 1)
  return found
}
const [titles, served, trailOf, invitationsTo] = [count('activity', 'title'), count('activity_objective', 'activity_id'), new Map<string, number>(), count('invitation', 'sent_to')]
for (const entry of rows.get('trail') ?? []) if (entry.kind === 'portfolio.activityRegistered') trailOf.set(String(entry.record_id), (trailOf.get(String(entry.record_id)) ?? 0) + 1)
for (const [title, answer] of told.activities) {
  if (answer === 'told') must(titles.get(title) === 1, `${title} was acknowledged and is there ${titles.get(title) ?? 0} times`)
  else must((titles.get(title) ?? 0) <= 1, `${title} was not acknowledged and is there ${titles.get(title)} times`)
}
for (const row of rows.get('activity') ?? []) {
  if (!told.activities.has(String(row.title))) continue
  must(served.get(String(row.id)) === 1, `${String(row.title)} serves ${served.get(String(row.id)) ?? 0} objectives instead of one`)
  must(trailOf.get(String(row.id)) === 1, `${String(row.title)} has ${trailOf.get(String(row.id)) ?? 0} entries in the trail`)
}
const mailTo = new Map((rows.get('mail') ?? []).map((row) => [String(row.to), row]))
const unknown = ['handed', 'unconfirmed']
const inState = (...states: string[]) => [...mailTo.values()].filter((row) => states.includes(String(row.state)))
for (const [address, answer] of told.invitations) {
  if (answer === 'told') must(invitationsTo.get(address) === 1, `${address} was invited ${invitationsTo.get(address) ?? 0} times`)
  const mails = receiver.received.filter((one) => one.to.includes(address)).length
  must(mails <= 1, `${address} got ${mails} mails`)
  // Not received: it waits for its next try, or its sender died in the one moment nobody can know of (decision 012), which the
  // administrator is told when a quarter of an hour has gone.
  const row = mailTo.get(address)
  if (invitationsTo.get(address)) must(mails === 1 || [...unknown, 'waiting', 'sending'].includes(String(row?.state)), `${address} got no mail: ${row ? `${row.state}, ${row.attempts} attempts, ${row.problem}` : 'none was written'}`)
}
const missing = inState(...unknown).filter((row) => !receiver.received.some((one) => one.to.includes(String(row.to))))
must(missing.length <= kills / 50, `${missing.length} mails never came of which nobody knows whether they went`)
const verdict = loyped(settings, ['verify', 'trail'])
must(verdict.code === 0, `the trail: ${verdict.said}`)

await receiver.close()
await database?.drop()
rmSync(folder, { recursive: true, force: true })
process.stdout.write(`${values.database}: ${kills} kills; ${told.told} writes acknowledged, ${told.unanswered} without an answer; ${receiver.received.length} mails received, ${inState(...unknown).length} without a receipt of which ${missing.length} never came, ${inState('waiting', 'sending').length} to be tried again; ${problems.length} problems\n`)
for (const problem of problems.slice(0, 50)) process.stdout.write(`${problem}\n`)
process.exit(problems.length === 0 && told.told > kills ? 0 : 1)
