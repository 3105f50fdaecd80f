import { testDay } from '#test/world.ts'
import { paths } from '#modules/mentoring/paths.ts'
import { talkText } from '#modules/mentoring/text/talk.ts'
import { findsNothingWrong, sendsForm } from './forms.ts'
import { shortJourney, withBrowser } from './stage.ts'
import { given, then } from './steps.ts'

withBrowser()

const tomorrow = testDay.add({ days: 1 })

shortJourney('R56: a conversation is arranged, prepared, written down and completed, and the leader sees only that it was held', async (stage) => {
  const leader = await given.signedIn(stage, 'Berit Holm')
  const ida = await given.aDoctor(stage, leader)
  const [doctor, mentor] = [ida.visitor, await given.signedIn(stage, 'Tor Vik')]

  await doctor.goes(paths.ofTraining(ida.trainingId))
  await sendsForm(doctor, paths.ofTraining(ida.trainingId), { day: tomorrow.toString(), time: '10:15', minutes: '60', way: 'video' })
  await doctor.sees(talkText.invitedNotice)
  await doctor.goes(paths.ofTraining(ida.trainingId))
  const talk = /[0-9a-f-]{36}/.exec((await doctor.page.locator('main a[href^="/samtaler/"]').first().getAttribute('href')) ?? '')?.[0] ?? ''
  await findsNothingWrong(doctor)

  for (const [one, body] of [[doctor, 'Hvordan jeg sier nei til prøver.'], [mentor, 'Ta opp vaktene i høst.']] as const) {
    await one.goes(paths.talk(talk))
    await sendsForm(one, paths.preparation(talk), { body })
    await one.sees(talkText.savedNotice)
  }
  await mentor.sees('Hvordan jeg sier nei til prøver.')

  await mentor.goes(paths.talk(talk))
  await sendsForm(mentor, paths.holding(talk), { heldOn: testDay.toString(), minutes: '50' })
  await mentor.sees(talkText.heldNotice)
  await doctor.goes(paths.talk(talk))
  await doctor.sees('Ta opp vaktene i høst.')
  await sendsForm(doctor, paths.minutes(talk), { body: 'Vi ble enige om å øve på dette.' })
  await doctor.sees(talkText.savedNotice)

  await mentor.goes(paths.talk(talk))
  await mentor.sees('Vi ble enige om å øve på dette.')
  await sendsForm(mentor, paths.completion(talk))
  await mentor.sees(talkText.completedNotice)
  await findsNothingWrong(mentor)

  await leader.goes(paths.talk(talk))
  await leader.sees(talkText.notForYou)
  for (const written of ['Vi ble enige om å øve på dette.', 'Ta opp vaktene i høst.', 'Hvordan jeg sier nei til prøver.']) await leader.doesNotSee(written)
  await findsNothingWrong(leader)
  await then.isNotThere(await given.signedIn(stage, 'Siri Fauske'), paths.talk(talk))
})
