import { expect, test } from 'vitest'
import type { BrowserContext, Page } from 'playwright-core'
import { activityTypeText } from '#modules/curriculum/activity-types.ts'
import { paths } from '#modules/portfolio/paths.ts'
import { more } from '#modules/portfolio/text/more.ts'
import { quickText } from '#modules/portfolio/text/quick.ts'
import { text as site } from '#modules/site/text.ts'
import { text as portfolio } from '#modules/portfolio/text.ts'
import { text as frame } from '#ui/text.ts'
import { aDoctor, sends, type GivenDoctor } from './arranged.ts'
import { inspectorOf } from './inspection.ts'
import { onStage, type Stage, type Way, withBrowser } from './stage.ts'
import { given } from './steps.ts'
import type { Visitor } from './visitor.ts'

withBrowser()

const ways: readonly Way[] = [{ lang: 'nb', width: 390, script: true }, { lang: 'nn', width: 1280, script: true }, { lang: 'en', width: 390, script: true }]

/** The same walk in each of the few ways; what a browser says of a network that is away is no fault of the page. */
function journey(sentence: string, walk: (stage: Stage) => Promise<void>): void {
  for (const way of ways) test(`${sentence} (${way.lang}, ${way.width} px)`, () => onStage(way, walk, /ERR_INTERNET_DISCONNECTED|ERR_FAILED|FetchEvent.*network error|Failed to fetch/))
}

const context = ({ page }: Visitor): BrowserContext => page.context()
const inLanguage = async (stage: Stage, visitor: Visitor) => sends(visitor, '/sprak', { lang: stage.lang, back: '/' })

/** The worker has taken the page over, and keeps the form. */
const readyForNoNetwork = (page: Page) =>
  expect.poll(() => page.evaluate(async () => (navigator.serviceWorker.controller ? (await (await caches.open('loype-mine')).keys()).length : 0)), { timeout: 10_000 }).toBe(1)

/** A doctor who has been on the home once, with the phone ready for no network. */
async function ready(stage: Stage): Promise<GivenDoctor> {
  const doctor = await aDoctor(stage, await given.signedIn(stage, 'Berit Holm'))
  await inLanguage(stage, doctor.visitor)
  await doctor.visitor.goes('/')
  await readyForNoNetwork(doctor.visitor.page)
  return doctor
}

async function fillsIn({ visitor }: GivenDoctor, title: string): Promise<void> {
  await visitor.page.getByLabel(visitor.says(more.what)).fill(title)
  await visitor.page.getByLabel(visitor.says(activityTypeText.felleskonsultasjon)).check()
  await visitor.page.locator('input[name="objectives[]"]').first().check()
  await visitor.page.locator('#f-fromOn').fill('2026-11-20')
}
const saves = ({ visitor }: GivenDoctor) => visitor.page.getByRole('button', { name: visitor.says(more.save), exact: true }).click()

const registered = async ({ visitor, trainingId }: GivenDoctor, title: string): Promise<number> => {
  const rows = (await (await visitor.page.request.get(`/api/v1/utdanninger/${trainingId}/aktiviteter`)).json()) as { tittel: string }[]
  return rows.filter((row) => row.tittel === title).length
}
const nothingWaits = (page: Page) => page.waitForFunction(() => document.querySelectorAll('.kept__one').length === 0)

