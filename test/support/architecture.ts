import { moduleOrder } from '../../src/modules/order.ts'

/** The source of the product: path from the project's folder → text. */
export type Sources = ReadonlyMap<string, string>

interface Import {
  readonly from: string
  /** What is imported, as a path from the project's folder, or the name of a package. */
  readonly to: string
  readonly typesOnly: boolean
}

const aliases: Readonly<Record<string, string>> = { '#platform': 'src/platform', '#modules': 'src/modules', '#ui': 'src/ui', '#demo': 'src/demo', '#test': 'test/support' }

function resolved(from: string, to: string): string {
  const [head = ''] = to.split('/')
  if (aliases[head]) return `${aliases[head]}${to.slice(head.length)}`
  if (!to.startsWith('.')) return to
  const parts = from.split('/').slice(0, -1)
  for (const step of to.split('/')) {
    if (step === '..') parts.pop()
    else if (step !== '.') parts.push(step)
  }
  return parts.join('/')
}

/** Every import of a file. One of types alone leaves no trace when the product runs. */
export function importsOf(path: string, source: string): Import[] {
  return [...source.matchAll(/^(?:import|export)\s+(type\s)?([\w$*{},\s]*?)(?:\s*from\s+|(?<=import\s))'([^']+)'/gm)].map(([, type, names = '', to = '']) => {
    const inner = /^\{([^}]*)\}$/s.exec(names.trim())?.[1]
    const typesOnly = Boolean(type) || (inner !== undefined && inner.split(',').filter((one) => one.trim()).every((one) => one.trim().startsWith('type ')))
    return { from: path, to: resolved(path, to), typesOnly }
  })
}

const moduleOf = (path: string) => /^src\/modules\/([^/]+)\//.exec(path)?.[1]
const partOf = (path: string) => /^src\/modules\/[^/]+\/([a-z-]+)/.exec(path)?.[1]
const isPackage = (to: string) => !to.startsWith('src/') && !to.startsWith('test/')

/** A rule of the house: what is wrong with one import, or null. */
type Guard = (one: Import) => string | null

