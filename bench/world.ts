import { createHash, randomUUID } from 'node:crypto'
import type { Ask } from './load.ts'
import type { Sql } from './sql.ts'

/** Somebody who is signed in. */
export interface Person {
  readonly id: string
  readonly cookie: string
}
export interface Approval {
  readonly objectiveId: string
  readonly leader: Person
}
/** Who asks for what. Those who read and those who approve have no doctor in common, so that no page changes while it is measured. */
export interface World {
  readonly doctors: readonly Person[]
  readonly leaders: readonly Person[]
  readonly approvals: readonly Approval[]
}

const mostDoctors = 400
const mostApprovals = 30_000

async function signIn(sql: Sql, ids: readonly string[]): Promise<Person[]> {
  const people = ids.map((id) => ({ id, secret: randomUUID() }))
  await sql.query(
    `insert into session (id, secret_hash, person_id, device, started_at, seen_at, expires_at)
     select gen_random_uuid(), hash, person, 'bench', now(), now(), now() + interval '30 days' from unnest($1::uuid[], $2::text[]) as one (person, hash)`,
    [people.map((one) => one.id), people.map((one) => createHash('sha256').update(one.secret).digest('hex'))])
  return people.map(({ id, secret }) => ({ id, cookie: `loype=${secret}` }))
}

/** Signs people of the made-up country in and makes decisions wait for some of its leaders. */
export async function prepare(sql: Sql): Promise<World> {
  await sql.query(`delete from session where device = 'bench'`)
  const led = await sql.query<{ id: string; doctors: string[] }>(
    `select a.person_id as id, array_agg(t.trainee_id order by t.id) as doctors from participant a join person p on p.id = a.person_id join training t on t.id = a.training_id
      where a.capacity = 'leader' and a.until_on is null and p.email like '%@landet.example' group by 1 order by count(*) desc, 1`)
  const most = led.filter((one) => one.doctors.length === led[0]?.doctors.length)
  const readers = most.slice(0, Math.ceil(most.length / 2))
  const deciders = await signIn(sql, (most.length > 1 ? most.slice(readers.length) : readers).map((one) => one.id))
  const of = new Map(deciders.map((one) => [one.id, one]))
  // What was approved has its basis (R19): taken back to `sent` it can be approved again.
  const waiting = await sql.query<{ id: string; leader: string }>(
    `with chosen as (select po.id, a.person_id as leader from plan_objective po join participant a on a.training_id = po.training_id and a.capacity = 'leader' and a.until_on is null
                    where a.person_id = any($1::uuid[]) and po.state in ('approved', 'sent')
                      and (select count(distinct r.capacity) from recommendation r where r.plan_objective_id = po.id and r.state = 'given') = 2
                    order by md5(po.id::text) limit ${mostApprovals}),
          back as (update plan_objective po set state = 'sent', approved_on = null from chosen where chosen.id = po.id and po.state = 'approved')
     select id, leader from chosen order by md5(id::text)`, [deciders.map((one) => one.id)])
  const doctors = readers.flatMap((one) => one.doctors).slice(0, mostDoctors)
  return {
    doctors: await signIn(sql, doctors), leaders: await signIn(sql, readers.map((one) => one.id)),
    approvals: waiting.flatMap(({ id, leader }) => { const person = of.get(leader); return person ? [{ objectiveId: id, leader: person }] : [] }),
  }
}

/** Takes approvals back, so that they can be given again. */
export async function takeBack(sql: Sql, given: readonly Approval[]): Promise<void> {
  const ids = given.map((one) => one.objectiveId)
  await sql.query(`update plan_objective set state = 'sent', approved_on = null where id = any($1::uuid[]) and state = 'approved'`, [ids])
  await sql.query(`delete from submission where location = '/til-godkjenning'`)
}

/** Deals out things one after the other, in a ring. */
export const inTurn = <T>(things: readonly T[]): (() => T) => {
  let at = 0
  return () => things[at++ % things.length] as T
}

export const askHome = ({ cookie }: Person): Ask => ({ path: '/', cookie })
export const askList = ({ cookie }: Person): Ask => ({ path: '/leger', cookie })
export const askApproval = ({ objectiveId, leader }: Approval): Ask => ({ path: `/laeringsmal/${objectiveId}/godkjenning`, cookie: leader.cookie, form: `_key=${randomUUID()}` })

/** The same three of the bare server. */
export const floorHome = ({ id }: Person): Ask => ({ path: `/home/${id}` })
export const floorList = ({ id }: Person): Ask => ({ path: `/list/${id}` })
export const floorApproval = ({ objectiveId, leader }: Approval): Ask => ({ path: `/approval/${leader.id}/${objectiveId}`, form: '' })
