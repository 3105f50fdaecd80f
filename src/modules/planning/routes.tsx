import { app } from '#platform/web/env.ts'
import { planRoutes } from './routes/plan.tsx'
import { timeRoutes } from './routes/time.tsx'

export const routes = app().route('/', planRoutes).route('/', timeRoutes)
