import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Actor } from '#platform/actor.ts'
import { holds } from '#platform/actor.ts'
import { newId } from '#platform/db/columns.ts'
import { Rejected } from '#platform/errors.ts'
import { choice, date, line, recordId, ticked } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { unitId } from '#modules/organisation/index.ts'
import { checkRows, importFields, type Mapping, unmapped } from '../import/check.ts'
import { readRows } from '../import/sheet.ts'
import { curricula, theDraft } from '../queries.ts'
import { objectiveSets } from '../rules.ts'
import { curriculum, importDraft, objective } from '../tables.ts'
import { problems } from '../text.ts'

export const mayImport = (actor: Actor) => (actor.kind === 'system' ? 'system' : holds(actor, 'curriculum.import'))

/** Takes in a sheet as it is, to be mapped and checked; nothing of it is an objective yet. */
export const uploadSheet = operation({
  name: 'curriculum.uploadSheet',
  input: z.object({ file: z.instanceof(File, { message: 'required' }) }),
  load: async () => null,
  allow: mayImport,
  problems,
  async run(ctx, _, { file }) {
    const read = await readRows(new Uint8Array(await file.arrayBuffer()), file.name)
    if ('problem' in read) throw new Rejected(read.problem, { field: 'file' })
    const id = newId()
    await ctx.db.insert(importDraft).values({ id, personId: ctx.actor.personId ?? id, fileName: file.name.slice(0, 200), rows: read.rows, createdAt: ctx.now })
    await ctx.trail('curriculum.sheetUploaded', { record: { kind: 'import', id }, unitId: unitId('directorate', 'helsedirektoratet'), details: { rows: read.rows.length - 1 } })
    return { draftId: id }
  },
})

const column = z.preprocess((value) => (value === '' || value === undefined ? undefined : Number(value)), z.number().int().min(0).max(100).optional())
const mappingFields = z.object(Object.fromEntries(importFields.map((field) => [field, column])) as Record<(typeof importFields)[number], typeof column>)

/** Writes a new version of a set from a checked sheet, all rows or none. Plans already assigned keep their version (R11). */
export const importCurriculum = operation({
  name: 'curriculum.importCurriculum',
  input: mappingFields.extend({ draftId: recordId(), set: choice(objectiveSets), name: line(120), validFrom: date(), complete: ticked() }),
  load: (ctx, { draftId }) => theDraft(ctx, draftId),
  allow: mayImport,
  problems,
  async run(ctx, draft, { draftId, set, name, validFrom, complete, ...mapping }) {
    if (unmapped(mapping as Mapping).length > 0) throw new Rejected('columns_missing', { field: unmapped(mapping as Mapping)[0] ?? 'code' })
    const rows = checkRows(draft.rows, mapping as Mapping, set)
    if (rows.some((row) => row.problems.length > 0)) throw new Rejected('rows_wrong')
    const same = (await curricula(ctx)).find((one) => one.set === set && one.validFrom.equals(validFrom) && one.name === name)
    if (same) throw new Rejected('same_version', { field: 'name' })
    const id = newId()
    await ctx.db.insert(curriculum).values({ id, set, name, validFrom, complete, practice: false, source: draft.fileName, importedAt: ctx.now })
    await ctx.db.insert(objective).values(rows.map(({ row: _, problems: __, ...one }) => ({ id: newId(), curriculumId: id, ...one, recommended: [...one.recommended], practice: false, source: draft.fileName })))
    await ctx.db.delete(importDraft).where(eq(importDraft.id, draftId))
    await ctx.trail('curriculum.imported', { record: { kind: 'curriculum', id }, unitId: unitId('directorate', 'helsedirektoratet'), details: { set, name, objectives: rows.length } })
    return { curriculumId: id, objectives: rows.length }
  },
})
