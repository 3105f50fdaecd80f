import { notFound } from '#platform/errors.ts'
import { app, type C, type Handler } from '#platform/web/env.ts'
import { submit } from '#platform/web/submission.ts'
import type { Child } from '#ui/jsx-runtime'
import { Card } from '#ui/parts.tsx'
import { t } from '#platform/i18n/language.ts'
import { show } from '#ui/show.ts'
import { specialties, type Specialty } from '#modules/curriculum/index.ts'
import { theKommune, theUnit } from '#modules/organisation/index.ts'
import { formAt, specialtyText } from '#modules/portfolio/index.ts'
import { addArena, changeArena, removeArena } from './operations/keep-arena.ts'
import { setCoverage } from './operations/set-coverage.ts'
import { ArenaPage } from './pages/arena.tsx'
import { ArenasPage } from './pages/arenas.tsx'
import { paths } from './paths.ts'
import { mayKeepArenas } from './policy.ts'
import { arenasOf, objectivesFor, offeredBy, theArena } from './queries/arenas.ts'
import { text } from './text.ts'

const specialtyIn = (c: C): Specialty => specialties.find((one) => one === c.req.param('specialty')) ?? notFound('specialty')
const kommuneIn = (c: C) => theKommune(c.var.ctx, c.req.param('number') ?? '')

const showArenas: Handler = async (c) => {
  const { ctx } = c.var
  const [kommune, specialty] = [await kommuneIn(c), specialtyIn(c)]
  const form = mayKeepArenas(ctx.actor, kommune.id) ? formAt(c, paths.ofKommune(kommune.number, specialty), { kind: 'own' }) : null
  return show(c, <ArenasPage kommune={kommune} specialty={specialty} offered={await offeredBy(ctx, kommune.id, specialty)} today={ctx.today} form={form} />)
}

const showArena: Handler = async (c) => {
  const { ctx } = c.var
  const arena = await theArena(ctx, c.req.param('id') ?? '')
  const kommune = await theUnit(ctx, arena.unitId)
  const stored = { name: arena.name, kind: arena.kind, agreedFrom: arena.agreedFrom ?? '', agreedUntil: arena.agreedUntil ?? '', note: arena.note ?? '' }
  const forms = mayKeepArenas(ctx.actor, arena.unitId) ? { about: formAt(c, paths.arena(arena.id), stored), coverage: formAt(c, paths.coverage(arena.id)) } : null
  return show(c, <ArenaPage arena={arena} kommune={{ name: kommune.name, number: kommune.code }} sets={await objectivesFor(ctx, arena.specialty)} forms={forms} />)
}

const here = (c: C) => ({ arenaId: c.req.param('id') })

/** The arenas of a kommune on its page, by specialty. */
export async function arenasOnUnitPage(c: C, unitId: string, kind: string): Promise<Child> {
  if (kind !== 'kommune') return null
  const { ctx } = c.var
  const [unit, arenas] = [await theUnit(ctx, unitId), await arenasOf(ctx, unitId)]
  const shown = specialties.filter((specialty) => specialty === 'ALM' || mayKeepArenas(ctx.actor, unitId) || arenas.some((one) => one.specialty === specialty))
  return (
    <Card heading={t(text.arenas)}>
      <ul class="rows">{shown.map((specialty) => <li><a class="ds-link" href={paths.ofKommune(unit.code, specialty)}>{t(specialtyText[specialty])}</a><span class="muted">{arenas.filter((one) => one.specialty === specialty).length}</span></li>)}</ul>
    </Card>
  )
}

export const routes = app()
  .get(paths.ofKommune(':number{[0-9]{4}}', ':specialty{ALM|SAM}'), showArenas)
  .post(paths.ofKommune(':number{[0-9]{4}}', ':specialty{ALM|SAM}'), submit(addArena, { input: (c) => ({ number: c.req.param('number'), specialty: specialtyIn(c) }), then: ({ arenaId }) => ({ to: paths.arena(arenaId), notice: text.added }), back: showArenas }))
  .get(paths.arena(':id{[0-9a-f-]{36}}'), showArena)
  .post(paths.arena(':id{[0-9a-f-]{36}}'), submit(changeArena, { input: here, then: ({ arenaId }) => ({ to: paths.arena(arenaId), notice: text.saved }), back: showArena }))
  .post(paths.coverage(':id{[0-9a-f-]{36}}'), submit(setCoverage, { input: here, then: ({ arenaId }) => ({ to: paths.arena(arenaId), notice: text.saved }), back: showArena }))
  .post(paths.removal(':id{[0-9a-f-]{36}}'), submit(removeArena, { input: here, then: ({ number, specialty }) => ({ to: paths.ofKommune(number, specialty), notice: text.removed }) }))
