import type { Entry } from '#platform/db/door.ts'
import type { Row, World } from '../rows.ts'

/** Somebody at the door. What they are told apart by is what the request shows, not what it asks for. */
export interface Who {
  /** Role and name, as messages say them. */
  readonly label: string
  readonly entry: Entry | null
  readonly personId: string | null
  readonly ticketId: string | null
  /** The session, token or ticket itself. */
  readonly entryId: string | null
}

// What a role reaches in its unit, and in those below it (issue 2, "Roles now"; R53): the rule book's words, not the product's list.
const followsTrainings = ['leader', 'stand_in', 'chief_physician', 'office_adviser', 'office_head']
const seesPeople = [...followsTrainings, 'hospital_coordinator', 'system_administrator']
const looksForMentors = ['leader', 'office_adviser', 'office_head']
const seesWhatWasDone = ['leader', 'chief_physician', 'office_head', 'hospital_coordinator', 'directorate_officer', 'system_administrator']

/** What a person has to do with whom and what, worked out from the rows alone. Sets hold ids. */
export interface Standing extends Who {
  /** Their own trainings; whole trainings they read; trainings they know of with how far the doctor has come; those they meet in a part. */
  readonly own: ReadonlySet<string>
  readonly reads: ReadonlySet<string>
  readonly follows: ReadonlySet<string>
  readonly meets: ReadonlySet<string>
  /** Activities they are to sign or have answered; objectives they are to recommend, have recommended, or decide in a leader's place. */
  readonly signs: ReadonlySet<string>
  readonly recommends: ReadonlySet<string>
  readonly decides: ReadonlySet<string>
  /** What the two lead to: activities seen without reading the training, and objectives. */
  readonly activities: ReadonlySet<string>
  readonly objectives: ReadonlySet<string>
  /** Units where they follow trainings, see who holds roles, see what was done. */
  readonly unitsFollowed: ReadonlySet<string>
  readonly unitsOfPeople: ReadonlySet<string>
  readonly unitsOfTrail: ReadonlySet<string>
  /** Whether they look for mentors anywhere. */
  readonly searches: boolean
  /** Units in which they hold one of the roles, with all units below them. */
  readonly unitsAs: (roles: readonly string[]) => ReadonlySet<string>
}

const ids = (rows: Iterable<Row>, column: string) => new Set([...rows].map((row) => String(row[column])))
const lasts = (row: Row, today: string) => String(row.from_on) <= today && (row.until_on === null || String(row.until_on) >= today)

/** Who holds a role in a unit today (person × unit × role × period, both days included). */
export const holdsRole = ({ rows, today }: World, personId: string, role: string, unitId: string): boolean =>
  (rows.role ?? []).some((row) => row.person_id === personId && row.role === role && row.unit_id === unitId && lasts(row, today))

/** One leader and one mentor at a time (R51): the one whose part is not ended. */
export const nowAs = (world: World, capacity: 'leader' | 'mentor', trainingId: string): string | null =>
  ((world.rows.participant ?? []).find((row) => row.training_id === trainingId && row.capacity === capacity && row.until_on === null)?.person_id as string | undefined) ?? null

function unitsBelow({ rows }: World, held: ReadonlySet<string>): Set<string> {
  const units = new Map((rows.unit ?? []).map((unit) => [String(unit.id), unit]))
  const everything = [...held].some((id) => ['country', 'operator'].includes(String(units.get(id)?.kind)))
  const above = (unit: Row) => [unit.id, unit.office_id, unit.parent_id, units.get(String(unit.parent_id))?.parent_id]
  return new Set([...units.values()].filter((unit) => everything || above(unit).some((id) => held.has(String(id)))).map((unit) => String(unit.id)))
}

