import { app } from '#platform/web/env.ts'

export const routes = app()
