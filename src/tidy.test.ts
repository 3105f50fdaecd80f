import { expect } from 'vitest'
import { newId } from '#platform/db/columns.ts'
import { scenario, withDatabase } from '#test/scenario.ts'
import { rules } from '#modules/mydata/rules.ts'
import { tidy } from './tidy.ts'

withDatabase()

scenario('R152, R155: what has been kept its time goes in the night, and nothing a day younger', async ({ given, door, engine }) => {
  const training = await given.training()
  const daysOf = (code: string) => rules.find((rule) => rule.code === code)?.days ?? 0
  await door.asSystem('test', async (ctx) => {
    for (const [extra, name] of [[1, 'gammel'], [-1, 'ung']] as const) {
      const at = (code: string) => ctx.now.subtract({ hours: 24 * (daysOf(code) + extra) }).toString()
      const put = (sql: string, ...params: unknown[]) => ctx.connection.query(sql, params)
      await put('insert into draft (person_id, form, data, at) values ($1, $2, $3, $4)', training.doctor.id, name, '{}', at('draft'))
      await put('insert into import_draft (id, person_id, file_name, rows, created_at) values ($1, $2, $3, $4, $5)', newId(), training.doctor.id, name, '[]', at('import_draft'))
      await put('insert into session (id, secret_hash, person_id, device, started_at, seen_at, expires_at, ended_at) values ($1, $2, $3, $4, $5, $5, $5, $5)', newId(), newId(), training.doctor.id, name, at('session'))
      await put('insert into address_change (id, person_id, email, secret_hash, expires_at) values ($1, $2, $3, $4, $5)', newId(), training.doctor.id, `${name}@prove.example`, newId(), at('address_change'))
      await put(`insert into api_token (id, person_id, name, secret_hash, scopes, expires_on, created_at, revoked_at) values ($1, $2, $3, $4, '{read}', $5, $6, $6)`, newId(), training.doctor.id, name, newId(), ctx.today.toString(), at('token'))
      await put(`insert into what_if (id, training_id, name, changes, saved_at) values ($1, $2, $3, '[]', $4)`, newId(), training.id, name, at('what_if'))
      await put(`insert into reading (reader_id, record_id, on_day, at, reader_name, subject_id, record_kind, record_label) values ($1, $2, $3, $4, $5, $6, 'activity', 'x')`, training.leader.id, newId(), ctx.today.subtract({ days: daysOf('reading') + extra }).toString(), at('reading'), name, training.doctor.id)
      await put(`insert into mail (id, reason, "to", subject, state, attempts, created_at, try_at) values ($1, $2, 'x@prove.example', $2, 'sent', 1, $3, $3)`, newId(), name, at('mail'))
      await put('insert into submission (key, entry_id, location, at) values ($1, $1, $2, $3)', newId(), name, at('submission'))
    }
    await ctx.connection.query(`insert into mail (id, reason, "to", subject, state, attempts, created_at, try_at) values ($1, 'venter', 'x@prove.example', 'venter', 'waiting', 0, $2, $2)`, [newId(), ctx.now.subtract({ hours: 24 * 9999 }).toString()])
  })
  const names = () => door.asSystem('test', (ctx) => ctx.connection.query<{ name: string }>(`
    select form as name from draft where form in ('gammel', 'ung') union all select file_name from import_draft where file_name in ('gammel', 'ung') union all select device from session where device in ('gammel', 'ung')
    union all select split_part(email, '@', 1) from address_change where email in ('gammel@prove.example', 'ung@prove.example') union all select name from api_token where name in ('gammel', 'ung') union all select name from what_if where name in ('gammel', 'ung')
    union all select reader_name from reading where reader_name in ('gammel', 'ung') union all select reason from mail where reason in ('gammel', 'ung', 'venter') union all select location from submission where location in ('gammel', 'ung')`))
  expect(await names()).toHaveLength(19)
  const kept = () => door.asSystem('test', (ctx) => ctx.connection.query('select (select count(*) from activity)::int a, (select count(*) from plan_objective)::int o, (select count(*) from trail)::int t, (select count(*) from person)::int p'))
  const before = await kept()
  await tidy({ ...engine, kind: 'postgresql' } as never, door)
  expect(Object.entries(Object.groupBy((await names()).map((row) => row.name), (name) => name)).map(([name, all]) => [name, all?.length]).sort()).toEqual([['ung', 9], ['venter', 1]])
  expect(await kept()).toEqual(before)
  // Not even by mistake: the policy lets the system remove no reading before its time.
  expect(await door.asSystem('test', (ctx) => ctx.connection.query('delete from reading returning 1'))).toEqual([])
})
