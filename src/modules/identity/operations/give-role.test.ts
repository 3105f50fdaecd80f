import { expect } from 'vitest'
import { castIds } from '#demo/world.ts'
import { bergen, kinn, oslo } from '#test/given.ts'
import { fieldsMarked, outcome } from '#test/outcome.ts'
import { actingBy, refusal, type Scene, scenario, withDatabase } from '#test/scenario.ts'
import { look } from '#test/trail.ts'
import { unitId } from '#modules/organisation/index.ts'
import { mayGive, type RoleName, roleNames } from '../roles.ts'
import { unitKindOf } from '../rules.ts'
import { giveRole } from './give-role.ts'

withDatabase()

const nora = { name: 'Nora Ny', email: 'Nora.Ny@Prove.example' }
const mailsTo = ({ door }: Scene, email: string) => look<{ body: string }>(door, 'select body from mail where "to" = $1', [email])

scenario('R51: who has the right gives a role from today; the person is told and invited once', async (scene) => {
  const { as, given, door, reactions } = scene
  const leader = await given.someone('Prøve Leder', ['leader', oslo])
  const { personId, claimed } = await (await as(leader)).does(giveRole, { ...nora, hprNumber: '9 100 500', role: 'mentor', unitId: oslo })
  await reactions()
  expect(claimed).toBe(false)
  expect(await look(door, `select name, email, hpr_number as hpr, claimed_at as claimed from person where id = $1`, [personId])).toEqual([{ name: 'Nora Ny', email: 'nora.ny@prove.example', hpr: '9100500', claimed: null }])
  expect(await look(door, `select role, unit_id as unit, from_on::text as from, until_on as until, given_by as by from role where person_id = $1`, [personId])).toEqual([{ role: 'mentor', unit: oslo, from: '2026-11-23', until: null, by: leader.id }])
  const entries = await look(door, `select e.kind, e.capacity, e.actor_id as actor, (select json_agg(person_id) from news where trail_id = e.id) as told from trail e where e.subject_id = $1 order by e.id`, [personId])
  expect(entries).toEqual([{ kind: 'identity.roleGiven', capacity: 'leader', actor: leader.id, told: [personId] }, { kind: 'identity.invited', capacity: 'leader', actor: leader.id, told: null }])
  expect(await mailsTo(scene, 'nora.ny@prove.example')).toHaveLength(1)
})

scenario('R51: one invitation by mail covers every role, whoever gives them and in however many kommuner', async (scene) => {
  const { as, given, reactions } = scene
  const [inOslo, inKinn] = [await given.someone('Leder Oslo', ['leader', oslo]), await given.someone('Leder Kinn', ['leader', kinn])]
  await (await as(inOslo)).does(giveRole, { ...nora, role: 'mentor', unitId: oslo })
  await (await as(inOslo)).does(giveRole, { ...nora, role: 'supervisor', unitId: oslo })
  await reactions()
  const letters = await mailsTo(scene, 'nora.ny@prove.example')
  expect(letters).toHaveLength(1)
  expect(letters[0]?.body).toContain('- Veileder, Oslo\n- Supervisør, Oslo')
  await (await as(inKinn)).does(giveRole, { ...nora, role: 'mentor', unitId: kinn })
  await reactions()
  expect(await mailsTo(scene, 'nora.ny@prove.example')).toHaveLength(1)
})

scenario('R51: an invitation nobody answered in time is followed by a new one when a role is given again', async (scene) => {
  const { as, given, reactions, moveTo, today } = scene
  const leader = await given.someone('Prøve Leder', ['leader', oslo])
  await (await as(leader)).does(giveRole, { ...nora, role: 'mentor', unitId: oslo })
  await reactions()
  moveTo(today.add({ days: 31 }))
  await (await as(leader)).does(giveRole, { ...nora, role: 'supervisor', unitId: oslo })
  await reactions()
  expect(await mailsTo(scene, 'nora.ny@prove.example')).toHaveLength(2)
})

scenario('who has an account already gets the role and no invitation', async (scene) => {
  const { as, given, reactions } = scene
  const [leader, known] = [await given.someone('Prøve Leder', ['leader', oslo]), await given.someone('Kjent Person')]
  expect(await (await as(leader)).does(giveRole, { name: 'Noe annet', email: known.email.toUpperCase(), role: 'mentor', unitId: oslo })).toMatchObject({ personId: known.id, claimed: true })
  await reactions()
  expect(await mailsTo(scene, known.email)).toEqual([])
})

