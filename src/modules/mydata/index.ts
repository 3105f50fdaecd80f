export { paths as mydataPaths } from './paths.ts'
export { expiredStatements } from './queries/due.ts'
export { downloadRoutes as mydataDownloads, routes as mydataRoutes } from './routes.tsx'
export { happenings as mydataHappenings } from './text.ts'
