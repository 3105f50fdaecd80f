import { readFileSync } from 'node:fs'
import pg from 'pg'
import { inject } from 'vitest'
import type { Engine } from '#platform/db/engine.ts'
import { openDatabase } from '#platform/db/open.ts'
import { openPglite } from '#platform/db/pglite.ts'

/** A database of one's own with the demo world in it, on the engine this run is about. */
export interface TestDatabase {
  readonly engine: Engine
  /** Its URL on a PostgreSQL server; null on PGlite. */
  readonly url: string | null
  close(): Promise<void>
}

const nowhere = () => undefined
let made = 0

/** @param connections at the most, on PostgreSQL */
export async function copyOfTheDemo(connections = 4): Promise<TestDatabase> {
  const server = inject('server')
  if (server) return onServer(server, inject('template'), connections)
  const engine = await openPglite(undefined, new Blob([readFileSync(inject('snapshot'))]))
  await engine.administer('set session authorization loype_login')
  return { engine, url: null, close: () => engine.close() }
}

async function onServer(server: string, template: string, connections: number): Promise<TestDatabase> {
  const name = `loype_test_${process.pid}_${made++}`
  const administer = async (statement: string) => {
    const admin = new pg.Client({ connectionString: server })
    await admin.connect()
    try {
      // Copies of one template are made one at a time: the server refuses while somebody else reads it.
      await admin.query('select pg_advisory_lock(7010)')
      await admin.query(statement)
    } finally {
      await admin.end()
    }
  }
  await administer(`create database ${name} template ${template}`)
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href
  const engine = await openDatabase({ url, connections }, nowhere)
  return {
    engine, url,
    async close() {
      await engine.close()
      await administer(`drop database if exists ${name} with (force)`)
    },
  }
}
