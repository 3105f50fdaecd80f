import { expect } from 'vitest'
import { hprNumbersOfOthers, textsOf, theTalk } from '../queries/talk.ts'
import { fieldsMarked, outcome } from '#test/outcome.ts'
import { refusal, scenario, withDatabase } from '#test/scenario.ts'
import { completedTalk, heldTalk, invitedTalk } from '#test/talks.ts'
import { happenedTo, look } from '#test/trail.ts'
import { completeTalk } from './complete-talk.ts'
import { addToMinutes, prepareTalk, writeMinutes } from './write-for-talk.ts'
import { callOffTalk } from './call-off-talk.ts'

withDatabase()

scenario('R56: both prepare, each in a text of their own, and both read both', async ({ as, given }) => {
  const training = await given.training()
  const talkId = await invitedTalk({ as }, training)
  const [doctor, mentor] = [await as(training.doctor), await as(training.mentor)]
  await doctor.does(prepareTalk, { talkId, body: 'Jeg vil snakke om\nuro' })
  await mentor.does(prepareTalk, { talkId, body: 'Vi går gjennom målene' })
  await doctor.does(prepareTalk, { talkId, body: 'Heller om søvn' })
  for (const one of [doctor, mentor]) expect((await one.sees(textsOf, talkId)).map((text) => [text.authorId, text.body]).sort()).toEqual([[training.doctor.id, 'Heller om søvn'], [training.mentor.id, 'Vi går gjennom målene']].sort())
  expect((await doctor.sees(theTalk, talkId)).talk.state).toBe('preparing')
})

scenario('R56: the minutes are one text of both, after it was held; locked on completion, with addenda', async ({ as, given }) => {
  const training = await given.training()
  const [doctor, mentor] = [await as(training.doctor), await as(training.mentor)]
  expect(await refusal(doctor.does(writeMinutes, { talkId: await invitedTalk({ as }, training), body: 'For tidlig' }))).toBe('not_held')
  const talkId = await heldTalk({ as }, training)
  expect(await refusal(doctor.does(addToMinutes, { talkId, body: 'For tidlig' }))).toBe('not_completed')
  await doctor.does(writeMinutes, { talkId, body: 'Vi snakket om vakt' })
  const [first] = await mentor.sees(textsOf, talkId)
  await mentor.does(writeMinutes, { talkId, body: 'Vi snakket om vakt og uro', seen: first?.writtenAt.toString() })
  expect((await doctor.sees(textsOf, talkId)).map((text) => [text.kind, text.authorId, text.body])).toEqual([['minutes', training.mentor.id, 'Vi snakket om vakt og uro']])
  await mentor.does(completeTalk, { talkId } as never)
  for (const write of [prepareTalk, writeMinutes]) expect(await refusal(doctor.does(write, { talkId, body: 'For sent' }))).toBe('already_completed')
  await doctor.does(addToMinutes, { talkId, body: 'Én ting til' })
  await mentor.does(addToMinutes, { talkId, body: 'Enig' })
  expect((await doctor.sees(textsOf, talkId)).map((text) => text.body)).toEqual(['Vi snakket om vakt og uro', 'Én ting til', 'Enig'])
})

scenario('the database too has locked it: not even the two can write over it past the product', async ({ as, given }) => {
  const training = await given.training()
  const talkId = await heldTalk({ as }, training)
  const [doctor, mentor] = [await as(training.doctor), await as(training.mentor)]
  await doctor.does(writeMinutes, { talkId, body: 'Slik var det' })
  await mentor.does(completeTalk, { talkId } as never)
  const overwritten = (one: typeof doctor) => one.sees((ctx) => ctx.connection.query(`update talk_text set sealed = '\\x00' where talk_id = $1 returning id`, [talkId]))
  expect([await overwritten(doctor), await overwritten(mentor)]).toEqual([[], []])
})

