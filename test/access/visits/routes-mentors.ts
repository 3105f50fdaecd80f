import { unitId } from '#modules/organisation/index.ts'
import { oslo } from '#test/given.ts'
import { testDay } from '#test/world.ts'
import { holdsRole } from '../oracle/standing.ts'
import type { May, Route } from './route.ts'

const page = (...at: string[]): Route => ({ at: () => at })
const signedIn: May = (one) => one.personId !== null
const is = (who: 'leader' | 'mentor' | 'candidate'): May => (one, { marked }) => one.personId === marked[who].id
/** Any leader of the kommune, and its office, look for mentors for its doctors, and say what its mentors are fit for. */
const leads: May = (one, { world }) => one.personId !== null && (holdsRole(world, one.personId, 'leader', oslo) || ['office_adviser', 'office_head'].some((role) => holdsRole(world, one.personId ?? '', role, unitId('office', 'alis-oslo'))))
const anyOf = (...some: May[]): May => (one, about) => some.some((may) => may(one, about))
const parties = anyOf(is('leader'), is('mentor'))
const day = (days: number) => testDay.add({ days }).toString()
const terms = { fromOn: day(0), untilOn: day(300), mentoringMinutes: '240', preparationMinutes: '90', hourlyOre: '1000' }
const said = { kind: 'mentor_course', sinceOn: '2020-03-01' }

/** Every route about mentors, with what a stranger would try on it. */
export const mentorRoutes: Readonly<Record<string, Route>> = {
  'GET /veiledere': { at: ({ trainingId }) => ['/veiledere', '/veiledere?format=csv', `/veiledere?lege=${trainingId}`] },
  'GET /veiledere/:id{[0-9a-f-]{36}}': { at: ({ candidate, mentor, trainingId, doctor }) => [`/veiledere/${candidate.id}?lege=${trainingId}`, `/veiledere/${mentor.id}`, `/veiledere/${doctor.id}`] },
  'POST /veiledere/:id{[0-9a-f-]{36}}/foresporsler': { at: ({ candidate }) => [`/veiledere/${candidate.id}/foresporsler`], form: ({ trainingId }) => ({ trainingId, replaces: 'on' }), may: leads },
  'POST /veiledere/:id{[0-9a-f-]{36}}/kvalifikasjoner': { at: ({ mentor }) => [`/veiledere/${mentor.id}/kvalifikasjoner`], form: () => said, may: anyOf(is('mentor'), leads) },
  'POST /kvalifikasjoner/:id/bekreftelse': { at: ({ qualificationId }) => [`/kvalifikasjoner/${qualificationId}/bekreftelse`], may: leads },
  'POST /kvalifikasjoner/:id/tilbaketrekking': { at: ({ qualificationId }) => [`/kvalifikasjoner/${qualificationId}/tilbaketrekking`], may: anyOf(is('mentor'), leads) },
  'GET /profil/veileder': page('/profil/veileder'),
  'POST /profil/veileder': { ...page('/profil/veileder'), form: () => ({ open: 'on', capacity: '2', languages: ['no'], homeId: oslo, nearKm: '', byVideo: 'on' }), may: signedIn },
  'POST /profil/veileder/kvalifikasjoner': { ...page('/profil/veileder/kvalifikasjoner'), form: () => said, may: signedIn },
  'GET /veilederforesporsler': page('/veilederforesporsler'),
  'POST /veilederforesporsler/:id/svar': { at: ({ requestId }) => [`/veilederforesporsler/${requestId}/svar`], form: () => ({ answer: 'yes' }), may: is('candidate') },
  'POST /veilederforesporsler/:id/tilbaketrekking': { at: ({ requestId }) => [`/veilederforesporsler/${requestId}/tilbaketrekking`], may: leads },
  'GET /utdanninger/:id{[0-9a-f-]{36}}/veilederavtale': { at: ({ trainingId, agreedId }) => [`/utdanninger/${trainingId}/veilederavtale`, `/utdanninger/${agreedId}/veilederavtale`] },
  'POST /utdanninger/:id{[0-9a-f-]{36}}/veilederavtale': { at: ({ trainingId }) => [`/utdanninger/${trainingId}/veilederavtale`], form: () => terms, may: parties },
  'GET /veilederavtaler/:id{[0-9a-f-]{36}}': { at: ({ inForceId }) => [`/veilederavtaler/${inForceId}`] },
  'POST /veilederavtaler/:id': { at: ({ draftId }) => [`/veilederavtaler/${draftId}`], form: () => terms, may: parties },
  'POST /veilederavtaler/:id/signatur': { at: ({ draftId }) => [`/veilederavtaler/${draftId}/signatur`], may: parties },
  'POST /veilederavtaler/:id/avslutning': { at: ({ inForceId, draftId }) => [`/veilederavtaler/${inForceId}/avslutning`, `/veilederavtaler/${draftId}/avslutning`], form: () => ({ lastOn: day(5) }), may: parties },
  'GET /api/v1/kommuner/:nummer/veiledere': page('/api/v1/kommuner/0301/veiledere'), 'GET /api/v1/veilederforesporsler': page('/api/v1/veilederforesporsler'),
  'POST /api/v1/veilederforesporsler/:id/svar': { at: ({ requestId }) => [`/api/v1/veilederforesporsler/${requestId}/svar`], json: () => ({ svar: 'ja' }), may: is('candidate') },
}
