import type { Door } from '#platform/db/door.ts'
import { kommuner } from '#modules/organisation/index.ts'
import { chanceFrom } from './chance.ts'
import { emptyRows, writeRows } from './rows.ts'
import { addRegistration, addService } from './served.ts'
import { firstNames, lastNames } from './titles.ts'
import { addPerson, addRole, addTraining, wholePlan } from './world.ts'

const doctorsPerBatch = 50

/**
 * A country of made-up doctors, each with a whole plan, its history and its service; the same from the same seed.
 * One leader, five mentors and ten supervisors for every forty doctors. @param doctors how many (2 500 is the country)
 * @returns how many rows were written
 */
export async function seedNational(door: Door, doctors: number, seed: number, progress: (done: number) => void = () => undefined): Promise<number> {
  const chance = chanceFrom(seed)
  const { all, objectives } = await door.asSystem('seed', async (ctx) => ({ all: await kommuner(ctx), objectives: await wholePlan(ctx) }))
  let written = 0
  const name = () => `${chance.pick(firstNames)} ${chance.pick(lastNames)}`
  const someone = (n: number, what: string) => {
    const called = name()
    return { id: chance.id(1_600_000_000_000 + n), name: called, email: `${what}${n}.${seed}@landet.example` }
  }
  for (let first = 0; first < doctors; first += doctorsPerBatch) {
    written += await door.asSystem('seed', async (ctx) => {
      const rows = emptyRows()
      const kommune = all[Math.floor(first / doctorsPerBatch) % all.length]
      if (!kommune) return 0
      if (first < all.length * doctorsPerBatch) addRegistration(rows, chanceFrom(seed * 31 + first), kommune.id)
      const known = (n: number, what: string, role: string) => {
        const one = someone(n, what)
        addPerson(rows, ctx, one, null, true)
        addRole(rows, chance, ctx, one.id, role, kommune.id)
        return one
      }
      const leaders = [known(first, 'leder', 'leader'), known(first + 1, 'leder', 'leader')]
      const mentors = Array.from({ length: 5 }, (_, n) => known(first + n, 'veileder', 'mentor'))
      const supervisors = Array.from({ length: 10 }, (_, n) => known(first + n, 'supervisor', 'supervisor'))
      for (let n = first; n < Math.min(doctors, first + doctorsPerBatch); n++) {
        const trainee = known(n, 'lege', 'trainee')
        const gone = 0.2 + chance.next() * 4.6
        const start = ctx.today.subtract({ days: Math.round(gone * 365.25) })
        const trainingId = chance.id(start.toZonedDateTime('UTC').epochMilliseconds)
        const mentor = chance.pick(mentors)
        addService(rows, chanceFrom(seed * 100_003 + n), ctx, { trainingId, traineeId: trainee.id, mentorId: mentor.id, kommuneId: kommune.id, start })
        addTraining(rows, chance, ctx, objectives, {
          trainingId, trainee, kommuneId: kommune.id, start, end: start.add({ years: 5 }),
          // Forty in a hand for the first leader, the rest for the second.
          leader: (n - first < 40 ? leaders[0] : leaders[1]) as (typeof leaders)[0] & object, mentor, supervisors: [chance.pick(supervisors), chance.pick(supervisors)].filter((one, index, two) => two.indexOf(one) === index),
          approved: Math.min(106, Math.round((112 * gone) / 5 * (0.7 + chance.next() * 0.5))), sent: chance.between(0, 3), begun: chance.between(1, 4), returned: chance.is(0.1) ? 1 : 0, unsigned: chance.between(0, 3), unsent: chance.between(0, 2), rejected: 0,
          trail: 'decisions',
        })
      }
      return writeRows(ctx, rows)
    })
    progress(Math.min(doctors, first + doctorsPerBatch))
  }
  return written
}
