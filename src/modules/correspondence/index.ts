export { sendDigests, sendEvents } from './digest.ts'
