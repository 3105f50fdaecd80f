import { Denied } from '#platform/errors.ts'
import { app, type Handler } from '#platform/web/env.ts'
import { formState, submit } from '#platform/web/submission.ts'
import { show } from '#ui/show.ts'
import { convertObjectives } from '../operations/convert-objectives.ts'
import { ConversionPage } from '../pages/conversion.tsx'
import { paths } from '../paths.ts'
import { isLeader } from '../policy.ts'
import { objectivesIn } from '../queries/objectives.ts'
import { theTraining } from '../queries/training.ts'
import { conversionText } from '../text/conversion.ts'
import { signedIn } from './common.ts'

const showConversion: Handler = async (c) => {
  signedIn(c)
  const { ctx } = c.var
  const training = await theTraining(ctx, c.req.param('id') ?? '')
  if (!isLeader(ctx.actor, training)) throw new Denied('portfolio.convertObjectives')
  const open = (await objectivesIn(ctx, training.id)).filter((one) => one.state !== 'approved')
  return show(c, <ConversionPage training={training} open={open.map((one) => ({ value: one.id, label: `${one.code} ${one.title}` }))} state={formState(c)} />)
}

export const conversionRoutes = app()
  .get(paths.conversion(':id'), showConversion)
  .post(paths.conversion(':id'), submit(convertObjectives, { input: (c) => ({ trainingId: c.req.param('id') }), then: (r) => ({ to: paths.training(r.trainingId), notice: conversionText.converted }), back: showConversion }))
