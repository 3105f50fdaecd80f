export { paths as mydataPaths } from './paths.ts'
export { routes as mydataRoutes } from './routes.tsx'
export { happenings as mydataHappenings } from './text.ts'
