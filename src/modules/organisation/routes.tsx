import type { Child } from '#ui/jsx-runtime'
import { notFound } from '#platform/errors.ts'
import { type C, type Handler, app } from '#platform/web/env.ts'
import { formState, submit } from '#platform/web/submission.ts'
import { show } from '#ui/show.ts'
import { exported } from '#ui/table/export.ts'
import { tabulate } from '#ui/table/tabulate.ts'
import { countryFiles } from './import/files.ts'
import { wantedFrom } from './import/wanted.ts'
import { importOrganisation, organisationDifferences } from './operations/import-organisation.ts'
import { setRegistration } from './operations/set-registration.ts'
import { RegistrationCard } from './pages/registration.tsx'
import { registrationWords } from './registration-text.ts'
import { ImportPage } from './pages/import.tsx'
import { kommuneTable, KommunerPage } from './pages/kommuner.tsx'
import { HospitalsPage, KommunePage, OfficePage, OfficesPage, UnitPage } from './pages/unit.tsx'
import { paths } from './paths.ts'
import { mayImport, mayKeepRegistration } from './policy.ts'
import { kommuner, registrationsOf, theKommune, theUnit, unitByCode, unitsBelow, unitsOf } from './queries.ts'
import { text } from './text.ts'

/** What later parts of the product add to the page of a unit (its doctors, its people). */
export type AboutUnit = (c: C, unitId: string, kind: string) => Promise<Child>

/** @param aboutUnit content for the pages of units */
export function routes(aboutUnit: AboutUnit) {
  const showImport: Handler = async (c) => {
    if (!mayImport(c.var.ctx.actor)) notFound('page')
    return show(c, <ImportPage difference={await organisationDifferences(c.var.ctx, wantedFrom(countryFiles()))} state={formState(c)} />)
  }
  const showKommune: Handler = async (c) => {
    const { ctx } = c.var
    const kommune = await theKommune(ctx, c.req.param('number') ?? '')
    const office = kommune.officeId ? await theUnit(ctx, kommune.officeId) : null
    const registration = <RegistrationCard number={kommune.number} history={await registrationsOf(ctx, kommune.id)} form={mayKeepRegistration(ctx.actor, kommune) ? formState(c, { specialty: 'ALM' }) : null} />
    return show(c, <KommunePage kommune={kommune} officeCode={office?.code ?? null} year={ctx.today.year} more={<>{await aboutUnit(c, kommune.id, 'kommune')}{registration}</>} />)
  }
  return app()
    .get(paths.kommuner(), async (c) => {
      const rows = await kommuner(c.var.ctx)
      const table = kommuneTable(rows, c.var.ctx.today.year)
      const shown = tabulate(table, rows, c.req.query())
      return (await exported(c, table, shown)) ?? show(c, <KommunerPage table={table} shown={shown} />)
    })
    .get(paths.import(), showImport)
    .post(paths.import(), submit(importOrganisation, { input: () => wantedFrom(countryFiles()) as never, then: () => ({ to: paths.import(), notice: text.imported }), back: showImport }))
    .get(paths.kommune(':number{[0-9]{4}}'), showKommune)
    .post(paths.registration(':number{[0-9]{4}}'), submit(setRegistration, { input: (c) => ({ number: c.req.param('number') }), then: ({ number }) => ({ to: paths.kommune(number), notice: registrationWords.saved }), back: showKommune }))
    .get(paths.offices(), async (c) => {
      const [offices, all] = [await unitsOf(c.var.ctx, ['office']), await kommuner(c.var.ctx)]
      return show(c, <OfficesPage offices={offices.map((unit) => {
        const theirs = all.filter((row) => row.officeId === unit.id)
        return { unit, kommuner: theirs.length, counties: [...new Set(theirs.map((row) => row.county))] }
      })} />)
    })
    .get(paths.office(':code'), async (c) => {
      const office = await unitByCode(c.var.ctx, 'office', c.req.param('code'))
      const theirs = (await kommuner(c.var.ctx)).filter((row) => row.officeId === office.id)
      return show(c, <OfficePage office={office} kommuner={theirs} more={await aboutUnit(c, office.id, 'office')} />)
    })
    .get(paths.hospitals(), async (c) => {
      const units = await unitsOf(c.var.ctx, ['rhf', 'hf', 'hospital'])
      const under = (id: string) => units.filter((one) => one.parentId === id)
      return show(c, <HospitalsPage regions={units.filter((one) => one.kind === 'rhf').map((unit) => ({ unit, trusts: under(unit.id).map((trust) => ({ unit: trust, hospitals: under(trust.id) })) }))} />)
    })
    .get(paths.unit(':id{[0-9a-f-]{36}}'), async (c) => {
      const unit = await theUnit(c.var.ctx, c.req.param('id'))
      if (unit.kind === 'kommune') return c.redirect(paths.kommune(unit.code))
      if (unit.kind === 'office') return c.redirect(paths.office(unit.code))
      const parent = unit.parentId ? await theUnit(c.var.ctx, unit.parentId) : null
      const catchment = unit.kind === 'hf' ? (await kommuner(c.var.ctx)).filter((row) => row.trust === unit.name) : []
      return show(c, <UnitPage unit={unit} parent={parent} below={await unitsBelow(c.var.ctx, unit.id)} catchment={catchment} more={await aboutUnit(c, unit.id, unit.kind)} />)
    })
}
