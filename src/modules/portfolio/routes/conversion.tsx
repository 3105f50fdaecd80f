import { notFound } from '#platform/errors.ts'
import { noteReading } from '#platform/trail/readings.ts'
import { app, type Handler } from '#platform/web/env.ts'
import { submit } from '#platform/web/submission.ts'
import { show } from '#ui/show.ts'
import { convertObjectives } from '../operations/convert-objectives.ts'
import { ConversionPage } from '../pages/conversion.tsx'
import { paths } from '../paths.ts'
import { isLeader } from '../policy.ts'
import { objectivesIn } from '../queries/objectives.ts'
import { theTraining } from '../queries/training.ts'
import { whyNotConvert } from '../rules/conversion.ts'
import { conversion } from '../text/conversion.ts'
import { formAt, signedIn } from './common.ts'

const showConversion: Handler = async (c) => {
  signedIn(c)
  const { ctx } = c.var
  const training = await theTraining(ctx, c.req.param('id') ?? '')
  if (!isLeader(ctx.actor, training) || training.state === 'archived') notFound('conversion')
  await noteReading(ctx, { subjectId: training.traineeId, kind: 'plan', id: training.id, label: 'Læringsmål' })
  const open = (await objectivesIn(ctx, training.id)).filter((one) => whyNotConvert({ state: one.state, archived: false, documents: 1 }) === null)
  return show(c, <ConversionPage training={training} options={open.map((one) => ({ value: one.id, label: `${one.code} ${one.title}` }))} state={formAt(c, paths.conversion(training.id))} />)
}

export const conversionRoutes = app()
  .get(paths.conversion(':id{[0-9a-f-]{36}}'), showConversion)
  .post(paths.conversion(':id{[0-9a-f-]{36}}'), submit(convertObjectives, { input: (c) => ({ trainingId: c.req.param('id') }), then: ({ trainingId }) => ({ to: paths.training(trainingId), notice: conversion.done }), back: showConversion }))
