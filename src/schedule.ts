import type { Door } from '#platform/db/door.ts'
import type { Engine } from '#platform/db/engine.ts'
import type { Scheduled } from '#platform/jobs/queue.ts'
import type { Keys } from '#platform/secrets.ts'
import { sealTrail } from '#platform/trail/seal.ts'
import { sendDigests, sendEvents } from '#modules/correspondence/index.ts'
import { remindOffices } from '#modules/mentors/index.ts'
import { remindOfRevision } from '#modules/planning/index.ts'
import { carryOutMoves, remindAll } from '#modules/portfolio/index.ts'
import { tidy } from './tidy.ts'

/** What the clock does, in Norwegian time. @param post sends the mails that wait */
export const scheduleOf = (engine: Engine, door: Door, keys: Keys, post: () => Promise<unknown>): readonly Scheduled[] => [
  { name: 'seal', cron: '* * * * *', run: () => sealTrail(door, keys.seal) },
  { name: 'news', cron: '* * * * *', run: async () => { await sendEvents(door); await post() } },
  { name: 'move', cron: '5 0 * * *', run: () => carryOutMoves(door) },
  { name: 'remind', cron: '30 5 * * *', run: async () => { await remindAll(door); await remindOffices(door); await remindOfRevision(door) } },
  { name: 'digest', cron: '0 6 * * 1-5', run: async () => { await sendDigests(door); await post() } },
  { name: 'tidy', cron: '15 3 * * *', run: () => tidy(engine, door) },
]
