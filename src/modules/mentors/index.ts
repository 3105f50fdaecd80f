export { paths as mentorsPaths } from './paths.ts'
export { routes as mentorsRoutes } from './routes.tsx'
export { happenings as mentorsHappenings } from './text.ts'
