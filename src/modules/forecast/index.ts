export { paths as forecastPaths } from './paths.ts'
export { routes as forecastRoutes } from './routes.tsx'
export { happenings as forecastHappenings } from './text.ts'