scenario('a role is held once in a unit, and only where there is such a role', async ({ as, given }) => {
  const leader = await given.someone('Prøve Leder', ['leader', oslo])
  const acting = await as(leader)
  await acting.does(giveRole, { ...nora, role: 'mentor', unitId: oslo })
  expect(await refusal(acting.does(giveRole, { ...nora, role: 'mentor', unitId: oslo }))).toBe('role_held_already')
  const administrator = await as(castIds.get('ada') ?? '')
  expect(await refusal(administrator.does(giveRole, { ...nora, role: 'leader', unitId: unitId('office', 'alis-vest') }))).toBe('role_not_yours_to_give')
  expect(await fieldsMarked(administrator.does(giveRole, { ...nora, role: 'office_head', unitId: oslo }))).toEqual(['role'])
})

scenario('R51: each role gives just the roles that are its to give, in its own unit', async ({ as, given }) => {
  const places: Record<string, string> = { kommune: bergen, office: unitId('office', 'alis-vest'), hf: unitId('hf', '983974732'), hospital: unitId('hf', '983974732'), directorate: unitId('directorate', 'helsedirektoratet'), operator: unitId('operator', 'loype') }
  const placeOf = (role: RoleName) => places[unitKindOf[role][0] ?? ''] ?? ''
  for (const holder of roleNames) {
    const acting = await as(await given.someone(`Har ${holder}`, [holder, placeOf(holder)]))
    // In the holder's own kind of unit where the role is held there, else where it is held: an office reaches its kommuner, the directorate everything.
    const at = (role: RoleName) => (unitKindOf[role].some((kind) => unitKindOf[holder].includes(kind)) ? placeOf(holder) : placeOf(role))
    const said = await Array.fromAsync(roleNames.entries(), async ([index, role]) => [role, await outcome(acting.does(giveRole, { name: 'Ny Person', email: `ny.${holder}.${index}@prove.example`, role, unitId: at(role) }))])
    expect([holder, said]).toEqual([holder, roleNames.map((role) => [role, mayGive[holder].includes(role) ? 'done' : 'denied'])])
  }
})

scenario('R51: the right ends at the border of the unit', async ({ as, given, door }) => {
  const leader = await as(await given.someone('Prøve Leder', ['leader', oslo]))
  expect(await outcome(leader.does(giveRole, { ...nora, role: 'mentor', unitId: kinn }))).toBe('denied')
  expect(await outcome(leader.does(giveRole, { ...nora, role: 'mentor', unitId: '019ab000-0000-7000-8000-000000000000' }))).toBe('not_found')
  const office = await as(castIds.get('geir') ?? '')
  expect(await outcome(office.does(giveRole, { ...nora, role: 'leader', unitId: kinn }))).toBe('done')
  expect(await outcome(office.does(giveRole, { ...nora, role: 'leader', unitId: oslo }))).toBe('denied')
  expect(await outcome(actingBy(door, { by: 'enter_session', secretHash: 'nobody' }).does(giveRole, { ...nora, role: 'leader', unitId: kinn }))).toBe('sign_in')
})

scenario('R51: a role that has ended gives nothing', async ({ as, given, door }) => {
  const leader = await given.someone('Prøve Leder', ['leader', oslo])
  await look(door, `update role set until_on = '2026-11-22' where person_id = $1`, [leader.id])
  expect(await outcome((await as(leader)).does(giveRole, { ...nora, role: 'mentor', unitId: oslo }))).toBe('denied')
})

scenario('nobody gives themselves a role: who follows a kommune from outside does not become its leader alone', async ({ as, given }) => {
  for (const [role, unit] of [['office_adviser', unitId('office', 'alis-vest')], ['system_administrator', unitId('operator', 'loype')], ['chief_physician', kinn]] as const) {
    const who = await given.someone(`Har ${role}`, [role, unit])
    const acting = await as(who)
    expect(await refusal(acting.does(giveRole, { name: who.name, email: who.email, role: 'leader', unitId: kinn }))).toBe('not_to_oneself')
    expect(await acting.sees(async (ctx) => ctx.actor.roles.map((held) => held.role))).toEqual([role])
  }
})
