export { happenings } from './text/happenings.ts'
