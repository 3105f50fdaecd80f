export { paths as planningPaths } from './paths.ts'
export { routes as planningRoutes } from './routes.tsx'
export { happenings as planningHappenings } from './text.ts'
export { type LeaveFact, type PlannedFact, planningFacts, type PlanningFacts, type ServiceFact } from './queries/facts.ts'