/** Which trainings somebody leads or decides in whole for the one who leads them, while all of them hold their roles (R57). */
function inPlaceOfTheLeader(world: World, me: string) {
  const { rows, today } = world
  const inForce = (rows.delegation ?? []).filter((one) => one.delegate_id === me && one.revoked_at === null && lasts(one, today) && holdsRole(world, me, String(one.kind), String(one.unit_id)))
  return (rows.training ?? []).flatMap((training) => {
    const leader = nowAs(world, 'leader', String(training.id))
    if (!leader || !holdsRole(world, leader, 'leader', String(training.kommune_id))) return []
    const theirs = inForce.filter((one) => one.leader_id === leader && one.unit_id === training.kommune_id && (one.training_id === null || one.training_id === training.id))
    return theirs.map((one) => ({ training, objectives: one.objective_ids as readonly string[] | null }))
  })
}

/** @returns where somebody stands; a visitor stands nowhere */
export function standingOf(world: World, who: Who): Standing {
  const { rows, today } = world
  const all = (table: string) => rows[table] ?? []
  const me = who.personId
  const roles = all('role').filter((row) => row.person_id === me && lasts(row, today))
  const unitsAs = (names: readonly string[]) => unitsBelow(world, ids(roles.filter((row) => names.includes(String(row.role))), 'unit_id'))
  const unitsFollowed = unitsAs(followsTrainings)
  const own = ids(all('training').filter((row) => me !== null && row.trainee_id === me), 'id')
  const takesPart = (row: Row) => (['leader', 'mentor'] as const).some((capacity) => nowAs(world, capacity, String(row.id)) === me && me !== null && holdsRole(world, me, capacity, String(row.kommune_id)))
  const instead = me === null ? [] : inPlaceOfTheLeader(world, me)
  const reads = new Set([...own, ...ids(all('training').filter(takesPart), 'id'), ...instead.filter((one) => one.objectives === null).map((one) => String(one.training.id))])
  const decides = new Set(instead.flatMap((one) => (one.objectives ?? []).filter((id) => all('plan_objective').some((row) => row.id === id && row.training_id === one.training.id))))
  const items = all('ticket_item').filter((row) => who.ticketId !== null && row.ticket_id === who.ticketId)
  const [itemSignings, itemRecommendations] = [ids(items, 'signing_id'), ids(items, 'recommendation_id')]
  const askedToSign = all('signing').filter((row) => row.state !== 'recalled' && ((me !== null && row.signer_id === me) || itemSignings.has(String(row.id))))
  const askedToRecommend = all('recommendation').filter((row) => (me !== null && row.person_id === me) || itemRecommendations.has(String(row.id)))
  const signs = ids(askedToSign, 'activity_id')
  const recommends = ids(askedToRecommend, 'plan_objective_id')
  const links = all('activity_objective')
  const meets = new Set([
    ...ids(all('participant').filter((row) => me !== null && row.person_id === me && row.capacity === 'supervisor' && row.until_on === null), 'training_id'),
    ...ids(askedToSign, 'training_id'), ...ids(askedToRecommend, 'training_id'), ...ids(all('ticket').filter((row) => who.ticketId !== null && row.id === who.ticketId), 'training_id'),
    ...ids(all('plan_objective').filter((row) => decides.has(String(row.id))), 'training_id'),
    // The doctor asks to come to a kommune one leads in (R58).
    ...ids(all('move').filter((row) => ['asked', 'confirmed'].includes(String(row.state)) && me !== null && holdsRole(world, me, 'leader', String(row.to_kommune_id))), 'training_id'),
    // Whoever is asked to mentor, until they have said no or been appointed.
    ...ids(all('mentor_request').filter((row) => me !== null && row.mentor_id === me && ['asked', 'accepted'].includes(String(row.state))), 'training_id'),
  ])
  return {
    ...who, own, reads, meets, signs, recommends, decides, unitsFollowed,
    follows: ids(all('training').filter((row) => unitsFollowed.has(String(row.kommune_id))), 'id'),
    activities: new Set([...signs, ...ids(links.filter((row) => decides.has(String(row.plan_objective_id))), 'activity_id')]),
    objectives: new Set([...ids(links.filter((row) => signs.has(String(row.activity_id))), 'plan_objective_id'), ...recommends, ...decides]),
    unitsOfPeople: unitsAs(seesPeople), unitsOfTrail: unitsAs(seesWhatWasDone),
    unitsAs,
    searches: roles.some((row) => looksForMentors.includes(String(row.role))),
  }
}
