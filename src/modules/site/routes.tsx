import type { MiddlewareHandler } from 'hono'
import { holds } from '#platform/actor.ts'
import { notFound } from '#platform/errors.ts'
import { keptLetter, keptLetters } from '#platform/mail/queries.ts'
import { type AnyEndpoint, openApi } from '#platform/web/api.ts'
import { app, type C, type Env } from '#platform/web/env.ts'
import { absolute } from '#platform/links.ts'
import { visit } from '#platform/web/transaction.ts'
import { roleText, rolesHeld } from '#modules/identity/index.ts'
import { kommuner } from '#modules/organisation/index.ts'
import { doctorsIn, type HomeAdditions, portfolioHomes, trainingCounts } from '#modules/portfolio/index.ts'
import { show } from '#ui/show.ts'
import { additionsTo } from './additions.tsx'
import { healthOf } from './health.ts'
import { ApiPage } from './pages/api.tsx'
import { FrontPage } from './pages/front.tsx'
import { CoordinatorHomePage, CountryHomePage, OfficeHomePage } from './pages/homes.tsx'
import { LetterPage, MailboxPage } from './pages/mailbox.tsx'
import { OperationsPage } from './pages/operations.tsx'
import { paths } from './paths.ts'
import { phoneKey } from './phone-routes.tsx'

async function officeHome(c: C, additions: HomeAdditions): Promise<Response> {
  const { ctx } = c.var
  const office = ctx.actor.workingAs
  const [doctors, all] = [await doctorsIn(ctx, office?.unitId), await kommuner(ctx)]
  const theirs = all.filter((row) => row.officeId === office?.unitId)
  const counts = new Map([...Map.groupBy(doctors, (row) => theirs.find((one) => one.number === row.kommuneNumber)?.id ?? '')].map(([id, rows]) => [id, rows.length]))
  return show(c, <OfficeHomePage name={office?.unitName ?? ''} kommuner={theirs} counts={counts} attention={<>{additions.attention}{additions.cards}</>} />)
}

async function countryHome(c: C, additions: HomeAdditions): Promise<Response> {
  const counts = new Map<string, number>()
  for (const row of await trainingCounts(c.var.ctx)) counts.set(row.kommune_id, (counts.get(row.kommune_id) ?? 0) + row.doctors)
  return show(c, <CountryHomePage kommuner={await kommuner(c.var.ctx)} counts={counts} cards={additions.cards} />)
}

async function coordinatorHome(c: C): Promise<Response> {
  const { ctx } = c.var
  const trust = ctx.actor.workingAs
  const people = (await rolesHeld(ctx, trust?.unitId)).map((held) => ({ name: held.name, role: roleText[held.role][ctx.actor.lang] }))
  return show(c, <CoordinatorHomePage name={trust?.unitName ?? ''} kommuner={(await kommuner(ctx)).filter((row) => row.trust === trust?.unitName)} people={people} />)
}

/** The home of each role, from the part of the product that knows it. */
const homes: Readonly<Record<string, (c: C, additions: HomeAdditions) => Promise<Response>>> = {
  ...portfolioHomes, office_adviser: officeHome, office_head: officeHome, directorate_officer: countryHome, hospital_coordinator: coordinatorHome,
}

export const routes = app().get(paths.phoneKey(), phoneKey).get(paths.home(), async (c) => {
  const { actor } = c.var.ctx
  if (actor.kind !== 'person') return show(c, <FrontPage />)
  if (actor.workingAs?.role === 'system_administrator') return c.redirect(paths.operations(), 303)
  const role = actor.workingAs?.role ?? 'trainee'
  return (homes[role] ?? (async () => show(c, <FrontPage />)))(c, await additionsTo(c, role))
})

/** Pages that look past the policies, as the system: figures of the whole, and the demo's mailbox. */
export function systemRoutes(outside: MiddlewareHandler<Env>, about: { database: string; version: string; demo: boolean }) {
  const pages = app().get(paths.operations(), outside, async (c) => {
    await visit(c, async () => void (holds(c.var.ctx.actor, 'system.run') || notFound('page')))
    const health = await c.var.door.asSystem('operations', healthOf)
    return visit(c, async () => show(c, <OperationsPage health={health} database={about.database} version={about.version} />))
  })
  if (!about.demo) return pages
  return pages
    .get(paths.demoMail(), outside, async (c) => {
      const letters = await c.var.door.asSystem('mailbox', keptLetters)
      return visit(c, async () => show(c, <MailboxPage letters={letters} />))
    })
    .get(paths.demoLetter(':id{[0-9a-f-]{36}}'), outside, async (c) => {
      const letter = await c.var.door.asSystem('mailbox', (ctx) => keptLetter(ctx, c.req.param('id')))
      return visit(c, async () => show(c, <LetterPage letter={letter} />))
    })
}

/** The documentation of the API, for people and for programs. */
export function apiDocumentation(endpoints: readonly AnyEndpoint[], version: string) {
  const document = () => openApi(endpoints, { title: 'Løype', version, server: absolute('/api/v1') })
  return app()
    .get(paths.openApi(), (c) => c.json(document()))
    .get(paths.api(), (c) => {
      const { paths: described } = document()
      return show(c, <ApiPage described={endpoints.map((endpoint) => {
        const one = described[endpoint.path.replaceAll(/:(\w+)(\{[^}]*\})?/g, '{$1}')]?.[endpoint.method] as { parameters: { name: string; in: string; required: boolean }[]; requestBody?: { content: Record<string, { schema: unknown }> }; responses: Record<string, { content: Record<string, { schema: unknown }> }> }
        return { endpoint, parameters: one.parameters, body: one.requestBody?.content['application/json']?.schema ?? null, answer: one.responses[200]?.content['application/json']?.schema }
      })} />)
    })
}
