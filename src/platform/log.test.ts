import { expect, test } from 'vitest'
import { makeLog } from '#platform/log.ts'
import { person } from '#modules/identity/tables.ts'
import { withCommitted } from '#test/committed.ts'

const world = withCommitted(2)

function written(level: 'silent' | 'error' | 'info', work: (log: ReturnType<typeof makeLog>) => void): string[] {
  const lines: string[] = []
  work(makeLog(level, (line) => lines.push(line)))
  return lines
}

test('a statement that failed is logged with its code and constraint, and without what people wrote', async () => {
  const { door, given } = world()
  const someone = await given.someone('Prøve Person')
  const error = await door.asSystem('test', (ctx) => ctx.db.insert(person).values({ id: someone.id, name: 'Hemmelig Navn\nmed 01019012345', email: 'hemmelig@prove.example' })).catch((thrown: unknown) => thrown)
  const [line = ''] = written('error', (log) => log.error('request', error, { reference: 'abc' }))
  expect(line).not.toMatch(/hemmelig|01019012345/i)
  expect(JSON.parse(line)).toMatchObject({ severity: 'error', event: 'request', reference: 'abc', because: { code: '23505', constraint: 'person_pkey' } })
  expect(JSON.parse(line).stack[0]).toMatch(/^at /)
})

test('a number that could be a national identity number is never logged', () => {
  const lines = written('info', (log) => {
    log.error('request', new Error('invalid input syntax for type date: "01019012345"'))
    log.error('request', '010190 12345 is not here')
  })
  expect(lines).toHaveLength(2)
  expect(lines.join()).not.toMatch(/\d{6} ?\d{5}/)
})

test('the level decides what is said', () => {
  const both = (log: ReturnType<typeof makeLog>) => {
    log.info('started')
    log.error('request', new Error('x'))
  }
  expect(['silent', 'error', 'info'].map((level) => written(level as 'info', both).length)).toEqual([0, 1, 2])
})
