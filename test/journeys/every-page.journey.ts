import { expect, inject, test } from 'vitest'
import { type Lang, languages } from '#platform/i18n/language.ts'
import { paths as approval } from '#modules/approval/paths.ts'
import { paths as curriculum } from '#modules/curriculum/paths.ts'
import { paths as followup } from '#modules/followup/paths.ts'
import { paths as forecast } from '#modules/forecast/paths.ts'
import { paths as generalplan } from '#modules/generalplan/paths.ts'
import { paths as identity } from '#modules/identity/paths.ts'
import { paths as mentoring } from '#modules/mentoring/paths.ts'
import { paths as mentors } from '#modules/mentors/paths.ts'
import { paths as mydata } from '#modules/mydata/paths.ts'
import { paths as organisation } from '#modules/organisation/paths.ts'
import { paths as planning } from '#modules/planning/paths.ts'
import { paths as portfolio } from '#modules/portfolio/paths.ts'
import { paths as site } from '#modules/site/paths.ts'
import { type Player, cast } from '#demo/cast.ts'
import { type Inspector, inspectorOf } from './inspection.ts'
import { onStage, type Stage, withBrowser } from './stage.ts'
import { given } from './steps.ts'

withBrowser()

// Pages of the same kind differ only in whom and what they are about: one of each is looked at, by the first two roles that come there.
const kindOf = (path: string) => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/\/(kommuner|kontor)\/(?!import)[^/]+/, '/$1/:id').replace(/\?.*/, '')

const visited = new Set<string>()
/** By how many people a kind of page has been looked at: two of them see it as two roles do, and more prove little. */
const lookers = new Map<string, number>()
const enough = 2
const known = new Set<string>()

/** Follows every link within the product, to one page of each kind, and says what is wrong with any. */
async function visitsEveryPage(inspector: Inspector, from: readonly string[], follow = true): Promise<string[]> {
  const waiting = [...from]
  const kinds = new Set(from.map(kindOf))
  const wrong: string[] = []
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    visited.add(kindOf(path))
    lookers.set(kindOf(path), (lookers.get(kindOf(path)) ?? 0) + 1)
    const seen = await inspector.opens(path)
    wrong.push(...seen.wrong.map((fault) => `${path} ${fault}`))
    for (const link of follow ? seen.links : []) {
      const { origin, pathname } = new URL(link)
      // Files, and what is for programs, are no pages. A link in a mail may be used up by now: `behind-links` looks at fresh ones.
      if (origin !== inject('product') || /^\/(api\/v1|vedlegg|signer|invitasjon|spesialistsoknad\/dokumenter)\//.test(pathname) || /\.(pdf|json|ics)$|\/(pdf|kalender|pakke)$/.test(pathname) || kinds.has(kindOf(pathname)) || (lookers.get(kindOf(pathname)) ?? 0) >= enough) continue
      kinds.add(kindOf(pathname))
      waiting.push(pathname)
    }
  }
  return wrong
}

/** Ingrid's objectives and activities, one in each state. */
async function inEveryState(stage: Stage): Promise<string[]> {
  const { page } = await given.signedIn(stage, 'Ingrid Nes')
  const asked = async (path: string) => (await (await page.request.get(`/api/v1${path}`)).json()) as { id: string; status: string }[]
  const [training] = await asked('/utdanninger')
  const oneOfEach = (rows: readonly { id: string; status: string }[]) => [...new Map(rows.map((row) => [row.status, row.id])).values()]
  const [objectives, activities] = [await asked(`/utdanninger/${training?.id}/laeringsmal`), await asked(`/utdanninger/${training?.id}/aktiviteter`)]
  return [...oneOfEach(objectives).map(portfolio.objective), ...oneOfEach(activities).map(portfolio.activity)]
}

const people: readonly Player[] = cast
/** Of those who do the same, the first follows all links; Knut too, who has many of everything. The others look at their homes. */
const wanders = (player: Player) => player.key === 'knut' || people.find((other) => other.roles[0]?.role === player.roles[0]?.role) === player
// A whole role's pages, on a machine that does other things too.
const limits = { timeout: 240_000 }
const languageAt = (index: number): Lang => languages[index % languages.length] ?? 'nb'

async function nothingWrong(name: string | null, lang: Lang, from: (stage: Stage) => Promise<readonly string[]>, follow?: boolean): Promise<void> {
  await onStage({ lang, width: 1280, script: true }, async (stage) => {
    const { page } = name ? await given.signedIn(stage, name) : await stage.visitor()
    expect(await visitsEveryPage(await inspectorOf(page, lang, known), await from(stage), follow)).toEqual([])
  })
}

for (const [index, lang] of languages.entries())
  test.concurrent(`a visitor finds nothing wrong on any page (${lang})`, limits, () => nothingWrong(null, lang, async () => ['/', ...(index === 0 ? [site.api(), site.demoMail()] : [])]))

for (const [index, player] of people.entries()) {
  const lang = languageAt(index)
  const from = async (stage: Stage) => ['/', ...(wanders(player) ? [identity.profile(), identity.readings()] : []), ...(player.key === 'berit' ? [portfolio.moves()] : []), ...(['ingrid', 'tor', 'berit'].includes(player.key) ? await inEveryState(stage) : [])]
  test.concurrent(`${player.name} finds nothing wrong on any page (${lang})`, limits, () => nothingWrong(player.name, lang, from, wanders(player)))
}

test('no kind of page was left out', () => {
  const id = ':id' as const
  const pages = [
    site.home(), site.operations(), site.api(), site.demoMail(),
    identity.signIn(), identity.profile(), identity.readings(), identity.people(), identity.invitations(), identity.newInvitation(),
    organisation.kommuner(), organisation.kommune(id), organisation.offices(), organisation.office(id), organisation.hospitals(), organisation.unit(id), organisation.import(),
    curriculum.curricula(), curriculum.curriculum(id), curriculum.upload(),
    portfolio.myObjectives(), portfolio.myActivities(), portfolio.myTraining(), portfolio.doctors(), portfolio.mentored(), portfolio.newTraining(), portfolio.training(id), portfolio.objectives(id), portfolio.activities(id),
    portfolio.objective(id), portfolio.newActivity(), portfolio.activity(id), portfolio.activityEdit(id), portfolio.sending(), portfolio.toSign(), portfolio.queue(), portfolio.delegations(), portfolio.moves(), portfolio.movedOn(),
    mentors.search(), mentors.mentor(id), mentors.profile(), mentors.requests(), mentors.agreements(id), mentoring.mine(), mentoring.ofTraining(id), mentoring.talk(id),
    generalplan.ofKommune(id, 'ALM'), generalplan.arena(id), planning.ofTraining(id), planning.versions(id), planning.time(id), planning.period(id), planning.item(id), forecast.ofTraining(id),
    approval.ofTraining(id), approval.confirmations(), approval.applications(), approval.application(id), followup.warnings(), mydata.mine(),
  ]
  expect(pages.filter((page) => !visited.has(page))).toEqual([])
})
