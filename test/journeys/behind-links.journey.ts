import { expect, test } from 'vitest'
import { languages } from '#platform/i18n/language.ts'
import { paths as curriculum } from '#modules/curriculum/paths.ts'
import { text as curriculumText } from '#modules/curriculum/text.ts'
import { paths as identity } from '#modules/identity/paths.ts'
import { roleText, text as identityText } from '#modules/identity/text.ts'
import { paths } from '#modules/portfolio/paths.ts'
import { more } from '#modules/portfolio/text/more.ts'
import { sends } from './arranged.ts'
import { opensMail } from './everybody.ts'
import { type Inspector, inspectorOf } from './inspection.ts'
import { onStage, type Stage, withBrowser } from './stage.ts'
import { given, when } from './steps.ts'
import type { Visitor } from './visitor.ts'

withBrowser()

const known = new Set<string>()

/** Looks closely: at the page somebody has before them, or at one they open. */
interface Looking {
  at(visitor: Visitor): Promise<void>
  opening(visitor: Visitor, path: string, status?: number): Promise<void>
}

/** Pages nobody reaches by following links: they stand behind a mail, an earlier step, or a form that was refused. */
function everyLanguage(sentence: string, walk: (stage: Stage, look: Looking) => Promise<void>): void {
  for (const lang of languages)
    test(`${sentence} (${lang})`, () => onStage({ lang, width: 1280, script: true }, async (stage) => {
      const wrong: string[] = []
      const inspectors = new Map<Visitor, Promise<Inspector>>()
      const inspector = (visitor: Visitor) => inspectors.getOrInsertComputed(visitor, () => inspectorOf(visitor.page, lang, known))
      const note = (visitor: Visitor, faults: readonly string[]) => void wrong.push(...faults.map((fault) => `${visitor.page.url()} ${fault}`))
      await walk(stage, {
        at: async (visitor) => note(visitor, await (await inspector(visitor)).looks()),
        opening: async (visitor, path, status) => note(visitor, (await (await inspector(visitor)).opens(path, status)).wrong),
      })
      expect(wrong).toEqual([])
    }))
}

everyLanguage('nothing is wrong with what the link in an invitation opens', async (stage, look) => {
  const [leader, invited, visitor] = [await given.signedIn(stage, 'Berit Holm'), stage.someone('Liv Ravn'), await stage.visitor()]
  await when.invites(leader, invited, roleText.mentor)
  await look.at(leader)
  const link = await opensMail(visitor, invited.email, identity.invitation(''))
  await look.at(visitor)
  await look.opening(visitor, link)
  await visitor.presses(identityText.accept)
  await look.at(visitor)
  await look.opening(await stage.visitor(), link, 404)
})

everyLanguage('nothing is wrong with what a link for signing opens', async (stage, look) => {
  const ida = await given.aDoctor(stage, await given.signedIn(stage, 'Berit Holm'))
  const objectives = ida.objectives.slice(0, 2)
  const activity = await given.anActivity(ida, objectives.map((one) => one.id))
  const [per, signer] = [stage.someone('Per Moen'), await stage.visitor()]
  await sends(ida.visitor, paths.sending(), { trainingId: ida.trainingId, activities: [activity], newName: per.name, newEmail: per.email, askRecommendation: 'on' })
  const link = await opensMail(signer, per.email, paths.ticket(''))
  await look.opening(signer, link)
  await signer.page.getByRole('button', { name: signer.says(more.reject) }).click()
  await signer.page.locator('#feil').waitFor()
  await look.at(signer)
  await signer.goes(link)
  await when.signsAndRecommends(signer, 'Vakt med bakvakt', objectives, '')
  await look.at(signer)
  await look.opening(signer, link, 404)
  await signer.presses(more.newLink)
  await look.at(signer)
})

everyLanguage('nothing is wrong with the steps of assigning a training', async (stage, look) => {
  const leader = await given.signedIn(stage, 'Siri Fauske')
  await look.opening(leader, paths.newTraining())
  await leader.presses(more.startOver)
  await leader.presses(more.next)
  await look.at(leader)
  await when.fillsInTraining(leader, stage.someone('Ida Lie'), stage.someone('Tor Dal'), () => look.at(leader))
  await look.at(leader)
})

everyLanguage('nothing is wrong with pages that say what must be corrected, or that something is not there', async (stage, look) => {
  const [doctor, leader, officer] = [await given.signedIn(stage, 'Ingrid Nes'), await given.signedIn(stage, 'Berit Holm'), await given.signedIn(stage, 'Marius Falk')]
  const refused = async (visitor: Visitor, path: string, button: typeof more.save) => {
    await visitor.goes(path)
    await visitor.presses(button)
    await visitor.page.locator('#feil').first().waitFor()
    await look.at(visitor)
  }
  await refused(doctor, paths.newActivity(), more.saveAndSend)
  await refused(doctor, paths.sending(), more.sendToSign)
  await refused(leader, identity.newInvitation(), identityText.sendInvitation)
  await refused(leader, paths.delegations(), more.newDelegation)
  await refused(officer, curriculum.upload(), curriculumText.upload)
  await when.uploadsSheet(officer, { name: 'plan.csv', mimeType: 'text/csv', buffer: Buffer.from('Kode;Tittel;Tema\nSAM-001;;Oversikt\nSAM-002;Gi råd;Smittevern\n') })
  await look.at(officer)
  await look.opening(doctor, '/finnes-ikke', 404)
  await look.opening(await stage.visitor(), paths.ticketThanks())
})
