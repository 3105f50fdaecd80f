import { unitId } from '#modules/organisation/index.ts'
import { oslo } from '#test/given.ts'
import { testDay } from '#test/world.ts'
import type { Marked } from './marked.ts'
import { approvalLeadingOn, approvalRoutes } from './approval.ts'
import { forecastRoutes } from './forecast-routes.ts'
import { mentoringVisits } from './mentoring.ts'
import { holdsRole } from '../oracle/standing.ts'
import { generalplanRoutes } from './generalplan.ts'
import { mentorRoutes } from './routes-mentors.ts'
import { moveRoutes } from './moves.ts'
import { planningRoutes } from './planning.ts'
import { anyOf, assigns, byLink, decides, doctor, endsRoles, gives, holder, leader, mentor, type Route, signedIn, supervisor } from './route.ts'

const page = (...at: string[]): Route => ({ at: () => at })
const wrongSecret = 'A'.repeat(43)
const day = (days: number) => testDay.subtract({ days }).toString()
const upload = () => new File(['%PDF-1.7\n'], 'vedlegg.pdf', { type: 'application/pdf' })
const sheet = () => new File(['kode;tittel;tema\nALM-001;Tittel;Tema\n'], 'plan.csv', { type: 'text/csv' })

const onTraining = (rest: string) => ({ at: ({ trainingId }: Marked) => [`/utdanninger/${trainingId}${rest}`] })
const onObjective = (which: keyof Marked['objectives'], rest = '') => ({ at: ({ objectives }: Marked) => [`/laeringsmal/${objectives[which]}${rest}`] })
const onActivity = (which: keyof Marked['activities'], rest = '') => ({ at: ({ activities }: Marked) => [`/aktiviteter/${activities[which]}${rest}`] })
const everyActivity = (rest = '') => ({ at: ({ activities }: Marked) => Object.values(activities).map((id) => `/aktiviteter/${id}${rest}`) })
const written = { type: 'legevakt', title: 'Fremmed vakt', fromOn: day(3), place: '', description: '', alternativeReason: '' }
const dateless = { name: 'Vanlig Navn', hprNumber: '' }
const list = (path: string) => page(path, `${path}?format=csv`)

