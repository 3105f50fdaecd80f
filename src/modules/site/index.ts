export { menuOf } from './menu.ts'
export { answerError } from './problems.tsx'
export { sectionText } from './text.ts'
export { apiDocumentation, routes as siteRoutes, systemRoutes } from './routes.tsx'
