import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { writeMail } from '#platform/mail/mail.ts'
import { mailRound } from '#platform/mail/send.ts'
import { type Postman, smtpPostman } from '#platform/mail/smtp.ts'
import type { Mail } from '#platform/mail/tables.ts'
import { castIds } from '#demo/world.ts'
import { withCommitted } from '#test/committed.ts'
import { openReceiver, type Receiver } from '#test/receiver.ts'
import { listeningLog, quiet } from '#test/world.ts'

const world = withCommitted(6)
let receiver: Receiver
let count = 0
beforeAll(async () => {
  receiver = await openReceiver()
})
afterAll(() => receiver.close())
// What an earlier test left waiting is not for the next one.
beforeEach(() => world().door.asSystem('test', async (ctx) => void (await ctx.connection.query(`delete from mail`))))

const from = 'Løype <ikke-svar@loype.example>'
const postman = () => smtpPostman(receiver.url, from)
const round = (through: Postman | null = postman(), log = quiet) => mailRound(world().door, through, log)()

async function written(more: { subject?: string; body?: string } = {}): Promise<string> {
  const reason = `test:${++count}`
  const to = `mottaker.${count}@prove.example`
  await world().door.asSystem('test', (ctx) => writeMail(ctx, { reason, to, personId: null, subject: 'Hei på deg, Åse Ødegård', body: 'Første linje.\n\n.En linje med punktum først\nÆØÅ æøå – ferdig.', ...more }))
  return to
}
async function mailTo(to: string): Promise<Mail & Record<string, unknown>> {
  const [row] = await world().door.asSystem('test', (ctx) => ctx.connection.query<Mail & Record<string, unknown>>('select * from mail where "to" = $1', [to]))
  if (!row) throw new Error(`no mail to ${to}`)
  return row
}
const receivedBy = (to: string) => receiver.received.filter((one) => one.to.includes(to))

describe('a mail', () => {
  test('arrives as it was written, with an id made from its own, and its text is not kept', async () => {
    const to = await written()
    expect(await round()).toBe(1)
    const kept = await mailTo(to)
    expect(receivedBy(to)).toEqual([expect.objectContaining({ id: `<${kept.id}@loype>`, from, to: [to], subject: 'Hei på deg, Åse Ødegård', body: 'Første linje.\n\n.En linje med punktum først\nÆØÅ æøå – ferdig.' })])
    expect(receivedBy(to)[0]?.headers).toContain('Auto-Submitted: auto-generated')
    expect(kept).toMatchObject({ state: 'sent', body: null, attempts: 1, problem: null })
    expect(await round()).toBe(0)
  })

  test('with the same reason is written once', async () => {
    const to = 'en.gang@prove.example'
    for (let n = 0; n < 3; n++) await world().door.asSystem('test', (ctx) => writeMail(ctx, { reason: 'once', to, personId: null, subject: 'En gang', body: 'Hei' }))
    await round()
    expect(receivedBy(to)).toHaveLength(1)
  })

  test('never holds what could be a national identity number, and goes out all the same', async () => {
    const to = await written({ subject: 'Om 010190 12345', body: 'Lege 01019012345 og 4486 9020025.\nhttps://loype.example/signer/12345678901abc\nHPR 9000101, tlf. 12345678.' })
    await round()
    expect(receivedBy(to)).toEqual([expect.objectContaining({ subject: 'Om …', body: 'Lege … og 4486 9020025.\nhttps://loype.example/signer/12345678901abc\nHPR 9000101, tlf. 12345678.' })])
  })

  test('takes no header from its subject', async () => {
    const to = await written({ subject: 'Hei\r\nBcc: alle@ond.example\r\n\r\nNy tekst' })
    await round()
    expect(receivedBy(to)).toEqual([expect.objectContaining({ to: [to], subject: 'Hei Bcc: alle@ond.example Ny tekst' })])
  })

  test('that is refused for now is tried again later, under the same id', async () => {
    const to = await written()
    receiver.refuse('receiver', 451)
    receiver.refuse('content', 452)
    expect(await round()).toBe(0)
    expect(await mailTo(to)).toMatchObject({ state: 'waiting', attempts: 1, problem: expect.stringContaining('451') })
    expect(await round()).toBe(0)
    expect(await mailTo(to)).toMatchObject({ attempts: 1 })
    world().later({ minutes: 2 })
    await round()
    expect(await mailTo(to)).toMatchObject({ state: 'waiting', attempts: 2, problem: expect.stringContaining('452') })
    world().later({ minutes: 5 })
    expect(await round()).toBe(1)
    expect(receivedBy(to).map((one) => one.id)).toEqual([`<${(await mailTo(to)).id}@loype>`])
  })

  test('that is refused for good has failed at once, and the next goes out', async () => {
    const [bad, good] = [await written(), await written()]
    receiver.refuse('receiver', 550)
    expect(await round()).toBe(1)
    expect(await mailTo(bad)).toMatchObject({ state: 'failed', attempts: 1, problem: expect.stringContaining('550') })
    expect(receivedBy(good)).toHaveLength(1)
    world().later({ hours: 48 })
    expect(await round()).toBe(0)
    const page = await (await world().browser(castIds.get('ada') as string)).get('/drift')
    expect(page.text).toMatch(/E-post som ikke kom fram<\/dt><dd[^>]*>1</)
    expect(page.text).toContain('Noe trenger oppmerksomhet')
  })

  test('that nobody will take for days has failed in the end', async () => {
    const to = await written()
    const away: Postman = { send: () => Promise.reject(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })) }
    for (let n = 0; n < 15; n++) {
      await round(away)
      world().later({ hours: 9 })
    }
    expect(await mailTo(to)).toMatchObject({ state: 'waiting', attempts: 15 })
    await round(away)
    expect(await mailTo(to)).toMatchObject({ state: 'failed', attempts: 16 })
  })

  test('waits when the server will not let us in: that is not about the mail', async () => {
    const to = await written()
    await round({ send: () => Promise.reject(Object.assign(new Error('Invalid login: 535'), { code: 'EAUTH', responseCode: 535 })) })
    expect(await mailTo(to)).toMatchObject({ state: 'waiting' })
  })

  test('is not named in the log by whom it is for', async () => {
    const to = await written()
    const log = listeningLog()
    receiver.refuse('receiver', 550)
    await round(postman(), log)
    expect(log.lines.join()).toMatch(/"response":550/)
    expect(log.lines.join()).not.toContain(to)
  })

  test('without a mail server is kept, and shown to the demo', async () => {
    const to = await written({ subject: 'Beholdt', body: 'Se https://loype.example/invitasjon/abc' })
    expect(await round(null)).toBe(1)
    expect(await mailTo(to)).toMatchObject({ state: 'kept' })
    const browser = await world().browser(null)
    expect((await browser.get('/demo/post')).text).toContain('Beholdt')
    expect((await browser.get(`/demo/post/${(await mailTo(to)).id}`)).text).toContain('href="https://loype.example/invitasjon/abc"')
    expect((await (await world().browser(castIds.get('ada') as string)).get('/drift')).text).toMatch(/E-post som venter<\/dt><dd[^>]*>0</)
  })
})

