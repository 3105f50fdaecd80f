import { aboutApproval, handsOnApproval, looksPastApproval, writtenOverApproval } from './approval.ts'
import { aboutForecast, handsOnForecast, looksPastForecast, writtenOverForecast } from './forecast.ts'
import { aboutMentoring, handsOnMentoring, looksPastMentoring, writtenOverMentoring } from './mentoring.ts'
import { aboutMentors, handsOnMentors, looksPastMentors, writtenOverMentors } from './mentors.ts'
import { aboutMoves, handsOnMoves, looksPastMoves, writtenOverMoves } from './moves.ts'
import { aboutPlanning, handsOnPlanning, looksPastPlanning, writtenOverPlanning } from './planning.ts'
import { aboutGeneralplan, handsOnGeneralplan, writtenOverGeneralplan } from './generalplan.ts'
import { handsOnPeople, handsOnPortfolio, looksPast, mayBeWrittenOver } from './changes.ts'
import { aboutPeople } from './people.ts'
import { aboutPortfolio } from './portfolio.ts'

/** Every table of the product: who sees, who changes, what may be written over; one file a part. */
export const sees = { ...aboutPeople, ...aboutPortfolio, ...aboutApproval, ...aboutForecast, ...aboutGeneralplan, ...aboutMentoring, ...aboutMentors, ...aboutMoves, ...aboutPlanning }
export const hands = { ...handsOnPeople, ...handsOnPortfolio, ...handsOnApproval, ...handsOnForecast, ...handsOnGeneralplan, ...handsOnMentoring, ...handsOnMentors, ...handsOnMoves, ...handsOnPlanning }
export const writtenOver = { ...mayBeWrittenOver, ...writtenOverApproval, ...writtenOverForecast, ...writtenOverGeneralplan, ...writtenOverMentoring, ...writtenOverMentors, ...writtenOverMoves, ...writtenOverPlanning }
export const lookPast = [...looksPast, ...looksPastApproval, ...looksPastForecast, ...looksPastMentoring, ...looksPastMentors, ...looksPastMoves, ...looksPastPlanning]
