import { expect } from 'vitest'
import { hashOf } from '#platform/secrets.ts'
import { castIds } from '#demo/world.ts'
import { fieldsMarked, outcome } from '#test/outcome.ts'
import { actingBy, refusal, scenario, withDatabase } from '#test/scenario.ts'
import { lastEntry, look } from '#test/trail.ts'
import { myTokens } from '../queries.ts'
import { endSession } from './end-session.ts'
import { changeProfile } from './change-profile.ts'
import { makeToken, revokeToken } from './make-token.ts'

withDatabase()

const ingrid = castIds.get('ingrid') ?? ''
const wish = { name: 'Turnusprogram', scopes: ['read'] as const, expiresOn: '2027-01-31' }

scenario('a token is shown once, kept as a hash, and is its owner in the API until its last day', async ({ as, browser, door, moveTo }) => {
  const acting = await as(ingrid)
  const secret = await acting.does(makeToken, { ...wish, scopes: ['read'] })
  expect(secret).toMatch(/^loype_[\w-]{43}$/)
  expect(await look(door, 'select secret_hash as hash from api_token where person_id = $1', [ingrid])).toEqual([{ hash: hashOf(secret) }])
  expect(await lastEntry(door, 'identity.tokenMade')).toMatchObject({ actor: ingrid, subject: ingrid, details: { scopes: ['read'] } })
  const asks = async () => (await (await browser(null)).get('/api/v1/meg', { authorization: `Bearer ${secret}` })).status
  expect(await asks()).toBe(200)
  moveTo(Temporal.PlainDate.from('2027-01-31'))
  expect(await asks()).toBe(200)
  moveTo(Temporal.PlainDate.from('2027-02-01'))
  expect(await asks()).toBe(401)
})

scenario('a token ends within a year, not in the past, and is for something', async ({ as }) => {
  const acting = await as(ingrid)
  expect(await refusal(acting.does(makeToken, { ...wish, scopes: ['read'], expiresOn: '2026-11-22' }))).toBe('in_the_past')
  expect(await refusal(acting.does(makeToken, { ...wish, scopes: ['read'], expiresOn: '2027-11-24' }))).toBe('too_far_ahead')
  expect(await fieldsMarked(acting.does(makeToken, { ...wish, scopes: [] }))).toEqual(['scopes'])
  expect(await fieldsMarked(acting.does(makeToken, { ...wish, name: ' ', scopes: ['admin' as 'read'] }))).toEqual(['name', 'scopes.0'])
})

scenario('a token is revoked by its owner, once', async ({ as, browser }) => {
  const acting = await as(ingrid)
  const secret = await acting.does(makeToken, { ...wish, scopes: ['read'] })
  const [token] = await acting.sees(myTokens)
  expect(await outcome((await as(castIds.get('ada') ?? '')).does(revokeToken, { tokenId: token?.id ?? '' }))).toBe('not_found')
  await acting.does(revokeToken, { tokenId: token?.id ?? '' })
  expect((await (await browser(null)).get('/api/v1/meg', { authorization: `Bearer ${secret}` })).status).toBe(401)
  expect(await refusal(acting.does(revokeToken, { tokenId: token?.id ?? '' }))).toBe('already_ended')
})

scenario('a token is never its owner in full: it makes no tokens, changes no profile and ends no session', async ({ as, door }) => {
  const acting = await as(ingrid)
  const secret = await acting.does(makeToken, { ...wish, scopes: ['read', 'write'] })
  const program = actingBy(door, { by: 'enter_token', secretHash: hashOf(secret) })
  const sessionId = (await acting.sees(async (ctx) => ctx.actor.entryId)) ?? ''
  expect(await outcome(program.does(makeToken, { ...wish, scopes: ['read'] }))).toBe('denied')
  expect(await outcome(program.does(changeProfile, { email: 'annen@prove.example', mailPace: 'each' }))).toBe('denied')
  expect(await outcome(program.does(endSession, { sessionId }))).toBe('denied')
})

scenario('a token for reading writes nothing, neither by the API nor by the pages', async ({ as, given, browser, door }) => {
  const training = await given.training()
  const secret = await (await as(training.doctor)).does(makeToken, { ...wish, scopes: ['read'] })
  const program = await browser(null)
  const authorization = `Bearer ${secret}`
  const body = { type: 'kurs', tittel: 'Kurs', laeringsmal: [await training.objective()], fra: '2026-11-20' }
  expect((await program.send(`/api/v1/utdanninger/${training.id}/aktiviteter`, { method: 'POST', headers: { authorization, 'content-type': 'application/json' }, body: JSON.stringify(body) })).status).toBe(403)
  const answer = await program.post('/aktiviteter/ny', { trainingId: training.id, type: 'kurs', title: 'Kurs', objectives: body.laeringsmal, fromOn: '2026-11-20' }, { authorization })
  expect([answer.status, answer.to]).toEqual([303, '/logg-inn'])
  expect(await look(door, 'select id from activity where training_id = $1', [training.id])).toEqual([])
})
