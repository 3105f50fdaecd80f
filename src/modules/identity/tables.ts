export * from './tables/entries.ts'
export * from './tables/people.ts'
