import { beforeAll, describe, expect, test } from 'vitest'
import { castIds } from '#demo/world.ts'
import { inScene, type Scene, withDatabase } from '#test/scenario.ts'
import { showing } from './access/cases/shown.ts'
import { type Compared, compareAll, inWords } from './access/compare.ts'
import { everybodyIn } from './access/everybody.ts'
import { sees as oracle } from './access/oracle/all.ts'
import { readWorld, type Table, tablesOf } from './access/rows.ts'

withDatabase()

let tables: readonly Table[]
let compared: readonly Compared[]
/** What the same comparison says of one person when a policy has been spoilt. */
let spoilt: { readonly opened: readonly Compared[]; readonly closed: readonly Compared[]; readonly tables: readonly Table[] }

beforeAll(async () => {
  await inScene(async (scene) => {
    const everybody = await everybodyIn(scene)
    tables = await tablesOf(scene.door)
    compared = await compareAll(scene.door, await readWorld(scene.door, tables), everybody, oracle)
    spoilt = await spoil(scene)
  })
}, 600_000)

async function spoil(scene: Scene): Promise<typeof spoilt> {
  const shown = await showing(scene)({ somebody: castIds.get('eva') ?? '' })
  const asOwner = (statement: string) => scene.engine.withConnection(async (connection) => {
    await connection.query(`select set_config('role', 'loype_owner', true)`)
    await connection.query(statement)
  })
  const ask = async () => compareAll(scene.door, await readWorld(scene.door, tables), shown, oracle)
  await asOwner('create policy spoilt on activity for select to loype_app using (true)')
  const opened = await ask()
  await asOwner('drop policy spoilt on activity')
  await asOwner('create policy spoilt on participant as restrictive for select to loype_app using (false)')
  const closed = await ask()
  await asOwner('create table forgotten (id int primary key)')
  return { opened, closed, tables: await tablesOf(scene.door) }
}

const rowsOf = (label: string, table: string) => compared.find((one) => one.table === table && one.label.endsWith(label))?.seen
const nothingOf = (label: string, names: readonly string[]) => expect(names.map((name) => [name, rowsOf(label, name)])).toEqual(names.map((name) => [name, 0]))
const somethingOf = (label: string, names: readonly string[]) => {
  for (const name of names) expect(rowsOf(label, name), name).toBeGreaterThan(0)
}
const written = ['plan_objective', 'activity', 'activity_objective', 'signing', 'recommendation', 'remark', 'attachment', 'file', 'ticket', 'ticket_item']
const portfolio = ['training', 'participant', 'plan', ...written]
const country = ['unit', 'registration', 'arena', 'arena_objective', 'kommune', 'centrality', 'office', 'curriculum', 'objective', 'role_right']

describe('nobody sees a row more than the rule book says, and nobody a row less', () => {
  test.each(Object.keys(oracle))('%s', (name) => expect(compared.filter((one) => one.table === name).flatMap(inWords)).toEqual([]))
})

describe('said plainly', () => {
  test('a visitor sees the country and the objectives, and nobody', () => {
    somethingOf('visitor', country)
    nothingOf('visitor', Object.keys(oracle).filter((name) => !country.includes(name)))
  })
  test('R53: a doctor reads the whole of their own training', () => somethingOf('doctor of the full training', portfolio))
  test('R53: a supervisor sees what they are to sign and have signed, and not how far the doctor has come', () => {
    somethingOf('Mari Sund', ['training', 'activity', 'signing', 'plan_objective'])
    nothingOf('Mari Sund', ['plan', 'delegation'])
  })
  test('a chief physician sees who is in training, not what they write', () => {
    somethingOf('Eva Lunde', ['training', 'participant', 'plan', 'person'])
    nothingOf('Eva Lunde', written)
  })
  test('the system administrator sees people and roles, and no portfolio', () => {
    somethingOf('Ada Berg', ['person', 'role', 'trail'])
    nothingOf('Ada Berg', portfolio)
  })
  test('a directorate officer and a hospital coordinator see nobody in training', () => {
    for (const name of ['Marius Falk', 'Hilde Teig']) nothingOf(name, portfolio)
  })
  test('R57: a delegate for two objectives sees those two', () => expect(rowsOf('delegate for two objectives', 'plan_objective')).toBe(2))
  test('R57: a delegation that was revoked, has ended, has not begun or rests on an ended role opens nothing', () => {
    for (const label of ['delegate whose delegation was revoked', 'delegate whose delegation ended yesterday', 'delegate from tomorrow', 'delegate whose role was ended',
      'stand-in whose role was ended', 'delegate of a leader whose role has ended'])
      nothingOf(label, portfolio)
  })
  test('R56: what an earlier mentor did not sign or recommend is not theirs any more', () => {
    expect(rowsOf('earlier mentor', 'plan_objective')).toBe(1)
    nothingOf('earlier mentor', ['plan', 'activity', 'remark'])
  })
  test('a link opens the one activity it was sent for; a spent one opens nothing', () => {
    expect(rowsOf('link, open', 'activity')).toBe(1)
    nothingOf('link, recalled', ['activity', 'attachment'])
    for (const label of ['link, expired', 'link, used', 'link, revoked']) nothingOf(label, [...portfolio, 'person'])
  })
  test('a token is worth its person until it ends', () => {
    expect(rowsOf('token to read', 'activity')).toBe(rowsOf('doctor of the full training', 'activity'))
    for (const label of ['token that has expired', 'token that was revoked', 'session that was ended']) nothingOf(label, [...portfolio, 'person'])
  })
})

describe('the comparison is seen to fail', () => {
  test('on a policy that shows too much', () => expect(spoilt.opened.flatMap(inWords).join('\n')).toMatch(/^activity: somebody sees \d+ too many/))
  test('on a policy that hides too much', () => expect(spoilt.closed.flatMap(inWords).join('\n')).toMatch(/^participant: somebody lacks \d+/))
  test('on a table nobody has thought of', () => expect(spoilt.tables.map((table) => table.name)).toContain('forgotten'))
})

test('every table there is has an oracle, and every oracle a table', () => expect(tables.map((table) => table.name).sort()).toEqual(Object.keys(oracle).sort()))
