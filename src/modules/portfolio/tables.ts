export * from './tables/activity.ts'
export * from './tables/deciding.ts'
export * from './tables/move.ts'
export * from './tables/training.ts'
