export { paths as planningPaths } from './paths.ts'
export { routes as planningRoutes } from './routes.tsx'
export { happenings as planningHappenings } from './text.ts'
export { countUp, inMonths, requirementsOn, stretches } from './rules.ts'
