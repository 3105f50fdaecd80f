import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startDatabase } from '../../src/start.ts'
import { quiet, testConfig } from './world.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A PGlite data folder with the whole demo world in it; empty when the tests run on PostgreSQL. */
    snapshot: string
    /** An administrator's URL of the PostgreSQL server, and the database to copy; empty on PGlite. */
    server: string
    template: string
  }
}

/** Makes, once for all test files, the database they each get a copy of: tables, the country, practice content, the demo world. */
export default async function makeTemplate(project: TestProject): Promise<() => Promise<void>> {
  const server = process.env.TEST_DATABASE_URL ?? ''
  return server ? onServer(project, server) : inMemory(project)
}

async function inMemory(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'loype-test-'))
  const { engine } = await startDatabase(testConfig({ LOYPE_DATA: join(folder, 'data') }), quiet)
  const dump = await (engine as unknown as { lite: PGlite }).lite.dumpDataDir('none')
  await engine.close()
  mkdirSync(folder, { recursive: true })
  const snapshot = join(folder, 'snapshot.tar')
  writeFileSync(snapshot, Buffer.from(await dump.arrayBuffer()))
  rmSync(join(folder, 'data'), { recursive: true, force: true })
  project.provide('snapshot', snapshot)
  project.provide('server', '')
  project.provide('template', '')
  return async () => rmSync(folder, { recursive: true, force: true })
}

async function onServer(project: TestProject, server: string): Promise<() => Promise<void>> {
  const template = `loype_template_${process.pid}`
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await admin.query(`create database ${template}`)
  const { engine } = await startDatabase(testConfig({ DATABASE_URL: urlOf(server, template) }), quiet)
  await engine.close()
  project.provide('snapshot', '')
  project.provide('server', server)
  project.provide('template', template)
  return async () => {
    await admin.query(`drop database if exists ${template} with (force)`)
    await admin.end()
  }
}

const urlOf = (server: string, database: string) => Object.assign(new URL(server), { pathname: `/${database}` }).href
