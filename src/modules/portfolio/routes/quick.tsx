import { app, type Handler } from '#platform/web/env.ts'
import { formState, submit } from '#platform/web/submission.ts'
import { show } from '#ui/show.ts'
import { registerQuickly } from '../operations/register-quickly.ts'
import { QuickPage } from '../pages/quick.tsx'
import { NoTrainingPage } from '../pages/trainee-home.tsx'
import { paths } from '../paths.ts'
import { objectivesIn } from '../queries/objectives.ts'
import { recentChoices } from '../queries/recent.ts'
import { myTrainings } from '../queries/training.ts'
import { more } from '../text/more.ts'
import { quickText } from '../text/quick.ts'
import { signedIn } from './common.ts'

const showQuick: Handler = async (c) => {
  signedIn(c)
  const { ctx } = c.var
  const training = (await myTrainings(ctx)).find((one) => one.state === 'active')
  if (!training) return show(c, <NoTrainingPage />)
  const [objectives, recent] = [await objectivesIn(ctx, training.id), await recentChoices(ctx, training.id)]
  const stored = { fromOn: ctx.today.toString(), type: recent.types[0] ?? '', place: recent.places[0] ?? '' }
  return show(c, <QuickPage training={training} objectives={objectives} recent={recent} state={formState(c, stored)} />)
}

/** Registering from a phone. */
export const quickRoutes = app()
  .get(paths.quick(), showQuick)
  .post(paths.quick(), submit(registerQuickly, { then: ({ activityId, sent }) => ({ to: paths.activity(activityId), notice: sent ? quickText.savedAndSent : more.saved }), back: showQuick }))