describe('a process that dies', () => {
  /** A postman that stops at a point and never comes back, like a process that is killed there. */
  const dying = (at: 'before' | 'after'): Postman & { wake(): Promise<unknown> } => {
    let wake = () => Promise.resolve<unknown>(undefined)
    return {
      async send(_letter, beforeTheEnd) {
        if (at === 'after') await beforeTheEnd()
        await new Promise<void>((stop) => {
          wake = async () => {
            const outcome = await beforeTheEnd().then(() => 'sent', (error: Error) => error.message)
            stop()
            return outcome
          }
        })
      },
      wake: () => wake(),
    }
  }
  const until = async (to: string, state: string) => {
    while ((await mailTo(to)).state !== state) await new Promise((next) => setTimeout(next, 10))
  }

  test('before it has handed a mail over has sent nothing: another sends it, once, and the first cannot come back', async () => {
    const to = await written()
    const slow = dying('before')
    const ofTheSlow = round(slow)
    await until(to, 'sending')
    expect(await round()).toBe(0)
    world().later({ seconds: 31 })
    expect(await round()).toBe(1)
    expect(await slow.wake()).toBe('somebody else has taken the mail up')
    await ofTheSlow
    expect(receivedBy(to)).toHaveLength(1)
    expect(await mailTo(to)).toMatchObject({ state: 'sent', attempts: 2 })
  })

  test('after it has handed a mail over may have sent it: nobody sends it again, and the page says so', async () => {
    const to = await written()
    void round(dying('after'))
    await until(to, 'handed')
    world().later({ minutes: 16 })
    expect(await round()).toBe(0)
    expect(await mailTo(to)).toMatchObject({ state: 'unconfirmed' })
    expect(receivedBy(to)).toHaveLength(0)
    const page = await (await world().browser(castIds.get('ada') as string)).get('/drift')
    expect(page.text).toMatch(/E-post uten kvittering, sendes ikke på nytt<\/dt><dd[^>]*>1</)
  })

  test('a connection that breaks after the last word is no reason to say it again', async () => {
    const to = await written()
    receiver.acceptAndBreak()
    expect(await round()).toBe(0)
    expect(await mailTo(to)).toMatchObject({ state: 'unconfirmed' })
    world().later({ hours: 24 })
    expect(await round()).toBe(0)
    expect(receivedBy(to)).toHaveLength(1)
  })

  test('the end of a mail is not said when the database cannot note it', async () => {
    const to = await written()
    const { door } = world()
    let transactions = 0
    const failing: typeof door = { ...door, asSystem: (name, work) => (++transactions === 2 ? Promise.reject(new Error('the database is gone')) : door.asSystem(name, work)) }
    expect(await mailRound(failing, postman(), quiet)()).toBe(0)
    expect(receivedBy(to)).toHaveLength(0)
    expect(await mailTo(to)).toMatchObject({ state: 'waiting' })
  })
})

describe('several at once', () => {
  test('two processes share the work and send each mail once', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => written()))
    const sent = await Promise.all([round(), round(), round()])
    expect(sent.reduce((sum, one) => sum + one)).toBe(20)
    expect(all.map((to) => receivedBy(to).length)).toEqual(Array(20).fill(1))
  })

  test('who is asked while it works looks once more', async () => {
    const send = mailRound(world().door, postman(), quiet)
    const first = await written()
    const working = send()
    const second = await written()
    await Promise.all([working, send()])
    expect([first, second].map((to) => receivedBy(to).length)).toEqual([1, 1])
  })
})
