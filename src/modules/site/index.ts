export { menuOf } from './menu.ts'
export { answerError } from './problems.tsx'
export { apiDocumentation, routes as siteRoutes, systemRoutes } from './routes.tsx'
