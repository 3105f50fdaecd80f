import { paths } from '#modules/portfolio/paths.ts'
import { text } from '#modules/portfolio/text.ts'
import { more } from '#modules/portfolio/text/more.ts'
import { setText } from '#modules/portfolio/text/words.ts'
import { journey, withBrowser } from './stage.ts'
import { given, then, when } from './steps.ts'

withBrowser()

journey('a doctor’s path, from assigned plan to approved objective', async (stage) => {
  const [ida, per, tor] = [stage.someone('Ida Lie'), stage.someone('Per Moen'), { name: 'Tor Vik', email: 'tor.vik@loype.example' }]

  const leader = await stage.visitor()
  await when.signsIn(leader, 'Berit Holm')
  await when.fillsInTraining(leader, ida, tor)
  await then.concludes(leader, leader.says(more.stepCheck))
  for (const answer of [ida.name, ida.email, setText.ALM, setText.FKM, tor.name, tor.email]) await leader.sees(answer)
  await when.assigns(leader)

  const doctor = await stage.visitor()
  await when.acceptsInvitation(doctor, ida.email)
  await then.homeCounts(doctor, 0)
  const [first, second] = await when.registersActivity(doctor, 'Vakt med bakvakt')
  await when.sendsToSomebodyNew(doctor, per)

  const signer = await stage.visitor({ phone: true })
  await when.followsMail(signer, per.email, paths.ticket(''))
  await then.concludes(signer, signer.says(more.signTitle(1, ida.name)))
  const link = signer.page.url()
  await when.signsAndRecommends(signer, 'Vakt med bakvakt', [first, second], 'Trygg og grundig.')
  await then.isNotThere(signer, link)

  await when.completes(doctor, first)
  await when.sendsToLeader(doctor, first)
  await then.waitsFor(leader, first, 'lacksMentor')

  const mentor = await given.signedIn(stage, tor.name)
  await when.recommends(mentor, first)

  await when.opensFromQueue(leader, ida, first)
  await then.concludes(leader, leader.says(text.conclusionOn(first.code, text.readyToApprove)))
  for (const basis of [text.mentorRecommends, text.supervisorRecommends, 'Vakt med bakvakt', 'Trygg og grundig.', text.alsoServes(second.code)]) await leader.sees(basis)
  await when.approves(leader, first)

  await then.homeCounts(doctor, 1)
  await then.homeTells(doctor, 'Berit Holm', 'portfolio.objectiveApproved', first)
})
