import { app } from '#platform/web/env.ts'
import { talkRoutes } from './routes/talks.tsx'
import { trainingRoutes } from './routes/training.tsx'

export const routes = app().route('/', trainingRoutes).route('/', talkRoutes)
