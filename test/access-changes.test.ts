import { beforeAll, describe, expect, test } from 'vitest'
import { inScene, withDatabase } from '#test/scenario.ts'
import { look } from '#test/trail.ts'
import type { Shown } from './access/cases/shown.ts'
import { adding, type Attempt, changing, removing, wrongly } from './access/attempts.ts'
import { everybodyIn } from './access/everybody.ts'
import { hands, lookPast, sees, writtenOver } from './access/oracle/all.ts'
import type { Hand } from './access/oracle/changes.ts'
import { whoShows } from './access/oracle/entries.ts'
import { type Standing, standingOf, type Who } from './access/oracle/standing.ts'
import { type Cell, readWorld, type Row, type Table, tablesOf, type World } from './access/rows.ts'

withDatabase()

const most = 2
const spread = <T>(list: readonly T[]): T[] => (list.length <= most ? [...list] : list.filter((_, at) => at % Math.ceil(list.length / most) === 0))

/** Columns that name a person: a row is tried as it stands, and in one's own name. */
const names = ['person_id', 'author_id', 'signer_id', 'actor_id', 'reader_id', 'given_by', 'invited_by', 'leader_id', 'added_by', 'said_by', 'asked_by', 'made_by', 'mentor_id', 'trainee_id', 'by_id']
/** Changes of meaning that a rule is about, besides writing a row as it is. */
const meanings: Readonly<Record<string, readonly Readonly<Record<string, Cell>>[]>> = {
  signing: [{ state: 'recalled' }, { state: 'signed' }], recommendation: [{ state: 'asked' }, { state: 'given' }], role: [{ until_on: '2020-01-01' }], plan_objective: [{ state: 'approved' }],
  application: [{ state: 'withdrawn' }, { state: 'approved' }], service_confirmation: [{ state: 'signed' }, { state: 'returned' }],
  mentor_request: [{ state: 'accepted' }, { state: 'withdrawn' }, { state: 'appointed' }], mentor_agreement: [{ state: 'in_force' }],
}
/** Everything worth trying on a table: rows seen, rows not seen, and rows the rule book lets this person write. */
function attemptsOn(table: Table, world: World, one: Standing): Attempt[] {
  const rows = world.rows[table.name] ?? []
  const hand: Hand = hands[table.name]?.(world, one) ?? {}
  const seen = rows.filter(sees[table.name]?.(world, one) ?? (() => false))
  const seenKeys = new Set(seen.map((row) => row.key))
  const tried = [...new Set([...spread(seen), ...spread(rows.filter((row) => !seenKeys.has(row.key))), ...spread(rows.filter((row) => hand.change?.(row, row) || hand.add?.(row)))])]
  const own = (row: Row): Row[] => names.filter((name) => name in row && one.personId !== null && row[name] !== one.personId).map((name) => ({ ...row, [name]: one.personId }))
  const column = writtenOver[table.name]?.[0] ?? table.columns[0] ?? ''
  const written = (row: Row) => [{ [column]: row[column] ?? null }, ...(meanings[table.name] ?? [])]
  const visible = (row: Row) => seenKeys.has(row.key)
  return tried.flatMap((row) => [
    ...[row, ...own(row)].map((each) => adding(table, each, hand.add?.(each) ?? false)),
    ...written(row).map((set) => changing(table, row, set, visible(row) && (hand.change?.(row, { ...row, ...set } as Row) ?? false))),
    removing(table, row, visible(row) && (hand.remove?.(row) ?? false)),
  ])
}

/** The other doctors stand as the first of them does, and whoever shows something spent is a visitor. */
function oneOfEachKind(world: World, everybody: readonly Shown[]): Standing[] {
  const kindOf = ({ entryId, label }: Who) => (entryId === null ? 'visitor' : label.startsWith('doctor ') && !label.includes(' of ') ? 'doctor' : label)
  const kinds = Map.groupBy(everybody.map(({ label, entry }) => whoShows(world, label, entry)), kindOf)
  return [...kinds.values()].flatMap(([first]) => (first ? [standingOf(world, first)] : []))
}

let wrong: readonly string[]
let spoilt: readonly string[]
let tables: readonly Table[]
let writable: readonly { name: string; column: string }[]
let pastPolicies: readonly string[]
let tried = 0
let allowed = 0

beforeAll(async () => {
  await inScene(async (scene) => {
    const everybody = await everybodyIn(scene)
    tables = await tablesOf(scene.door)
    const world = await readWorld(scene.door, tables)
    const found: string[] = []
    for (const one of oneOfEachKind(world, everybody)) {
      const attempts = tables.flatMap((table) => attemptsOn(table, world, one))
      tried += attempts.length
      allowed += attempts.filter((attempt) => attempt.may).length
      found.push(...(await wrongly(scene.door, one.label, one.entry, attempts)))
    }
    wrong = found
    // The same, where a policy has been spoilt.
    const [one] = everybody.filter((each) => each.label === 'chief physician of the kommune').map((each) => standingOf(world, whoShows(world, each.label, each.entry)))
    await scene.engine.withConnection(async (connection) => {
      await connection.query(`select set_config('role', 'loype_owner', true)`)
      await connection.query('create policy spoilt on remark for insert to loype_app with check (true)')
    })
    spoilt = one ? await wrongly(scene.door, one.label, one.entry, tables.filter((table) => table.name === 'remark').flatMap((table) => attemptsOn(table, world, one))) : []
    pastPolicies = (await look<{ name: string }>(scene.door,
      `select distinct proname::text as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef and has_function_privilege('loype_app', oid, 'execute') order by 1`)).map((row) => row.name)
    writable = await look(scene.door, `select c.relname as name, a.attname as column from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and has_column_privilege('loype_app', c.oid, a.attnum, 'update')`)
  })
}, 600_000)

describe('R53: nobody writes further than the rule book says, also where a form is forgotten', () => {
  test.each(Object.keys(sees))('%s', (name) => expect(wrong.filter((one) => new RegExp(` (add|change|remove) ${name} `).test(one))).toEqual([]))
  test('it was tried, and some of it went through', () => {
    expect(allowed).toBeGreaterThan(500)
    expect(tried).toBeGreaterThan(allowed * 5)
  })
})

test('a policy that lets too much through is noticed', () => expect(spoilt.join('\n')).toMatch(/^chief physician of the kommune can add remark /))

test('only what may be written over can be written over', () => {
  const now = Object.fromEntries(tables.map(({ name }) => [name, writable.filter((one) => one.name === name).map((one) => one.column).sort()] as const).filter(([, columns]) => columns.length > 0))
  expect(now).toEqual(Object.fromEntries(Object.entries(writtenOver).map(([name, columns]) => [name, [...columns].sort()])))
})

test('only what has been looked through may look past the policies', () => expect(pastPolicies).toEqual([...lookPast].sort()))
