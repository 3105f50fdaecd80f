import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectFolder } from '#platform/folders.ts'
import { circles, mayActAsSystem, type Sources, wrongHabits, wrongImports } from '#test/architecture.ts'
import { moduleOrder } from '../src/modules/order.ts'

const sources: Sources = new Map(
  readdirSync(join(projectFolder, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => join('src', name).replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .map((path) => [path, readFileSync(join(projectFolder, path), 'utf8')]),
)

describe('the house stands as it was drawn', () => {
  test('imports go one way', () => expect([...sources].flatMap(([path, source]) => wrongImports(path, source))).toEqual([]))
  test('there are no circles', () => expect(circles(sources)).toEqual([]))
  test('habits are kept', () => expect([...sources].flatMap(([path, source]) => wrongHabits(path, source))).toEqual([]))
  test('every module is in the order, and every module of the order is there', () => {
    const folders = readdirSync(join(projectFolder, 'src', 'modules'), { withFileTypes: true }).filter((one) => one.isDirectory()).map((one) => one.name)
    expect(folders.sort()).toEqual([...moduleOrder].sort())
  })
  test('who may act as the system does, or is not on the list', () => {
    for (const path of mayActAsSystem) expect(sources.get(path), path).toContain('asSystem(')
  })
})

describe('each guard is seen to fail', () => {
  const flagged = (path: string, source: string, why: RegExp) => {
    const said = [...wrongImports(path, source), ...wrongHabits(path, source)]
    expect(said.join('\n')).toMatch(why)
  }
  test.each([
    ['src/platform/mail/send.ts', `import { person } from '#modules/identity/index.ts'`, /platform knows no module/],
    ['src/ui/parts.tsx', `import { paths } from '#modules/site/paths.ts'`, /ui knows no module/],
    ['src/modules/site/menu.ts', `import { cast } from '#demo/cast.ts'`, /does not know its demo/],
    ['src/platform/log.ts', `import { quiet } from '#test/world.ts'`, /does not know its tests/],
    ['src/browser/main.ts', `import { show } from '#ui/show.ts'`, /browser scripts stand alone/],
    ['src/modules/identity/queries.ts', `import { homes } from '#modules/portfolio/index.ts'`, /identity comes before portfolio/],
    ['src/modules/portfolio/queries/home.ts', `import { versionInForce } from '#modules/curriculum/queries.ts'`, /used by its door/],
    ['src/modules/portfolio/queries/home.ts', `import { portfolioPaths } from '../index.ts'`, /do not use its door/],
    ['src/app.ts', `import { routes } from '#modules/portfolio/routes.tsx'`, /others use the door/],
    ['src/modules/portfolio/rules/training.ts', `import { eq } from 'drizzle-orm'`, /nothing but its arguments/],
    ['src/modules/portfolio/paths.ts', `import { t } from '#platform/i18n/language.ts'`, /paths use nothing/],
    ['src/modules/site/text.ts', `import { menuOf } from './menu.ts'`, /texts use nothing but languages/],
    ['src/modules/portfolio/pages/homes.tsx', `import { queueOf } from '../queries/queue.ts'`, /a page decides nothing/],
    ['src/modules/portfolio/pages/homes.tsx', `import { sql } from 'drizzle-orm'`, /a page decides nothing/],
    ['src/modules/portfolio/queries/home.ts', `import { delegate } from '../operations/delegate.ts'`, /a query only reads/],
    ['src/modules/portfolio/tables/training.ts', `import { mayAssign } from '../policy.ts'`, /does not know who calls/],
    ['src/modules/portfolio/routes/homes.tsx', `import { training } from '../tables.ts'`, /a route asks queries/],
    ['src/modules/portfolio/queries/home.ts', `door.asSystem('home', work)`, /may not act as the system/],
    ['src/modules/portfolio/operations/delegate.ts', `await ctx.connection.query('commit')`, /only the door/],
    ['src/modules/portfolio/operations/delegate.ts', `const today = Temporal.Now.plainDateISO()`, /today is an argument/],
    ['src/platform/mail/send.ts', `const url = process.env.SMTP_URL`, /settings come from/],
    ['src/modules/site/pages/front.tsx', `import { raw } from '#ui/jsx-runtime'`, /raw HTML is for the form alone/],
    ['src/modules/site/menu.ts', `console.log('here')`, /goes to the log/],
    ['src/modules/site/menu.ts', `export default function menu() {}`, /only named exports/],
    ['src/modules/site/helpers.ts', `export const x = 1`, /named after what it is about/],
    ['src/modules/site/menu.ts', 'const x = 1\n'.repeat(251), /split it by concept/],
  ])('%s is flagged: %#', (path, source, why) => flagged(path, source, why))

  test('a circle is found, and one of types alone is none', () => {
    const ring = (first: string) => new Map([['src/a.ts', first], ['src/b.ts', `import { c } from './c.ts'`], ['src/c.ts', `import { a } from './a.ts'`]])
    expect(circles(ring(`import { b } from './b.ts'`))).toEqual(['src/a.ts → src/b.ts → src/c.ts → src/a.ts'])
    expect(circles(ring(`import type { b } from './b.ts'`))).toEqual([])
  })
  test('types of queries may stand on a page', () => expect(wrongImports('src/modules/portfolio/pages/homes.tsx', `import { type Row, type Other } from '../queries/queue.ts'`)).toEqual([]))
})