journey('without a network an activity is kept on the phone, and sent once when it is back', async (stage) => {
  const doctor = await ready(stage)
  const { visitor } = doctor
  await context(visitor).setOffline(true)
  await visitor.goes(paths.quick())
  expect(await visitor.heading()).toBe(visitor.says(quickText.title))
  await fillsIn(doctor, 'Uten nett én')
  await saves(doctor)
  await visitor.sees(frame.keptNow)
  await visitor.sees(frame.keptOne)
  await fillsIn(doctor, 'Uten nett to')
  await saves(doctor)
  await visitor.sees(visitor.says(frame.keptMany).replace('{}', '2'))
  // Any other page says that there is no network, and what waits all the same.
  await visitor.goes(paths.myObjectives())
  expect(await visitor.heading()).toBe(visitor.says(site.offlineTitle))
  await visitor.unfolds(visitor.says(frame.keptMany).replace('{}', '2'))
  await visitor.sees('Uten nett én')
  expect(await (await inspectorOf(visitor.page, stage.lang)).looks()).toEqual([])
  await context(visitor).setOffline(false)
  await visitor.page.getByRole('button', { name: visitor.says(frame.keptSend) }).click()
  await nothingWaits(visitor.page)
  await visitor.sees(/Uten nett én, Uten nett to/)
  expect([await registered(doctor, 'Uten nett én'), await registered(doctor, 'Uten nett to')]).toEqual([1, 1])
  await visitor.goes('/')
  await visitor.doesNotSee(frame.keptOne)
})

journey('an answer that was lost on the way is not asked for twice: the activity is there once', async (stage) => {
  const doctor = await ready(stage)
  const { visitor } = doctor
  await visitor.goes(paths.quick())
  await fillsIn(doctor, 'Svaret ble borte')
  await visitor.page.evaluate(() => {
    const real = fetch
    globalThis.fetch = async (...asked) => {
      await real(...asked)
      throw new TypeError('the network went away')
    }
  })
  await saves(doctor)
  await visitor.sees(frame.keptNow)
  expect(await registered(doctor, 'Svaret ble borte')).toBe(1)
  await visitor.goes('/')
  await nothingWaits(visitor.page)
  expect(await registered(doctor, 'Svaret ble borte')).toBe(1)
})

