import { join } from 'node:path'
import { clockAt, type Clock, systemClock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import { openDoor, type Door } from '#platform/db/door.ts'
import type { Engine } from '#platform/db/engine.ts'
import { countRows, migrate } from '#platform/db/migrate.ts'
import { DatabaseNotReady, openDatabase } from '#platform/db/open.ts'
import { projectFolder } from '#platform/folders.ts'
import type { Log } from '#platform/log.ts'
import { shipPractice, shipVerified } from '#modules/curriculum/index.ts'
import { syncRights } from '#modules/identity/index.ts'
import { importOrganisation, organisationDifferences, wantedFrom, countryFiles } from '#modules/organisation/index.ts'
import { sealTextsWith } from '#platform/sealing.ts'
import { signWith } from '#platform/signature.ts'
import { installationKeys } from '#platform/secrets.ts'
import { loadApplications } from '#demo/applications.ts'
import { castIds, loadDemo } from '#demo/world.ts'
import './parts.ts'

export interface Started {
  readonly engine: Engine
  readonly door: Door
  readonly clock: Clock
}

/**
 * Opens the database and brings it up to date: tables, rights, the country, the verified objectives, in the demo its world.
 * @throws DatabaseNotReady
 */
export async function startDatabase(config: Config, log: Log, afterCommit?: (written: { reacts: boolean }) => void): Promise<Started> {
  const keys = installationKeys(config)
  sealTextsWith(keys)
  signWith(keys)
  const engine = await openDatabase({ url: config.DATABASE_URL, folder: config.LOYPE_DATA, connections: config.DATABASE_CONNECTIONS }, (error) => log.error('database', error))
  const clock = config.LOYPE_TODAY ? clockAt(Temporal.PlainDate.from(config.LOYPE_TODAY)) : systemClock
  const ran = await migrate(engine, join(projectFolder, 'migrations'))
  const door = openDoor(engine, clock, undefined, afterCommit)
  if (config.demo && (await isInEarnest(door))) {
    await engine.close()
    throw new DatabaseNotReady('LOYPE_MODE: people sign in to this database for themselves; set LOYPE_MODE=production, or use another database for the demo')
  }
  await syncRights(door)
  if (ran > 0 || !(await hasCountry(door))) await loadReference(door, config.demo)
  let loaded = ran > 0
  if (config.demo && config.LOYPE_DEMO) await door.asSystem('demo', async (ctx) => {
    // Two processes that start at once must not both load it.
    if (engine.kind === 'postgresql') await ctx.connection.query('select pg_advisory_xact_lock(7009)')
    const [somebody] = await ctx.connection.query('select id from person limit 1')
    if (somebody) return
    log.info('demo world loaded', { rows: (await loadDemo(ctx)) + (await loadApplications(ctx)) })
    loaded = true
  })
  if (loaded) await countRows(engine)
  return { engine, door, clock }
}

// In the demo anybody may be anybody: a setting left out must not open real people's records to all.
const isInEarnest = (door: Door) => door.asSystem('start', async (ctx) =>
  (await ctx.connection.query('select from sign_in_identity where not exists (select from person where id = any($1::uuid[])) limit 1', [[...castIds.values()]])).length > 0)

const hasCountry = (door: Door) => door.asSystem('start', async (ctx) => (await ctx.connection.query('select id from unit limit 1')).length > 0)

/** The country and the objectives that ship with the product; repeated after an upgrade, when the files may be newer. */
export async function loadReference(door: Door, practice: boolean): Promise<void> {
  await door.asSystem('reference', async (ctx) => {
    const wanted = wantedFrom(countryFiles())
    const { added, changed } = await organisationDifferences(ctx, wanted)
    if (added.length + changed.length > 0) await importOrganisation(ctx, wanted)
    await shipVerified(ctx)
    if (practice) await shipPractice(ctx)
  })
}
