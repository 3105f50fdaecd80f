import { oslo } from '#test/given.ts'
import { handsOnPeople } from '../oracle/changes.ts'
import { holdsRole, type Standing } from '../oracle/standing.ts'
import type { Row, World } from '../rows.ts'
import type { Marked } from './marked.ts'

type Field = string | readonly string[] | File
/** Whether somebody may do what a form asks for; what is left out nobody may. */
export type May = (one: Standing, about: { readonly world: World; readonly marked: Marked }) => boolean

export interface Route {
  /** Addresses to ask for, with ids of somebody's records in the path or behind it. */
  readonly at: (marked: Marked) => readonly string[]
  readonly form?: (marked: Marked) => Readonly<Record<string, Field>>
  readonly json?: (marked: Marked) => unknown
  readonly may?: May
  /** Shown to everybody on purpose, with a word on why: names stand there that the policies would hide. */
  readonly open?: string
}

// R53, person by person.
export const doctor: May = (one, { marked }) => one.personId === marked.doctor.id
export const leader: May = (one, { marked }) => one.personId === marked.leader.id
export const mentor: May = (one, { marked }) => one.personId === marked.mentor.id
export const supervisor: May = (one, { marked }) => one.personId === marked.supervisor.id
export const assigns: May = (one, { world }) => one.personId !== null && holdsRole(world, one.personId, 'leader', oslo)
export const decides: May = (one, about) => leader(one, about) || Object.values(about.marked.deciders).some((each) => each.id === one.personId)
export const anyOf = (...some: May[]): May => (one, about) => some.some((may) => may(one, about))
export const holder = (...names: string[]): May => (one, { world }) => (world.rows.role ?? []).some((row) => row.person_id === one.personId && names.includes(String(row.role)))
export const signedIn: May = (one) => one.personId !== null
export const byLink: May = (one) => one.ticketId !== null
/** Giving the role the form asks for, as the rule book says who gives what. */
export const gives = (role: string): May => (one, { world }) => handsOnPeople.role?.(world, one).add?.({ key: '', role, unit_id: oslo, given_by: one.personId } as unknown as Row) ?? false
export const endsRoles: May = (one, about) => handsOnPeople.role?.(about.world, one).change?.(...(both((about.world.rows.role ?? []).find((row) => row.id === about.marked.roleId)))) ?? false
const both = (row: Row | undefined): [Row, Row] => [row as Row, { ...row, until_on: '2020-01-01' } as unknown as Row]
