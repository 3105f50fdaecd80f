/**
 * Roles, and what each may do: the one file. A role is held by a person in a unit for a period; a right reaches the unit
 * and everything below it (an office reaches its kommuner, a trust its hospitals). What concerns one training is
 * decided by who takes part in it, in `modules/portfolio/policy.ts`.
 */
export const roleNames = [
  'trainee', 'mentor', 'supervisor', 'leader', 'stand_in', 'delegate', 'chief_physician',
  'office_adviser', 'office_head', 'hospital_coordinator', 'directorate_officer', 'system_administrator',
] as const
export type RoleName = (typeof roleNames)[number]

const rights = [
  /** Give a doctor a training in the kommune, and change its leader and mentor. */
  'training.assign',
  /** See which doctors are in training and how far they have come; not what they write. */
  'training.follow',
  /** See who holds which role in the unit. */
  'people.view',
  /** End a role in the unit. */
  'people.end',
  /** See what was done to the unit's own affairs. */
  'trail.view',
  /** Look for a mentor among those who have said they can take on doctors. */
  'mentors.search',
  /** Confirm counted time (R13). */
  'time.confirm',
  /** Decide which organisations are registered as training institutions (R31-R34). */
  'registration.decide',
  /** Note how the organisations one advises stand (R121). */
  'registration.note',
  /** Apply for registration for one's own organisation, and keep its general plan (R31, R40). */
  'institution.apply',
  /** Do the work of an ALIS office: log, courses, questionnaires, templates, the report (R121). */
  'office.work',
  /** Answer for an ALIS office: staff, budget, approval. */
  'office.lead',
  /** Sign for the host kommune of an office (R124). */
  'office.host',
  /** Read and answer applications for specialist approval. */
  'applications.handle',
  'curriculum.import',
  'organisation.import',
  /** See figures of the whole country. */
  'country.view',
  /** See that the system runs: jobs, mail, seals. Never a portfolio. */
  'system.run',
] as const
export type Right = (typeof rights)[number]

export const rightsOf: Readonly<Record<RoleName, readonly Right[]>> = {
  trainee: [],
  mentor: [],
  supervisor: [],
  leader: ['training.assign', 'training.follow', 'people.view', 'people.end', 'trail.view', 'mentors.search', 'institution.apply', 'office.host'],
  stand_in: ['training.follow', 'people.view'],
  delegate: [],
  chief_physician: ['training.follow', 'people.view', 'people.end', 'trail.view', 'institution.apply'],
  office_adviser: ['training.follow', 'people.view', 'mentors.search', 'time.confirm', 'registration.note', 'office.work'],
  office_head: ['training.follow', 'people.view', 'people.end', 'trail.view', 'mentors.search', 'time.confirm', 'registration.note', 'office.work', 'office.lead'],
  hospital_coordinator: ['people.view', 'trail.view'],
  directorate_officer: ['curriculum.import', 'country.view', 'trail.view', 'registration.decide', 'applications.handle'],
  system_administrator: ['people.view', 'people.end', 'trail.view', 'curriculum.import', 'organisation.import', 'country.view', 'system.run'],
}

/** Which roles somebody may give to others in their own unit and below it (R51: not only the doctor invites). */
export const mayGive: Readonly<Record<RoleName, readonly RoleName[]>> = {
  trainee: ['mentor', 'supervisor'],
  mentor: ['supervisor'],
  supervisor: [],
  leader: ['trainee', 'mentor', 'supervisor', 'leader', 'chief_physician'],
  stand_in: ['supervisor'],
  delegate: [],
  chief_physician: ['trainee', 'mentor', 'supervisor', 'leader'],
  office_adviser: ['leader', 'mentor'],
  office_head: ['office_adviser', 'office_head', 'leader', 'mentor', 'chief_physician'],
  hospital_coordinator: ['supervisor', 'hospital_coordinator'],
  directorate_officer: ['directorate_officer', 'office_head'],
  system_administrator: ['leader', 'chief_physician', 'office_head', 'office_adviser', 'hospital_coordinator', 'directorate_officer', 'system_administrator'],
}

/** Roles that come with a delegation and last as long as it does (R57); nobody is invited to them. */
export const givenByDelegating: Readonly<Partial<Record<RoleName, readonly RoleName[]>>> = { leader: ['stand_in', 'delegate'] }