scenario('who has not seen what the other wrote meanwhile does not write over it, and keeps what they typed', async ({ as, given, browser }) => {
  const training = await given.training()
  const talkId = await heldTalk({ as }, training)
  await (await as(training.mentor)).does(writeMinutes, { talkId, body: 'Veilederens ord' })
  expect(await refusal((await as(training.doctor)).does(writeMinutes, { talkId, body: 'Mine ord', seen: '' }))).toBe('changed_meanwhile')
  const page = await (await browser(training.doctor)).post(`/samtaler/${talkId}/referat`, { body: 'Mine lange ord', seen: '' })
  expect(page.status).toBe(422)
  expect(page.text).toContain('Mine lange ord</textarea>')
  expect(page.text).toContain('Veilederens ord')
})

scenario('R56: nobody but the two writes: not leader, supervisor, or a mentor let in to read', async ({ as, given }) => {
  const [training, other] = [await given.training(), await given.training()]
  const [held, done] = [await heldTalk({ as }, training), await completedTalk({ as }, training, { at: '11:00' })]
  for (const [write, talkId] of [[prepareTalk, held], [writeMinutes, held], [addToMinutes, done]] as const) {
    for (const [who, ends] of [[training.leader, 'denied'], [training.supervisor, 'not_found'], [other.mentor, 'not_found']] as const) expect(await outcome((await as(who)).does(write, { talkId, body: 'x' }))).toBe(ends)
  }
})

scenario('what is not to be written: national identity numbers and HPR numbers of others are found, named in part, and what was typed is kept', async ({ as, given, browser, door }) => {
  const training = await given.training()
  const talkId = await heldTalk({ as }, training)
  await look(door, `update person set hpr_number = case id when $1::uuid then '9300001' else '9300002' end where id in ($1, $2)`, [training.doctor.id, training.mentor.id])
  const doctor = await as(training.doctor)
  const typed = 'Vi snakket om pasienten\n048690 20031 og kollega HPR 9100011,\nikke 9300001, 9300002 eller telefon 99 88 77 66'
  for (const write of [prepareTalk, writeMinutes]) expect(await refusal(doctor.does(write, { talkId, body: typed }))).toBe('foreign_number')
  expect(await fieldsMarked(doctor.does(writeMinutes, { talkId, body: typed }))).toEqual(['body'])
  for (const number of ['13518510082', '44869020025', '13913250030', '009100011', '9 100 011']) expect(await refusal(doctor.does(prepareTalk, { talkId, body: `x ${number} y` })), number).toBe('foreign_number')
  const page = await (await browser(training.doctor)).post(`/samtaler/${talkId}/referat`, { body: typed })
  expect(page.status).toBe(422)
  expect(page.text).toContain('kollega HPR 9100011')
  expect(page.text).toContain('0486••••••• (linje 2)')
  expect(page.text).toContain('9100••• (linje 2)')
  expect(page.text).not.toContain('9300••')
  await doctor.does(writeMinutes, { talkId, body: 'Selv har vi 9300001 og 9300002, telefon 99 88 77 66, konto 1234.56.78911' })
})

scenario('the look-up of HPR numbers tells which of those given are somebody’s, and nothing to a visitor', async ({ as, given, door }) => {
  const training = await given.training()
  const doctor = await as(training.doctor)
  expect((await doctor.sees(hprNumbersOfOthers, ['9100011', '009100022', '9999999', 'x'], [])).sort()).toEqual(['009100022', '9100011'])
  expect(await door.enter(null, 'nb', (ctx) => hprNumbersOfOthers(ctx, ['9100011'], []))).toEqual([])
})

scenario('of what was written the trail says that, by whom and when, and not a word; nothing is prepared for what was called off', async ({ as, given, door }) => {
  const training = await given.training()
  const [talkId, gone] = [await heldTalk({ as }, training), await invitedTalk({ as }, training)]
  const doctor = await as(training.doctor)
  await doctor.does(prepareTalk, { talkId, body: 'Hemmelighet' })
  await doctor.does(writeMinutes, { talkId, body: 'Hemmelighet' })
  const entries = await happenedTo(door, talkId)
  expect(entries.slice(-2).map((one) => [one.kind, one.details, one.told])).toEqual([['mentoring.talkPrepared', {}, [training.mentor.id]], ['mentoring.minutesWritten', {}, [training.mentor.id]]])
  await doctor.does(callOffTalk, { talkId: gone })
  expect(await refusal(doctor.does(prepareTalk, { talkId: gone, body: 'x' }))).toBe('not_open')
})
