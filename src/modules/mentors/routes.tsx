import { app } from '#platform/web/env.ts'
import { agreementRoutes } from './routes/agreements.tsx'
import { findingRoutes } from './routes/finding.tsx'
import { profileRoutes } from './routes/profile.tsx'
import { requestRoutes } from './routes/requests.tsx'

export const routes = app().route('/', profileRoutes).route('/', findingRoutes).route('/', requestRoutes).route('/', agreementRoutes)
