import pg from 'pg'

/** A database of one's own on a PostgreSQL server. @param server an administrator's URL */
export async function ownDatabase(server: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `loype_kills_${process.pid}`
  const administer = async (statement: string) => {
    const admin = new pg.Client({ connectionString: server })
    await admin.connect()
    await admin.query(statement).finally(() => admin.end())
  }
  await administer(`create database ${name}`)
  return { url: Object.assign(new URL(server), { pathname: `/${name}` }).href, drop: () => administer(`drop database ${name} with (force)`) }
}
