import type { Marked } from './marked.ts'
import type { Route } from './route.ts'

const doctor: Route['may'] = (one, { marked }) => one.personId === marked.doctor.id
const tried = { positionFrom: '2027-01-01', position: '50', leaveFrom: '', leaveUntil: '', hospitalFrom: '', hospitalMonths: '', hospitalPercentage: '', moveFrom: '', moveTo: '' }
const onWhatIf = (rest: string) => ({ at: ({ whatIfId }: Marked) => [`/hva-om/${whatIfId}${rest}`] })

/** Routes of the forecast and of early warnings. */
export const forecastRoutes: Readonly<Record<string, Route>> = {
  'GET /prognose': { at: () => ['/prognose', '/prognose?positionFrom=2027-01-01&position=50'] },
  'GET /utdanninger/:id{[0-9a-f-]{36}}/prognose': { at: ({ trainingId, untouchedId }) => [`/utdanninger/${trainingId}/prognose`, `/utdanninger/${untouchedId}/prognose`, `/utdanninger/${trainingId}/prognose?leaveFrom=2027-01-01&leaveUntil=2027-06-30`] },
  'POST /utdanninger/:id/prognose/hva-om': { at: ({ trainingId }) => [`/utdanninger/${trainingId}/prognose/hva-om`], form: () => ({ ...tried, name: 'Halv stilling' }), may: doctor },
  'POST /hva-om/:id/navn': { ...onWhatIf('/navn'), form: () => ({ name: 'Nytt navn' }), may: doctor },
  'POST /hva-om/:id/deling': { ...onWhatIf('/deling'), form: () => ({ shared: 'on' }), may: doctor },
  'POST /hva-om/:id/sletting': { ...onWhatIf('/sletting'), may: doctor },
  'GET /oppfolging': { at: () => ['/oppfolging', '/oppfolging?format=csv'] },
}
