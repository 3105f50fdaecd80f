import { notFound } from '#platform/errors.ts'
import { app, type C, type Handler } from '#platform/web/env.ts'
import { formState, submit } from '#platform/web/submission.ts'
import { show } from '#ui/show.ts'
import { checkRows, guessMapping, importFields, type Mapping, unmapped } from './import/check.ts'
import { importCurriculum, mayImport, uploadSheet } from './operations/import-curriculum.ts'
import { CurriculaPage, CurriculumPage } from './pages/curricula.tsx'
import { MappingPage, UploadPage } from './pages/import.tsx'
import { paths } from './paths.ts'
import { curricula, objectiveCounts, objectivesOf, theCurriculum, theDraft } from './queries.ts'
import { type ObjectiveSet, objectiveSets } from './rules.ts'
import { text } from './text.ts'

function importing(c: C): void {
  if (!mayImport(c.var.ctx.actor)) notFound('page')
}

const showUpload: Handler = (c) => {
  importing(c)
  return show(c, <UploadPage state={formState(c)} />)
}

/** The columns as chosen on the page, or as guessed when the page is new. */
function mappingFrom(c: C, headings: readonly string[]): Mapping {
  if (!('code' in c.var.form)) return guessMapping(headings)
  return Object.fromEntries(importFields.flatMap((field) => {
    const value = c.var.form[field]
    return typeof value === 'string' && /^\d{1,3}$/.test(value) ? [[field, Number(value)]] : []
  }))
}

const showMapping: Handler = async (c) => {
  importing(c)
  const draft = await theDraft(c.var.ctx, c.req.param('id') ?? '')
  const [headings = []] = draft.rows
  const mapping = mappingFrom(c, headings)
  const codes = draft.rows.slice(1, 4).map((row) => row[mapping.code ?? 0] ?? '').join(' ').toUpperCase()
  const guessed = objectiveSets.find((one) => codes.includes(one)) ?? 'ALM'
  const set = objectiveSets.includes(c.var.form.set as ObjectiveSet) ? (c.var.form.set as ObjectiveSet) : guessed
  const typed = Object.keys(c.var.form).length > 0 ? c.var.form : { set: guessed, validFrom: c.var.ctx.today.toString(), name: draft.fileName.replace(/\.\w+$/, ''), complete: 'on' }
  const values = { ...Object.fromEntries(Object.entries(mapping).map(([field, at]) => [field, String(at)])), ...typed }
  return show(c, <MappingPage id={draft.id} headings={headings} rows={checkRows(draft.rows, mapping, set)} mapped={unmapped(mapping).length === 0} state={{ values, rejected: c.var.rejected }} />)
}

const write = submit(importCurriculum, { input: (c) => ({ draftId: c.req.param('id') }), then: ({ curriculumId, objectives }) => ({ to: paths.curriculum(curriculumId), notice: text.imported(objectives) }), back: showMapping })

export const routes = app()
  .get(paths.curricula(), async (c) => show(c, <CurriculaPage versions={await curricula(c.var.ctx)} counts={await objectiveCounts(c.var.ctx)} mayImport={Boolean(mayImport(c.var.ctx.actor))} />))
  .get(paths.upload(), showUpload)
  .post(paths.upload(), submit(uploadSheet, { then: ({ draftId }) => paths.mapping(draftId), back: showUpload }))
  .get(paths.mapping(':id'), showMapping)
  // Checking again shows the page with what was chosen; only the other button writes.
  .post(paths.mapping(':id'), (c, next) => (c.var.form.do === 'write' ? write(c, next) : showMapping(c, next)))
  .get(paths.curriculum(':id'), async (c) => {
    const version = await theCurriculum(c.var.ctx, c.req.param('id'))
    return show(c, <CurriculumPage version={version} objectives={await objectivesOf(c.var.ctx, version.id)} />)
  })
