import { objectiveStateText } from '#modules/portfolio/text/words.ts'
import { paths } from '#modules/portfolio/paths.ts'
import { text } from '#modules/portfolio/text.ts'
import { shortJourney, withBrowser } from './stage.ts'
import { given, then, when } from './steps.ts'

withBrowser()

shortJourney('an objective is returned, taken up again, recalled, approved, and the approval withdrawn', async (stage) => {
  const leader = await given.signedIn(stage, 'Berit Holm')
  const ida = await given.aDoctor(stage, leader)
  const objective = await given.aReadyObjective(stage, ida)
  const doctor = ida.visitor

  await when.opensFromQueue(leader, ida, objective)
  await when.returns(leader, 'Skriv litt om hva du lærte.')
  await then.homeTells(doctor, 'Berit Holm', 'portfolio.objectiveReturned', objective)
  await doctor.goes(paths.objective(objective.id))
  await then.concludes(doctor, doctor.says(text.returnedTo))
  await doctor.sees('Skriv litt om hva du lærte.')

  await when.completes(doctor, objective)
  await when.sendsToLeader(doctor, objective)
  await when.recalls(doctor, objective)
  await leader.goes(paths.queue())
  await leader.doesNotSee(ida.name)
  await when.sendsToLeader(doctor, objective)

  await when.opensFromQueue(leader, ida, objective)
  await when.approves(leader, objective)
  await then.homeCounts(doctor, 1)

  await when.withdraws(leader, objective, 'Feil lege.')
  await leader.sees(text.withdrawnNotice)
  await doctor.goes(paths.objective(objective.id))
  await then.concludes(doctor, doctor.says(text.approvalWithdrawn))
  await doctor.sees(objectiveStateText.withdrawn)
  await doctor.sees('Feil lege.')
  await then.homeCounts(doctor, 0)
})