journey('what is refused when the network is back is shown with the reason, corrected and sent; what is not wanted is deleted', async (stage) => {
  const doctor = await ready(stage)
  const { visitor } = doctor
  await context(visitor).setOffline(true)
  await visitor.goes(paths.quick())
  await fillsIn(doctor, 'Feil dato')
  await visitor.page.locator('#f-fromOn').fill('2030-01-01')
  await visitor.page.getByLabel(visitor.says(quickText.file)).setInputFiles({ name: 'bevis.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') })
  await saves(doctor)
  await visitor.sees(frame.keptNow)
  await fillsIn(doctor, 'Slettes')
  await saves(doctor)
  await visitor.unfolds(visitor.says(frame.keptMany).replace('{}', '2'))
  const row = visitor.page.locator('.kept__one').filter({ hasText: 'Slettes' })
  await row.locator('summary').click()
  await row.getByRole('button', { name: visitor.says(frame.keptDelete) }).click()
  await visitor.sees(frame.keptOne)
  await context(visitor).setOffline(false)
  await visitor.sees(frame.keptRefusedOne)
  await visitor.goes('/')
  await visitor.sees('Feil dato')
  await visitor.sees('bevis.pdf')
  await visitor.page.getByRole('link', { name: visitor.says(frame.keptCorrect) }).click()
  await visitor.page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('textarea[name="title"]')?.value === 'Feil dato')
  // Refused once more, it is still the one that waits: corrected on the page it is sent once.
  await visitor.page.locator('#f-fromOn').fill('2031-01-01')
  await Promise.all([visitor.page.waitForEvent('domcontentloaded'), saves(doctor)])
  await visitor.page.waitForFunction(() => document.querySelector<HTMLInputElement>('#f-fromOn')?.value === '2031-01-01')
  await visitor.page.locator('#f-fromOn').fill('2026-11-20')
  await Promise.all([visitor.page.waitForURL(/\/aktiviteter\//), saves(doctor)])
  await visitor.sees(more.saved)
  await visitor.sees('bevis.pdf')
  await nothingWaits(visitor.page)
  expect([await registered(doctor, 'Feil dato'), await registered(doctor, 'Slettes')]).toEqual([1, 0])
})

journey('what waits is locked when its owner signs out: another person on the same phone neither sends nor sees it, and the owner does when they are back', async (stage) => {
  const doctor = await ready(stage)
  const { visitor } = doctor
  await context(visitor).setOffline(true)
  await visitor.goes(paths.quick())
  await fillsIn(doctor, 'Låst på telefonen')
  await saves(doctor)
  await visitor.sees(frame.keptNow)
  const session = await context(visitor).cookies()
  await context(visitor).clearCookies({ name: 'loype' })
  await context(visitor).setOffline(false)
  await visitor.sees(frame.keptSignIn)
  expect(await registered(doctor, 'Låst på telefonen').catch(() => 0)).toBe(0)
  // Somebody else signs in on the same phone.
  await visitor.goes('/logg-inn')
  const others = (await (await visitor.page.request.get('/api/v1/demo/personer')).json()) as { id: string; navn: string }[]
  await sends(visitor, '/logg-inn/demo', { person: others.find((one) => one.navn === 'Ingrid Nes')?.id ?? '' })
  await visitor.goes('/')
  await readyForNoNetwork(visitor.page)
  await visitor.doesNotSee('Låst på telefonen')
  expect(await visitor.page.locator('.kept__one').count()).toBe(0)
  await context(visitor).setOffline(true)
  await visitor.goes(paths.quick())
  expect(await visitor.page.content()).not.toContain(doctor.trainingId)
  await context(visitor).setOffline(false)
  // They sign out by the menu: nothing of theirs is left for use without a network.
  await visitor.goes('/')
  await visitor.page.locator('.pop--me > summary').click()
  await visitor.presses(frame.signOut)
  expect(await visitor.page.evaluate(async () => caches.has('loype-mine'))).toBe(false)
  await context(visitor).addCookies(session)
  await visitor.goes('/')
  await visitor.page.waitForFunction(() => document.querySelectorAll('.kept__one').length === 0 && document.querySelector('.kept__said')?.textContent !== '')
  expect(await registered(doctor, 'Låst på telefonen')).toBe(1)
})

journey('a photo is made small before it is sent, and a quick registration goes to the one who signed last', async (stage) => {
  const doctor = await ready(stage)
  const { visitor } = doctor
  await visitor.goes('/')
  if (stage.width === 390) await visitor.follows(portfolio.registerActivity)
  else await visitor.goes(paths.quick())
  await fillsIn(doctor, 'Med bilde')
  const size = await visitor.page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    ;[canvas.width, canvas.height] = [3000, 1500]
    canvas.getContext('2d')?.fillRect(0, 0, 3000, 1500)
    const photo = await new Promise<Blob>((resolve) => canvas.toBlob((blob) => resolve(blob as Blob), 'image/png'))
    const field = document.querySelector<HTMLInputElement>('input[name="photo"]') as HTMLInputElement
    const transfer = new DataTransfer()
    transfer.items.add(new File([photo, 'GPSLatitude'], 'Kursbevis.PNG', { type: 'image/png' }))
    field.files = transfer.files
    field.dispatchEvent(new Event('change', { bubbles: true }))
    while (field.files[0]?.type !== 'image/jpeg') await new Promise((resolve) => setTimeout(resolve, 20))
    const picture = await createImageBitmap(field.files[0])
    return [picture.width, picture.height, field.files[0].name, (await field.files[0].text()).includes('GPSLatitude')]
  })
  expect(size).toEqual([2000, 1000, 'Kursbevis.jpg', false])
  await visitor.page.getByLabel('Tor Vik').check()
  expect(await (await inspectorOf(visitor.page, stage.lang)).looks()).toEqual([])
  await Promise.all([visitor.page.waitForURL(/\/aktiviteter\//), saves(doctor)])
  await visitor.sees(quickText.savedAndSent)
  await visitor.sees('Kursbevis.jpg')
})