const layers: Guard = ({ from, to }) => {
  if (from.startsWith('src/platform/') && /^src\/(modules|ui|demo|commands)\//.test(to)) return 'platform knows no module, page or demo'
  if (from.startsWith('src/ui/') && /^src\/(modules|demo)\//.test(to)) return 'ui knows no module'
  if (/^src\/(modules|ui|platform)\//.test(from) && to.startsWith('src/demo/')) return 'the product does not know its demo world'
  if (from.startsWith('src/') && to.startsWith('test/')) return 'the product does not know its tests'
  return from.startsWith('src/browser/') && !to.startsWith('src/browser/') && !to.endsWith('.css') && !isPackage(to) ? 'browser scripts stand alone' : null
}

const doors: Guard = ({ from, to, typesOnly }) => {
  const [mine, theirs] = [moduleOf(from), moduleOf(to)]
  if (!theirs || to === 'src/modules/order.ts') return null
  if (mine === theirs) return to === `src/modules/${mine}/index.ts` ? 'files inside a module do not use its door' : null
  if (mine && moduleOrder.indexOf(theirs as never) > moduleOrder.indexOf(mine as never)) return `${mine} comes before ${theirs}`
  if (to.endsWith('/index.ts')) return null
  if (!mine) return from.startsWith('src/demo/') ? null : 'others use the door of a module'
  const tables = /\/tables(\/[a-z-]+)?\.ts$/.test(to)
  if (tables && ['organisation', 'identity'].includes(theirs)) return null
  if (tables && partOf(from) === 'tables') return null
  return /\/rules\.ts$/.test(to) && (typesOnly || partOf(from) === 'tables') ? null : 'another module is used by its door (index.ts)'
}

const pure: Guard = ({ from, to, typesOnly }) => {
  const part = partOf(from)
  if (part === 'rules' && !typesOnly && to !== 'src/platform/days.ts' && !/\/(rules|roles)(\/|\.ts)/.test(to)) return 'a rule needs nothing but its arguments'
  if (part === 'paths') return 'paths use nothing'
  if (part === 'text' && !typesOnly && !to.startsWith('src/platform/i18n/') && !/\/(text|rules|roles|activity-types)(\/|\.ts)/.test(to) && !to.endsWith('/index.ts')) return 'texts use nothing but languages'
  if (part !== 'pages' || typesOnly) return null
  return /\/(queries|operations|tables)(\/|\.ts)/.test(to) || to.startsWith('src/platform/db/') || ['drizzle-orm', 'pg'].includes(to) ? 'a page decides nothing and fetches nothing' : null
}

const reading: Guard = ({ from, to, typesOnly }) => {
  if (typesOnly) return null
  const part = partOf(from)
  if (part === 'queries' && /\/(operations|pages|routes)(\/|\.tsx?$)/.test(to)) return 'a query only reads'
  if (part === 'tables' && /\/(operations|queries|pages|routes|policy)(\/|\.tsx?$)/.test(to)) return 'a table does not know who calls'
  return part === 'routes' && (to === 'drizzle-orm' || /\/tables(\/|\.ts)/.test(to)) ? 'a route asks queries and operations, not tables' : null
}

/** What is wrong with the imports of one file, in words. */
export const wrongImports = (path: string, source: string): string[] =>
  importsOf(path, source).flatMap((one) => [layers, doors, pure, reading].map((guard) => guard(one)).filter(Boolean).map((why) => `${path} → ${one.to}: ${why}`))

/** Files that may look past the policies: jobs, imports, the ways in, the demo. */
export const mayActAsSystem = [
  'src/start.ts', 'src/tidy.ts', 'src/commands/import.ts', 'src/demo/national.ts', 'src/demo/people.ts', 'src/platform/jobs/react.ts', 'src/platform/mail/send.ts', 'src/platform/trail/seal.ts',
  'src/modules/correspondence/digest.ts', 'src/modules/identity/operations/answer-invitation.ts', 'src/modules/identity/rights.ts', 'src/modules/identity/sessions.ts', 'src/modules/identity/sign-in.ts',
  'src/modules/portfolio/operations/tickets.ts', 'src/modules/planning/reminders.ts', 'src/modules/portfolio/reminders.ts', 'src/modules/site/routes.tsx',
]

/** What is wrong with the text of one file itself, in words. */
export function wrongHabits(path: string, source: string): string[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const wrong: string[] = []
  const say = (when: boolean, why: string) => void (when && wrong.push(`${path}: ${why}`))
  say(/\.asSystem\(/.test(code) && !mayActAsSystem.includes(path), 'may not act as the system')
  say(/query\(\s*['"`](begin|commit|rollback)\b/i.test(code) && !path.startsWith('src/platform/db/'), 'only the door opens and ends transactions')
  say(/Temporal\.Now|Date\.now\(|new Date\(\)/.test(code) && !['src/platform/clock.ts', 'src/platform/log.ts'].includes(path), 'today is an argument, not a clock')
  say(/process\.env/.test(code) && !['src/main.ts', 'src/commands/command.ts'].includes(path), 'settings come from the configuration')
  say(/\braw\b.*jsx-runtime/.test(code) && path !== 'src/ui/form/form.tsx', 'what is drawn is drawn as elements: raw HTML is for the form alone')
  say(/\bconsole\./.test(code), 'what is worth knowing goes to the log')
  say(/^export default/m.test(code), 'only named exports')
  say(/(^|\/)(utils?|helpers?|services?|managers?|common-utils)(\/|\.tsx?$)/.test(path), 'a file is named after what it is about')
  const lines = source.split('\n').length - 1
  say(lines > 250 && !/\/text(\/[a-z-]+)?\.ts$/.test(path), `${lines} lines: split it by concept`)
  return wrong
}

/** Circles of imports, each as the files it goes through. Types do not count: they are gone when the product runs. */
export function circles(sources: Sources): string[] {
  const edges = new Map([...sources].map(([path, source]) => [path, importsOf(path, source).filter((one) => !one.typesOnly && sources.has(one.to)).map((one) => one.to)]))
  const found: string[] = []
  const state = new Map<string, 'open' | 'done'>()
  const walk = (path: string, trace: readonly string[]): void => {
    if (state.get(path) === 'done') return
    if (state.get(path) === 'open') return void found.push([...trace.slice(trace.indexOf(path)), path].join(' → '))
    state.set(path, 'open')
    for (const next of edges.get(path) ?? []) walk(next, [...trace, path])
    state.set(path, 'done')
  }
  for (const path of sources.keys()) walk(path, [])
  return found
}
