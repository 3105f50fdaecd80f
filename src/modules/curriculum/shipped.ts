import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { newId } from '#platform/db/columns.ts'
import { projectFolder } from '#platform/folders.ts'
import type { ObjectiveSet } from './rules.ts'
import { curriculum, objective } from './tables.ts'

const rows = (file: string) => parse(readFileSync(join(projectFolder, 'data', file), 'utf8'), { columns: true, skip_empty_lines: true }) as Record<string, string>[]

interface Shipped {
  readonly set: ObjectiveSet
  readonly name: string
  readonly validFrom: string
  readonly complete: boolean
  readonly practice: boolean
  readonly source: string
  readonly objectives: readonly Record<string, string>[]
}

async function ship(ctx: Ctx, wanted: Shipped, verified: ReadonlySet<string>): Promise<void> {
  const [known] = await ctx.db.select({ id: curriculum.id }).from(curriculum).where(eq(curriculum.name, wanted.name))
  if (known || wanted.objectives.length === 0) return
  const id = newId()
  const { objectives, ...version } = wanted
  await ctx.db.insert(curriculum).values({ id, ...version, validFrom: Temporal.PlainDate.from(wanted.validFrom), importedAt: ctx.now })
  await ctx.db.insert(objective).values(objectives.map((row) => ({
    id: newId(), curriculumId: id, code: row.kode ?? '', title: row.kort_tittel || row.tittel || 'Ordlyden er ikke funnet i åpne kilder', theme: row.tema || 'ukjent tema',
    recommended: (row.anbefalte_aktivitetstyper || row.aktivitetstyper || '').split('|').filter(Boolean), timeRequirement: row.tidskrav || null,
    practice: wanted.practice && !verified.has(row.kode ?? ''), source: row.kilde || null,
  })))
}

/** The nine verified objectives: shipped as what they are, an incomplete set nobody can be assigned. May be repeated. */
export async function shipVerified(ctx: Ctx): Promise<void> {
  const verified = rows('reference/laeringsmal.csv')
  for (const set of ['ALM', 'FKM'] as const)
    await ship(ctx, { set, name: `Bekreftede læringsmål ${set}`, validFrom: '2019-03-01', complete: false, practice: false, source: 'Åpne kilder, oppgitt ved hvert læringsmål', objectives: verified.filter((row) => row.kode?.startsWith(set)) }, new Set())
}

/** The practice content of the demo: a whole set in our own wording, clearly marked. May be repeated. */
export async function shipPractice(ctx: Ctx): Promise<void> {
  // A code without a known wording gets one of ours here, and is marked as practice like the rest.
  const verified = new Map(rows('reference/laeringsmal.csv').filter((row) => row.kort_tittel).map((row) => [row.kode ?? '', row]))
  const practice = rows('practice/laeringsmal.csv').map((row) => ({ ...row, tidskrav: verified.get(row.kode ?? '')?.tidskrav ?? '' }) as Record<string, string>)
  for (const set of ['ALM', 'FKM'] as const)
    await ship(ctx, { set, name: `Øvingsinnhold ${set}`, validFrom: '2019-03-01', complete: true, practice: true, source: 'Skrevet for Løype', objectives: practice.filter((row) => row.kode?.startsWith(set)) }, new Set(verified.keys()))
}