/** Every route of the product, with what a stranger would try on it. */
export const routes: Readonly<Record<string, Route>> = {
  ...moveRoutes,
  ...mentorRoutes,
  ...approvalRoutes,
  ...generalplanRoutes,
  ...planningRoutes,
  ...forecastRoutes,
  'GET /helse/live': page('/helse/live'), 'GET /helse/klar': page('/helse/klar'), 'GET /': page('/'), 'GET /api': page('/api'),
  'GET /drift': page('/drift'), 'GET /logg-inn': page('/logg-inn'),
  'GET /kommuner': list('/kommuner'), 'GET /kommuner/import': page('/kommuner/import'), 'GET /kommuner/:number{[0-9]{4}}': page('/kommuner/0301', '/kommuner/4601'),
  'POST /kommuner/:number{[0-9]{4}}/registrering': { ...page('/kommuner/0301/registrering'), form: () => ({ specialty: 'ALM', status: 'registered', happenedOn: '2021-05-28', fromOn: '2020-06-26' }), may: anyOf(holder('directorate_officer'), (one, { world }) => one.personId !== null && ['office_adviser', 'office_head'].some((role) => holdsRole(world, one.personId ?? '', role, unitId('office', 'alis-oslo')))) },
  'GET /kontor': page('/kontor'), 'GET /kontor/:code': page('/kontor/alis-oslo', '/kontor/alis-vest'), 'GET /sykehus': page('/sykehus'),
  'GET /enheter/:id{[0-9a-f-]{36}}': page(`/enheter/${oslo}`, `/enheter/${unitId('hf', '983974732')}`),
  'GET /laereplaner': page('/laereplaner'), 'GET /laereplaner/import': page('/laereplaner/import'), 'GET /laereplaner/:id': { at: ({ curriculumId }) => [`/laereplaner/${curriculumId}`] },
  'GET /demo/post': { ...page('/demo/post'), open: 'the demo’s mailbox: invented people, and no such page outside the demo' },
  'GET /demo/post/:id{[0-9a-f-]{36}}': { at: ({ mailId }) => [`/demo/post/${mailId}`], open: 'the demo’s mailbox' },
  'GET /api/v1/openapi.json': page('/api/v1/openapi.json'), 'GET /api/v1/kommuner': page('/api/v1/kommuner'),
  'GET /api/v1/meg': page('/api/v1/meg'), 'GET /api/v1/demo/personer': page('/api/v1/demo/personer'),
  'GET /api/v1/laeringsmal': page('/api/v1/laeringsmal?sett=ALM'), 'GET /api/v1/utdanninger': page('/api/v1/utdanninger'),

  'POST /sprak': { ...page('/sprak'), form: () => ({ lang: 'nn', back: '/' }), may: signedIn },
  'POST /velg-rolle': { ...page('/velg-rolle'), form: ({ roleId }) => ({ role: roleId }), may: supervisor },
  'POST /logg-ut': { ...page('/logg-ut'), may: signedIn },
  'POST /logg-inn/demo': { ...page('/logg-inn/demo'), form: ({ doctor: { id } }) => ({ person: id }), may: () => true },
  'GET /invitasjon/:token': page(`/invitasjon/${wrongSecret}`), 'POST /invitasjon/:token/aksept': page(`/invitasjon/${wrongSecret}/aksept`),
  'GET /profil': page('/profil'), 'GET /profil/innsyn': page('/profil/innsyn'),
  'POST /profil': { ...page('/profil'), form: () => ({ email: 'vanlig@prove.example', mailPace: 'each' }), may: signedIn },
  'GET /profil/adresse/:token': { at: ({ address }) => [`/profil/adresse/${address}`] },
  'POST /profil/adresse/:token': { at: ({ address }) => [`/profil/adresse/${address}`], may: doctor },
  'POST /profil/okter/:id/avslutning': { at: ({ sessionId }) => [`/profil/okter/${sessionId}/avslutning`], may: doctor },
  'POST /profil/nokler': { ...page('/profil/nokler'), form: () => ({ name: 'Nøkkel', scopes: ['read'], expiresOn: day(-9) }), may: signedIn },
  'POST /profil/nokler/:id/tilbaketrekking': { at: ({ tokenId }) => [`/profil/nokler/${tokenId}/tilbaketrekking`], may: doctor },
  'GET /personer': list('/personer'),
  'POST /roller/:id/avslutning': { at: ({ roleId }) => [`/roller/${roleId}/avslutning`], may: endsRoles },
  'GET /invitasjoner': page('/invitasjoner'), 'GET /invitasjoner/ny': page('/invitasjoner/ny'),
  'POST /invitasjoner/ny': { ...page('/invitasjoner/ny'), form: () => ({ ...dateless, email: 'vanlig@prove.example', role: 'mentor', unitId: oslo }), may: gives('mentor') },
  'POST /invitasjoner/:id/ny-lenke': { at: ({ invitationId }) => [`/invitasjoner/${invitationId}/ny-lenke`], may: leader },
  'POST /invitasjoner/:id/tilbaketrekking': { at: ({ invitationId }) => [`/invitasjoner/${invitationId}/tilbaketrekking`], may: leader },
  'POST /kommuner/import': { ...page('/kommuner/import'), may: holder('system_administrator') },
  'POST /laereplaner/import': { ...page('/laereplaner/import'), form: () => ({ file: sheet() }), may: holder('system_administrator', 'directorate_officer') },
  'GET /laereplaner/import/:id': { at: ({ importId }) => [`/laereplaner/import/${importId}`] },
  'POST /laereplaner/import/:id': {
    at: ({ importId }) => [`/laereplaner/import/${importId}`],
    form: () => ({ do: 'write', code: '0', title: '1', theme: '2', set: 'ALM', name: 'Ny', validFrom: day(0) }), may: holder('directorate_officer'),
  },

  'GET /leger': list('/leger'), 'GET /mine-leger': list('/mine-leger'),
  'GET /utdanninger/ny': page('/utdanninger/ny'), 'GET /utdanninger/ny/lege': page('/utdanninger/ny/lege'),
  'GET /utdanninger/ny/utdanning': page('/utdanninger/ny/utdanning'),
  'GET /utdanninger/ny/veileder': page('/utdanninger/ny/veileder'), 'GET /utdanninger/ny/kontroll': page('/utdanninger/ny/kontroll'),
  'POST /utdanninger/ny': page('/utdanninger/ny'),
  'POST /utdanninger/ny/lege': { ...page('/utdanninger/ny/lege'), form: () => ({ traineeName: 'Vanlig Navn', traineeEmail: 'vanlig@prove.example', traineeHpr: '', kommuneId: oslo }) },
  'POST /utdanninger/ny/utdanning': { ...page('/utdanninger/ny/utdanning'), form: () => ({ specialty: 'ALM', startedOn: day(9), plannedEndOn: '' }) },
  'POST /utdanninger/ny/veileder': { ...page('/utdanninger/ny/veileder'), form: (marked) => ({ leaderId: marked.leader.id, mentorName: '', mentorEmail: '' }) },
  'POST /utdanninger/ny/kontroll': { ...page('/utdanninger/ny/kontroll'), may: assigns },
  'GET /utdanninger/:id{[0-9a-f-]{36}}': { at: ({ trainingId, untouchedId }) => [`/utdanninger/${trainingId}`, `/utdanninger/${untouchedId}`] },
  'GET /utdanning': page('/utdanning'),
  'POST /utdanninger/:id/deltakere': {
    ...onTraining('/deltakere'), may: anyOf(doctor, mentor, assigns),
    form: () => ({ ...dateless, email: 'vanlig@prove.example', capacity: 'supervisor' }),
  },
  'POST /deltakere/:id/avslutning': { at: ({ participantId }) => [`/deltakere/${participantId}/avslutning`], may: anyOf(doctor, mentor, assigns) },
  'POST /utdanninger/:id/arkivering': { ...onTraining('/arkivering'), form: () => ({ reason: 'Flyttet' }), may: assigns },
  'POST /utdanninger/:id/sletting': { at: ({ untouchedId }) => [`/utdanninger/${untouchedId}/sletting`], may: assigns },
  'POST /lenker/:id/tilbaketrekking': { at: ({ ticketId }) => [`/lenker/${ticketId}/tilbaketrekking`], may: doctor },

  'GET /utdanninger/:id/laeringsmal': { at: ({ trainingId }) => [`/utdanninger/${trainingId}/laeringsmal`, `/utdanninger/${trainingId}/laeringsmal?format=csv`] },
  'GET /laeringsmal': list('/laeringsmal'),
  'GET /laeringsmal/:id': { at: ({ objectives }) => Object.values(objectives).map((id) => `/laeringsmal/${id}`) },
  'POST /laeringsmal/:id/fullforing': { ...onObjective('started', '/fullforing'), form: () => ({ completedOn: day(1) }), may: doctor },
  'POST /laeringsmal/:id/innsending': { ...onObjective('completed', '/innsending'), form: (marked) => ({ discussedOn: day(1), supervisors: [marked.supervisor.id] }), may: doctor },
  'POST /laeringsmal/:id/tilbakekalling': { ...onObjective('sent', '/tilbakekalling'), may: doctor },
  'POST /laeringsmal/:id/anbefaling': { ...onObjective('sent', '/anbefaling'), form: () => ({ verdict: 'given', comment: '' }), may: anyOf(mentor, supervisor) },
  'POST /laeringsmal/:id/godkjenning': { ...onObjective('ready', '/godkjenning'), form: () => ({ comment: '' }), may: decides },
  'POST /laeringsmal/:id/retur': { ...onObjective('ready', '/retur'), form: () => ({ comment: 'Mer' }), may: decides },
  'POST /laeringsmal/:id/tilbaketrekking': { ...onObjective('approved', '/tilbaketrekking'), form: () => ({ reason: 'Feil' }), may: leader },
  'POST /laeringsmal/:id/kommentarer': { ...onObjective('started', '/kommentarer'), form: () => ({ body: 'Hei' }), may: anyOf(doctor, mentor, leader) },
  'POST /laeringsmal/:id/vedlegg': { ...onObjective('started', '/vedlegg'), form: () => ({ file: upload() }), may: doctor },

  'GET /utdanninger/:id/aktiviteter': { at: ({ trainingId }) => [`/utdanninger/${trainingId}/aktiviteter`, `/utdanninger/${trainingId}/aktiviteter?format=csv`] },
  'GET /aktiviteter': list('/aktiviteter'),
  'GET /aktiviteter/ny': { at: ({ objectives, activities }) => [`/aktiviteter/ny?mal=${objectives.started}`, `/aktiviteter/ny?retter=${activities.sent}`] },
  'POST /aktiviteter/ny': { ...page('/aktiviteter/ny'), form: ({ trainingId, objectives }) => ({ ...written, trainingId, objectives: [objectives.started] }), may: doctor },
  'GET /aktiviteter/:id': everyActivity(), 'GET /aktiviteter/:id/endring': everyActivity('/endring'),
  'POST /aktiviteter/:id/endring': { ...onActivity('registered', '/endring'), form: ({ objectives }) => ({ ...written, objectives: [objectives.started] }), may: doctor },
  'POST /aktiviteter/:id/tilbakekalling': { ...onActivity('sent', '/tilbakekalling'), may: doctor },
  'POST /aktiviteter/:id/innfrielse': { ...onActivity('registered', '/innfrielse'), form: () => ({ reason: 'Sett' }), may: leader },
  'POST /aktiviteter/:id/kommentarer': { ...onActivity('sent', '/kommentarer'), form: () => ({ body: 'Hei' }), may: anyOf(doctor, mentor, leader, supervisor) },
  'POST /aktiviteter/:id/vedlegg': { ...onActivity('registered', '/vedlegg'), form: () => ({ file: upload() }), may: doctor },
  'GET /vedlegg/:id': { at: ({ files }) => files.map((one) => `/vedlegg/${one.id}`) },

  // The same to everybody; the key is the visitor's own.
  'GET /sw.js': page('/sw.js'), 'GET /manifest.webmanifest': page('/manifest.webmanifest'), 'GET /uten-nett/:lang{nb|nn|en}': page('/uten-nett/nb'), 'GET /telefon/nokkel': page('/telefon/nokkel'),
  'GET /registrer': page('/registrer'),
  'POST /registrer': { ...page('/registrer'), form: ({ trainingId, objectives, supervisor: signer }) => ({ ...written, trainingId, objectives: [objectives.started], otherPlace: '', photo: upload(), file: upload(), signers: [signer.id] }), may: doctor },
  'GET /mine-data': page('/mine-data'), 'GET /mine-data.json': page('/mine-data.json'), 'GET /mine-data.pdf': page('/mine-data.pdf'), 'GET /mine-data/sletting': page('/mine-data/sletting'),
  'POST /mine-data/sletting': { ...page('/mine-data/sletting'), form: () => ({ what: ['draft', 'session', 'token', 'news'] }), may: signedIn },

  'GET /signering/ny': { at: ({ activities }) => [`/signering/ny?aktivitet=${activities.registered}`] },
  'POST /signering/ny': {
    ...page('/signering/ny'), may: doctor,
    form: (marked) => ({ trainingId: marked.trainingId, activities: [marked.activities.registered], signers: [marked.supervisor.id] }),
  },
  'GET /til-signering': page('/til-signering'),
  'POST /til-signering/svar': { ...page('/til-signering/svar'), form: ({ signingId }) => ({ signings: [signingId], verdict: 'sign' }), may: supervisor },
  'GET /signer/takk': page('/signer/takk'),
  'GET /signer/:token': page(`/signer/${wrongSecret}`),
  'POST /signer/:token': { ...page(`/signer/${wrongSecret}`), form: ({ linkSigningId }) => ({ signings: [linkSigningId], verdict: 'sign' }), may: byLink },
  'GET /signer/:token/vedlegg/:id': { at: ({ files }) => files.map((one) => `/signer/${wrongSecret}/vedlegg/${one.id}`) },
  'POST /signer/:token/ny-lenke': page(`/signer/${wrongSecret}/ny-lenke`),

  'GET /til-godkjenning': page('/til-godkjenning'), 'GET /fullmakter': page('/fullmakter'),
  'POST /til-godkjenning/godkjenning': { ...page('/til-godkjenning/godkjenning'), form: ({ objectives }) => ({ objectives: [objectives.ready], comment: '' }), may: decides },
  'POST /fullmakter': {
    ...page('/fullmakter'), may: leader,
    form: ({ trainingId }) => ({ kind: 'delegate', unitId: oslo, name: 'Vanlig Navn', email: 'vanlig@prove.example', trainingId, fromOn: day(0), untilOn: day(-9), codes: '' }),
  },
  'POST /fullmakter/:id/tilbaketrekking': { at: ({ delegations }) => delegations.map((id) => `/fullmakter/${id}/tilbaketrekking`), may: leader },

  'GET /api/v1/utdanninger/:id/laeringsmal': { at: ({ trainingId }) => [`/api/v1/utdanninger/${trainingId}/laeringsmal`] },
  'GET /api/v1/utdanninger/:id/aktiviteter': { at: ({ trainingId }) => [`/api/v1/utdanninger/${trainingId}/aktiviteter`] },
  'POST /api/v1/utdanninger/:id/aktiviteter': {
    at: ({ trainingId }) => [`/api/v1/utdanninger/${trainingId}/aktiviteter`], may: doctor,
    json: ({ objectives }) => ({ type: 'legevakt', tittel: 'Fremmed vakt', laeringsmal: [objectives.started], fra: day(3) }),
  },
  ...mentoringVisits,

  'POST /api/v1/laeringsmal/godkjenning': { at: () => ['/api/v1/laeringsmal/godkjenning'], json: ({ objectives }) => ({ laeringsmal: [objectives.ready] }), may: decides },
}

