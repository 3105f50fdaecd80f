export { paths as planningPaths } from './paths.ts'
export { routes as planningRoutes } from './routes.tsx'
export { happenings as planningHappenings } from './text.ts'
