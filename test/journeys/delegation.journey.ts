import { testDay } from '#test/world.ts'
import { paths } from '#modules/portfolio/paths.ts'
import { more } from '#modules/portfolio/text/more.ts'
import { delegationText, inPlaceOf } from '#modules/portfolio/text/words.ts'
import { text } from '#modules/portfolio/text.ts'
import { text as frame } from '#ui/text.ts'
import { shortJourney, withBrowser } from './stage.ts'
import { given, then, when } from './steps.ts'

withBrowser()

shortJourney('R57: a stand-in decides in the leader’s place, with both names, until it is taken back', async (stage) => {
  const leader = await given.signedIn(stage, 'Berit Holm')
  const ida = await given.aDoctor(stage, leader)
  const objective = await given.aReadyObjective(stage, ida)
  const [someone, standIn] = [stage.someone('Geir Lund'), await stage.visitor()]

  await when.delegates(leader, someone, delegationText.stand_in, testDay.add({ days: 14 }))
  await leader.sees(someone.name)
  await when.acceptsInvitation(standIn, someone.email)
  await when.opensFromQueue(standIn, ida, objective)
  await standIn.sees(text.decidesFor('Berit Holm'))
  await when.approves(standIn, objective)
  await then.homeCounts(ida.visitor, 1)
  await ida.visitor.goes(paths.objective(objective.id))
  await ida.visitor.unfolds(new RegExp(frame.history[stage.lang]))
  await ida.visitor.sees(inPlaceOf(`${someone.name} (${ida.visitor.says(delegationText.stand_in).toLowerCase()})`, 'Berit Holm'))

  await when.takesBackDelegation(leader, someone)
  await leader.sees(more.revoked)
  await then.isNotThere(standIn, paths.objective(objective.id))
})
