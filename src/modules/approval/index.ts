export { paths as approvalPaths } from './paths.ts'
export { routes as approvalRoutes } from './routes.tsx'
export { happenings as approvalHappenings } from './text.ts'