/** What can be tried with a link that works: its own, what belongs to other signers, and every file. */
export const linkRoutes: Readonly<Record<string, Route>> = {
  'GET /signer/:token': { at: ({ secret }) => [`/signer/${secret}`] },
  'POST /signer/:token': { at: ({ secret }) => [`/signer/${secret}`], form: ({ linkSigningId }) => ({ signings: [linkSigningId], verdict: 'sign' }), may: byLink },
  'POST /signer/:token with another’s': { at: ({ secret }) => [`/signer/${secret}`], form: ({ signingId, linkSigningId }) => ({ signings: [linkSigningId, signingId], verdict: 'sign' }) },
  'GET /signer/:token/vedlegg/:id': { at: ({ secret, files }) => files.map((one) => `/signer/${secret}/vedlegg/${one.id}`) },
  'POST /signer/:token/ny-lenke': { at: ({ secret }) => [`/signer/${secret}/ny-lenke`], may: byLink },
  'GET /invitasjon/:token': { at: ({ invitationSecret }) => [`/invitasjon/${invitationSecret}`], open: 'an invitation says who invites whom, to whoever holds it' },
  'POST /invitasjon/:token/aksept': { at: ({ invitationSecret }) => [`/invitasjon/${invitationSecret}/aksept`], open: 'in the demo whoever holds an invitation is the one invited' },
}

/** Pages nobody stays on, and steps that only keep what their own sender has typed so far. */
export const leadingOn = ['GET /utdanninger/ny', 'POST /utdanninger/ny', 'POST /utdanninger/ny/lege', 'POST /utdanninger/ny/utdanning', 'POST /utdanninger/ny/veileder', ...approvalLeadingOn]
