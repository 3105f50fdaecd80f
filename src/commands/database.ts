import pg from 'pg'
import { prepareLogin } from '#platform/db/open.ts'
import { type Command, Misused, say } from './command.ts'

/** Makes the roles the product needs on a PostgreSQL server, with an administrator's URL that is used for nothing else. */
export const preparing: Command = {
  usage: ['database prepare ADMIN_URL'],
  async run([what, url]) {
    if (what !== 'prepare' || !url || !URL.canParse(url)) throw new Misused('database prepare: ADMIN_URL (postgres://…)')
    const admin = new pg.Client({ connectionString: url })
    await admin.connect().catch((error: Error) => { throw new Misused(`no connection (${error.message})`) })
    try {
      say(`DATABASE_URL=${await prepareLogin(admin, url)}`)
    } finally {
      await admin.end()
    }
    return 0
  },
}
