export { paths as followupPaths } from './paths.ts'
export { routes as followupRoutes } from './routes.tsx'
export { happenings as followupHappenings } from './text.ts'
