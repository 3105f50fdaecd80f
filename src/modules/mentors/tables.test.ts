import { expect } from 'vitest'
import { oslo } from '#test/given.ts'
import { scenario, withDatabase } from '#test/scenario.ts'
import { look } from '#test/trail.ts'
import { newId } from '#platform/db/columns.ts'
import { mentorAgreement, mentorProfile, mentorRequest, qualification } from './tables.ts'

withDatabase()

scenario('two rows for one human become one, also where both are mentors of the same', async ({ given, door }) => {
  const training = await given.training()
  const [gone, stays] = [await given.someone('Samme Menneske', ['mentor', oslo]), await given.someone('Samme Menneske', ['mentor', oslo])]
  await door.asSystem('test', async (ctx) => {
    const said = { saidAt: ctx.now, sinceOn: ctx.today }
    await ctx.db.insert(qualification).values([
      { id: newId(), personId: gone.id, kind: 'specialist_alm', saidBy: gone.id, confirmedBy: training.leader.id, confirmedAt: ctx.now, ...said },
      { id: newId(), personId: stays.id, kind: 'specialist_alm', saidBy: stays.id, ...said },
      { id: newId(), personId: gone.id, kind: 'mentor_course', saidBy: gone.id, ...said },
      { id: newId(), personId: stays.id, kind: 'mentor_course', saidBy: gone.id, confirmedBy: gone.id, confirmedAt: ctx.now, ...said },
    ])
    const terms = { open: true, languages: ['no' as const], homeId: oslo, nearKm: null, byVideo: false, updatedAt: ctx.now }
    await ctx.db.insert(mentorProfile).values([{ personId: gone.id, capacity: 1, ...terms }, { personId: stays.id, capacity: 5, ...terms }])
    const asked = { trainingId: training.id, askedBy: training.leader.id, askedAt: ctx.now }
    await ctx.db.insert(mentorRequest).values([{ id: newId(), mentorId: gone.id, ...asked }, { id: newId(), mentorId: stays.id, ...asked }])
    const agreed = { trainingId: training.id, kommuneId: oslo, fromOn: ctx.today, untilOn: ctx.today, mentoringMinutes: 240, preparationMinutes: 90, hourlyOre: 100000, madeBy: training.leader.id, madeAt: ctx.now }
    await ctx.db.insert(mentorAgreement).values([{ id: newId(), mentorId: gone.id, ...agreed }, { id: newId(), mentorId: stays.id, ...agreed }])
    await ctx.connection.query('select merge_person($1, $2)', [gone.id, stays.id])
  })
  // What somebody else has confirmed stands; what one of the two confirmed for the other is confirmed by nobody.
  expect(await look(door, 'select kind, confirmed_by from qualification where person_id = $1 and withdrawn_at is null order by kind', [stays.id])).toEqual([{ kind: 'mentor_course', confirmed_by: null }, { kind: 'specialist_alm', confirmed_by: training.leader.id }])
  expect(await look(door, 'select person_id, capacity from mentor_profile where person_id = any($1)', [[gone.id, stays.id]])).toEqual([{ person_id: stays.id, capacity: 5 }])
  expect(await look(door, 'select state from mentor_request where mentor_id = $1 order by state', [stays.id])).toEqual([{ state: 'asked' }, { state: 'withdrawn' }])
  expect(await look(door, 'select state from mentor_agreement where mentor_id = $1 order by state', [stays.id])).toEqual([{ state: 'draft' }, { state: 'ended' }])
})
