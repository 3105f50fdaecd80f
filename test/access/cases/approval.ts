import { askConfirmation } from '#modules/approval/operations/ask-confirmation.ts'
import { answerApplication } from '#modules/approval/operations/answer-application.ts'
import { returnConfirmation } from '#modules/approval/operations/answer-confirmation.ts'
import { sendApplication } from '#modules/approval/operations/send-application.ts'
import { castIds } from '#demo/world.ts'
import { finishedDoctor, givenServices, readyToApply } from '#test/finished.ts'
import { bergen, oslo } from '#test/given.ts'
import type { Scene } from '#test/scenario.ts'
import { type Shown, showing } from './shown.ts'

/** Applications in each state, and service to confirm in a kommune the doctor has left. */
export async function applicants(scene: Scene): Promise<Shown[]> {
  const { as, given } = scene
  const [applied, wanted, asking] = [await readyToApply(scene), await readyToApply(scene), await finishedDoctor(scene)]
  const officer = await as(castIds.get('marius') ?? '')
  await (await as(applied.doctor)).does(sendApplication, { trainingId: applied.id })
  const { applicationId } = await (await as(wanted.doctor)).does(sendApplication, { trainingId: wanted.id })
  await officer.does(answerApplication, { applicationId, answer: 'more_wanted', message: 'Mer om LIS1' })
  await givenServices(scene.door, asking, [{ kind: 'open_practice', unitId: bergen, fromOn: '2020-01-01', untilOn: '2021-06-30' }])
  const asks = await as(asking.doctor)
  await asks.does(askConfirmation, { trainingId: asking.id, kommuneId: bergen, fromOn: '2020-01-01' })
  const { confirmationId } = await asks.does(askConfirmation, { trainingId: asking.id, kommuneId: oslo, fromOn: '2021-11-01' })
  await (await as(asking.leader)).does(returnConfirmation, { confirmationId, comment: 'Rett startdatoen' })
  return showing(scene)({
    'doctor of an application sent': applied.doctor, 'mentor of who has applied': applied.mentor, 'leader of who has applied': applied.leader, 'doctor of an application more is wanted in': wanted.doctor,
    'doctor of service to be confirmed': asking.doctor, 'leader where a doctor has left': await given.someone('Bergen Leder', ['leader', bergen]), 'directorate officer Marius Falk who answers': castIds.get('marius') ?? '',
  })
}
