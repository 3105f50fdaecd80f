import { app } from '#platform/web/env.ts'
import { activityRoutes } from './routes/activities.tsx'
import { conversionRoutes } from './routes/conversion.tsx'
import { decidingRoutes } from './routes/deciding.tsx'
import { objectiveRoutes } from './routes/objectives.tsx'
import { signingRoutes } from './routes/signing.tsx'
import { trainingRoutes } from './routes/trainings.tsx'

export const routes = app().route('/', trainingRoutes).route('/', objectiveRoutes).route('/', activityRoutes).route('/', signingRoutes).route('/', decidingRoutes).route('/', conversionRoutes)
