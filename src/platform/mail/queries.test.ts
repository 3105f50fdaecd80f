import { expect } from 'vitest'
import { scenario, withDatabase } from '#test/scenario.ts'
import { writeMail } from './mail.ts'
import { keptLetters } from './queries.ts'

withDatabase()

scenario('the mailbox of the demo shows what was written last first, also when the day stands still', async ({ door }) => {
  const subjects = Array.from({ length: 12 }, (_, n) => `Brev ${n}`)
  for (const subject of subjects) await door.asSystem('test', (ctx) => writeMail(ctx, { reason: subject, to: 'en@reise.example', personId: null, subject, body: 'Hei' }))
  const shown = await door.asSystem('test', keptLetters)
  expect(shown.slice(0, subjects.length).map((one) => one.subject)).toEqual(subjects.toReversed())
})
