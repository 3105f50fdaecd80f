import { afterEach, describe, expect, test } from 'vitest'
import type { Ctx } from '#platform/ctx.ts'
import { type Jobs, startJobs } from '#platform/jobs/queue.ts'
import { reactTo, relay } from '#platform/jobs/react.ts'
import { listen } from '#platform/jobs/reactions.ts'
import { writeMail } from '#platform/mail/mail.ts'
import { mailRound } from '#platform/mail/send.ts'
import { smtpPostman } from '#platform/mail/smtp.ts'
import { withCommitted } from '#test/committed.ts'
import { openReceiver } from '#test/receiver.ts'
import { listeningLog, quiet } from '#test/world.ts'

const world = withCommitted(6)

// What reacts in these tests: a mail to whom the entry names; the stubborn one fails as often as it is told.
let failures = 0
listen({
  'test.happened': (ctx, entry) => writeMail(ctx, { reason: `test:${entry.id}`, to: String(entry.details.to), personId: null, subject: 'Noe har hendt', body: 'Hei' }),
  'test.stubborn': async (ctx, entry) => {
    await writeMail(ctx, { reason: `test:${entry.id}`, to: String(entry.details.to), personId: null, subject: 'Til slutt', body: 'Hei' })
    if (failures-- > 0) throw new Error('not yet')
  },
})

let count = 0
async function happens(kind = 'test.happened'): Promise<{ to: string; trailId: number }> {
  const to = `hendt.${++count}@prove.example`
  await world().door.asSystem('test', (ctx) => ctx.trail(kind, { record: { kind: 'test', id: null }, details: { to } }))
  const [row] = await rows<{ id: number }>(`select id from trail where details->>'to' = $1`, [to])
  return { to, trailId: row?.id ?? 0 }
}
const rows = <R extends Record<string, unknown>>(sql: string, params: unknown[] = []) => world().door.asSystem('test', (ctx: Ctx) => ctx.connection.query<R>(sql, params))
const mailsTo = async (to: string) => (await rows('select id from mail where "to" = $1', [to])).length
const waiting = async () => (await rows('select trail_id from outbox where done_at is null')).length
const nothing = async () => undefined

describe('what happened and what reacts to it', () => {
  test('are written together: what was rolled back is reacted to by nobody', async () => {
    const before = await waiting()
    await world().door.asSystem('test', async (ctx) => {
      await ctx.trail('test.happened', { record: { kind: 'test', id: null }, details: { to: 'aldri@prove.example' } })
      throw new Error('rolled back')
    }).catch(() => undefined)
    expect(await waiting()).toBe(before)
  })

  test('a job that comes five times at once is done once', async () => {
    const { to, trailId } = await happens()
    const done = await Promise.all(Array.from({ length: 5 }, () => reactTo(world().door, trailId)))
    expect(done.filter(Boolean)).toHaveLength(1)
    expect(await mailsTo(to)).toBe(1)
  })

  test('a reaction that fails leaves nothing, and is done once when it succeeds', async () => {
    const { to, trailId } = await happens('test.stubborn')
    failures = 2
    for (let n = 0; n < 2; n++) await expect(reactTo(world().door, trailId)).rejects.toThrow('not yet')
    expect(await mailsTo(to)).toBe(0)
    expect([await reactTo(world().door, trailId), await reactTo(world().door, trailId)]).toEqual([true, false])
    expect(await mailsTo(to)).toBe(1)
  })
})

describe('the queue', () => {
  let jobs: Jobs | undefined
  afterEach(async () => {
    await jobs?.stop()
    jobs = undefined
  })
  const start = async (after: () => Promise<unknown> = nothing, log = quiet) => {
    jobs = await startJobs(world().engine, world().door, [], log, after)
    return jobs
  }
  const settled = async (done: () => Promise<boolean>) => {
    for (let n = 0; n < 300 && !(await done()); n++) await new Promise((next) => setTimeout(next, 50))
  }

  test('carries out what was committed before it started, also what a dead process had in its hands', async () => {
    const [untouched, relayed] = [await happens(), await happens()]
    // The process before had handed both over, and died with its jobs.
    await relay(world().door, async () => undefined)
    await start()
    await settled(async () => (await waiting()) === 0)
    expect([await mailsTo(untouched.to), await mailsTo(relayed.to)]).toEqual([1, 1])
  })

  test('one that fails holds back none of the others, and is in the log', async () => {
    const log = listeningLog()
    failures = 1
    const stubborn = await happens('test.stubborn')
    const others = await Promise.all(Array.from({ length: 6 }, () => happens()))
    await start(nothing, log)
    await settled(async () => (await waiting()) <= 1)
    for (const other of others) expect(await mailsTo(other.to)).toBe(1)
    await settled(async () => (await waiting()) === 0)
    expect(await mailsTo(stubborn.to)).toBe(1)
    expect(log.lines.some((line) => line.includes('not yet') && line.includes(String(stubborn.trailId)))).toBe(true)
  })

  test('brings a mail from the commit to the receiving end, once', async () => {
    const receiver = await openReceiver()
    await world().door.asSystem('test', (ctx) => ctx.connection.query('delete from mail'))
    const running = await start(mailRound(world().door, smtpPostman(receiver.url, 'ikke-svar@loype.example'), quiet))
    const all = await Promise.all(Array.from({ length: 12 }, () => happens()))
    running.nudge()
    await settled(async () => receiver.received.length >= 12)
    expect(receiver.received.flatMap((one) => one.to).sort()).toEqual(all.map((one) => one.to).sort())
    await receiver.close()
  })
})
