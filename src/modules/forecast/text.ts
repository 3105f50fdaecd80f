export { happenings, problems } from './text/problems.ts'
export { text } from './text/words.ts'
