import { z } from 'zod'
import { anyRecordIds, choice, date, line, optionalText, recordId, recordIds } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { activityTypeCodes } from '#modules/curriculum/index.ts'
import { mayRegister } from '../policy.ts'
import { theTraining } from '../queries/training.ts'
import { problems } from '../text/problems.ts'
import { attachToActivity, upload } from './attach-file.ts'
import { registerActivity } from './register-activity.ts'
import { sendForSigning } from './send-for-signing.ts'

/**
 * Registers an activity from a phone, with a photo or a file, and sends it to those chosen (R54): in one transaction, so that what is
 * refused leaves nothing half done. A place that is written goes before one that was chosen.
 */
export const registerQuickly = operation({
  name: 'portfolio.registerQuickly',
  input: z.object({
    trainingId: recordId(), title: line(160), type: choice(activityTypeCodes), fromOn: date(), objectives: recordIds(60),
    place: optionalText(120), otherPlace: optionalText(120), photo: upload(), file: upload(), signers: anyRecordIds(20),
  }),
  load: (ctx, { trainingId }) => theTraining(ctx, trainingId, 'share'),
  allow: mayRegister,
  problems,
  async run(ctx, training, { place, otherPlace, photo, file, signers, fromOn, ...wish }) {
    const { activityId } = await registerActivity(ctx, { ...wish, place: otherPlace ?? place ?? undefined, fromOn: fromOn.toString(), file: photo?.size ? photo : file })
    if (photo?.size && file?.size) await attachToActivity(ctx, { activityId, file })
    if (signers.length > 0) await sendForSigning(ctx, { trainingId: training.id, activities: [activityId], signers, newHpr: '' })
    return { activityId, sent: signers.length > 0 }
  },
})
