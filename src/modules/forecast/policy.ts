import { isTrainee } from '#modules/portfolio/index.ts'

/** What-ifs are the doctor's own: to keep, name, share and delete. */
export const mayTry = isTrainee
