import { createServer } from 'node:http'
import pg from 'pg'

// The floor: a bare server that does the same three things as single statements, JSON out, signed in as the owner of everything.
// No session, no policies, no page, no language. What the product adds is measured against it.
const home = `
select t.id, t.specialty, t.started_on, t.planned_end_on, k.name as kommune,
  (select json_agg(json_build_object('set', l.set, 'objectives', l.objectives, 'approved', l.approved, 'sent', l.sent)) from plan l where l.training_id = t.id) as plans,
  (select json_agg(json_build_object('id', po.id, 'code', po.code, 'title', o.title, 'state', po.state, 'since', po.state_since) order by po.state_since)
     from plan_objective po join objective o on o.id = po.objective_id where po.training_id = t.id and po.state in ('returned', 'withdrawn', 'completed')) as objectives,
  (select json_build_object('count', count(*), 'oldest', min(state_since)) from plan_objective where training_id = t.id and state = 'sent') as at_leader,
  (select json_agg(approved_on) from plan_objective where training_id = t.id and approved_on is not null) as approvals,
  (select json_agg(json_build_object('id', a.id, 'type', a.type, 'title', a.title, 'state', a.state, 'since', a.state_since) order by a.state_since)
     from activity a where a.training_id = t.id and a.state in ('rejected', 'registered')) as activities,
  (select json_agg(json_build_object('id', a.id, 'type', a.type, 'title', a.title, 'place', a.place, 'fromOn', a.from_on, 'untilOn', a.until_on) order by a.from_on)
     from activity a where a.training_id = t.id and (a.type = 'kurs' or (a.type in ('klinisk_tjeneste', 'gruppeveiledning', 'hospitering') and a.until_on is not null))) as spans,
  (select json_agg(json_build_object('id', a.id, 'title', a.title, 'name', p.name, 'since', s.asked_at) order by s.asked_at)
     from signing s join activity a on a.id = s.activity_id join person p on p.id = s.signer_id where s.training_id = t.id and s.state = 'waiting') as others,
  (select json_agg(x) from (select e.at, e.kind, e.actor_name, e.details, e.record_kind, e.record_id from news n join trail e on e.id = n.trail_id
     where n.person_id = $1 order by n.trail_id desc limit 5) x) as news
from training t join unit k on k.id = t.kommune_id where t.trainee_id = $1 and t.state = 'active'`

const list = `
select t.id, t.specialty, t.started_on, t.planned_end_on, k.name as kommune, p.name, mentor.name as mentor, l.total, l.approved, l.sent, l.last_approved_on
from participant a join training t on t.id = a.training_id and t.state = 'active' join unit k on k.id = t.kommune_id join person p on p.id = t.trainee_id
left join participant m on m.training_id = t.id and m.capacity = 'mentor' and m.until_on is null left join person mentor on mentor.id = m.person_id
join lateral (select sum(objectives) as total, sum(approved) as approved, sum(sent) as sent, max(last_approved_on) as last_approved_on from plan where training_id = t.id) l on true
where a.person_id = $1 and a.capacity = 'leader' and a.until_on is null order by p.name`

const approval = `
with approved as (
  update plan_objective po set state = 'approved', state_since = now(), approved_on = current_date where po.id = $2 and po.state = 'sent'
    and exists (select from participant a where a.training_id = po.training_id and a.person_id = $1 and a.capacity = 'leader' and a.until_on is null)
    and exists (select from recommendation r where r.plan_objective_id = po.id and r.capacity = 'mentor' and r.state = 'given')
    and exists (select from recommendation r where r.plan_objective_id = po.id and r.capacity = 'supervisor' and r.state = 'given')
  returning po.id, po.training_id)
insert into trail (at, kind, actor_id, actor_name, actor_kind, training_id, record_kind, record_id)
select now(), 'portfolio.objectiveApproved', $1, '', 'person', training_id, 'objective', id from approved returning record_id`

const statements = { home, list, approval } as const
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 })

const server = createServer(async (request, response) => {
  const [, what = '', ...ids] = (request.url ?? '').split('/')
  try {
    if (request.method === 'POST') for await (const _ of request);
    const { rows } = await pool.query({ name: what, text: statements[what as keyof typeof statements], values: ids })
    const body = JSON.stringify(rows)
    response.writeHead(rows.length > 0 ? 200 : 409, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body)
  } catch (error) {
    response.writeHead(500).end(String(error))
  }
})
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.stdout.write('ready\n'))
