export { paths as mentoringPaths } from './paths.ts'
export { routes as mentoringRoutes } from './routes.tsx'
export { happenings as mentoringHappenings } from './text.ts'
