export * from './rules/counting.ts'
export * from './rules/measure.ts'
export * from './rules/requirements.ts'
export * from './rules/periods.ts'
