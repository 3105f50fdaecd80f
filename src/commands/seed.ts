import { countRows } from '#platform/db/migrate.ts'
import { seedNational } from '#demo/national.ts'
import { type Command, Misused, say, withProduct } from './command.ts'

const wholeNumber = (value: unknown, otherwise: number): number => {
  if (value === undefined) return otherwise
  const read = Number(value)
  if (!Number.isInteger(read) || read < 1) throw new Misused(`${String(value)}: must be a whole number above 0`)
  return read
}

/** Fills the database with a country of made-up doctors, for trying how it bears the load. Only in the demo. */
export const seeding: Command = {
  usage: ['seed --scale national [--doctors 2500] [--seed 1]'],
  async run(_words, options) {
    if (options.scale !== 'national') throw new Misused('seed: --scale national')
    const doctors = wholeNumber(options.doctors, 2500)
    const seed = wholeNumber(options.seed, 1)
    return withProduct(async ({ config, engine, door }) => {
      if (!config.demo) throw new Misused('seed: only in the demo')
      const began = performance.now()
      const written = await seedNational(door, doctors, seed, (done) => done % 500 === 0 && say(`${done} doctors …`))
      await countRows(engine)
      say(`${doctors} doctors, ${written} rows, ${Math.round((performance.now() - began) / 1000)} s`)
      return 0
    }, { demo: true })
  },
}
