export * from './rules/application.ts'
export * from './rules/checklist.ts'
export * from './rules/confirmation.ts'
export * from './rules/document.ts'
