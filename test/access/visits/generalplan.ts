import { addArena } from '#modules/generalplan/operations/keep-arena.ts'
import { oslo } from '#test/given.ts'
import type { Acting } from '#test/scenario.ts'
import { holdsRole } from '../oracle/standing.ts'
import type { May, Route } from './route.ts'

/** Two arenas of Oslo's: one to look at and change, one to take away. */
export async function markArenas(leader: Acting) {
  const add = async (name: string) => (await leader.does(addArena, { number: '0301', specialty: 'ALM', name, kind: 'own', agreedFrom: '', agreedUntil: '', note: '' } as never)).arenaId
  return { arenas: { kept: await add('Sagene legesenter'), spare: await add('Grorud legesenter') } }
}

/** Those who answer for the kommune (R40). */
const keeps: May = (one, { world }) => one.personId !== null && ['leader', 'chief_physician'].some((role) => holdsRole(world, one.personId ?? '', role, oslo))
const arena = () => ({ name: 'Sagene legesenter', kind: 'own', agreedFrom: '', agreedUntil: '', note: 'Annet' })

/** What an organisation offers is public; its own leaders keep it (R40). */
export const generalplanRoutes: Readonly<Record<string, Route>> = {
  'GET /kommuner/:number{[0-9]{4}}/laeringsarenaer/:specialty{ALM|SAM}': { at: () => ['/kommuner/0301/laeringsarenaer/ALM', '/kommuner/4601/laeringsarenaer/SAM'] },
  'POST /kommuner/:number{[0-9]{4}}/laeringsarenaer/:specialty{ALM|SAM}': { at: () => ['/kommuner/0301/laeringsarenaer/ALM'], form: () => ({ ...arena(), name: 'Ullern legesenter' }), may: keeps },
  'GET /laeringsarenaer/:id{[0-9a-f-]{36}}': { at: ({ arenas }) => [`/laeringsarenaer/${arenas.kept}`] },
  'POST /laeringsarenaer/:id{[0-9a-f-]{36}}': { at: ({ arenas }) => [`/laeringsarenaer/${arenas.kept}`], form: arena, may: keeps },
  'POST /laeringsarenaer/:id{[0-9a-f-]{36}}/laeringsmal': { at: ({ arenas }) => [`/laeringsarenaer/${arenas.kept}/laeringsmal`], form: () => ({ full: ['ALM-055'], partly: [] }), may: keeps },
  'POST /laeringsarenaer/:id{[0-9a-f-]{36}}/fjerning': { at: ({ arenas }) => [`/laeringsarenaer/${arenas.spare}/fjerning`], may: keeps },
}
