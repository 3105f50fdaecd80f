import { app, type C, type Handler } from '#platform/web/env.ts'
import { show } from '#ui/show.ts'
import { exported } from '#ui/table/export.ts'
import { tabulate } from '#ui/table/tabulate.ts'
import { signedIn } from '#modules/portfolio/index.ts'
import { rowsOf, WarningsPage, warningTable } from './pages/warnings.tsx'
import { paths } from './paths.ts'
import { warningsFor } from './queries/warnings.ts'
import type { Concerned } from './rules/warnings.ts'

/** Somebody works with those they lead or mentor, or follows all of a kommune or region. */
export const concernedAs = (role: string | undefined): Concerned => (role === 'leader' ? 'leader' : role === 'mentor' ? 'mentor' : 'office')

const listWarnings: Handler = async (c: C) => {
  signedIn(c)
  const { ctx } = c.var
  const as = concernedAs(ctx.actor.workingAs?.role)
  const rows = rowsOf(await warningsFor(ctx, as))
  const table = warningTable(rows, as)
  const shown = tabulate(table, rows, c.req.query())
  return (await exported(c, table, shown)) ?? show(c, <WarningsPage table={table} shown={shown} doctors={new Set(shown.matching.map((row) => row.watched.trainingId)).size} />)
}

export const routes = app().get(paths.warnings(), listWarnings)
