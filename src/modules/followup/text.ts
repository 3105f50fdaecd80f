import { type Texts, texts } from '#platform/i18n/texts.ts'
import type { WarningKind } from './rules/warnings.ts'

/** What happened, as history and news say it: nothing happens here, it is only watched. */
export const happenings = texts({})

export const warningText: Texts<WarningKind> = {
  no_mentor: { nb: 'Uten veileder: tiden teller ikke', nn: 'Utan rettleiar: tida tel ikkje', en: 'No mentor: the time does not count' },
  not_registered: { nb: 'Kommunen er ikke registrert', nn: 'Kommunen er ikkje registrert', en: 'The kommune is not registered' },
  hospital_not_agreed: { nb: 'Sykehus ikke avtalt etter tre år', nn: 'Sjukehus ikkje avtalt etter tre år', en: 'No hospital agreed in three years' },
  no_talk: { nb: 'Ingen samtale på åtte uker', nn: 'Ingen samtale på åtte veker', en: 'No conversation for eight weeks' },
  hours_behind: { nb: 'Bak på veiledningstimer', nn: 'Bak på rettleiingstimar', en: 'Behind on mentoring hours' },
  still: { nb: 'Ingenting godkjent på seks måneder', nn: 'Ingenting godkjent på seks månader', en: 'Nothing approved for six months' },
  agreement_missing: { nb: 'Veilederavtale mangler', nn: 'Rettleiaravtale manglar', en: 'Mentor agreement missing' },
  agreement_expiring: { nb: 'Veilederavtalen går snart ut', nn: 'Rettleiaravtalen går snart ut', en: 'Mentor agreement about to end' },
  queue_old: { nb: 'Over tre uker hos lederen', nn: 'Over tre veker hos leiaren', en: 'Three weeks with the leader' },
  signatures_old: { nb: 'Signaturer over tre uker gamle', nn: 'Signaturar over tre veker gamle', en: 'Signatures three weeks old' },
  plan_old: { nb: 'Planen ikke revidert på et år', nn: 'Planen ikkje revidert på eit år', en: 'Plan not revised for a year' },
}
/** What the button says: the thing that mends it. */
export const mendText: Texts<WarningKind> = {
  no_mentor: { nb: 'Finn veileder', nn: 'Finn rettleiar', en: 'Find a mentor' },
  not_registered: { nb: 'Se kommunen', nn: 'Sjå kommunen', en: 'See the kommune' },
  hospital_not_agreed: { nb: 'Planlegg perioden', nn: 'Planlegg perioden', en: 'Plan the period' },
  no_talk: { nb: 'Avtal samtale', nn: 'Avtal samtale', en: 'Arrange one' },
  hours_behind: { nb: 'Se timene', nn: 'Sjå timane', en: 'See the hours' },
  still: { nb: 'Se læringsmålene', nn: 'Sjå læringsmåla', en: 'See the objectives' },
  agreement_missing: { nb: 'Lag avtale', nn: 'Lag avtale', en: 'Make one' },
  agreement_expiring: { nb: 'Forny avtalen', nn: 'Forny avtalen', en: 'Renew it' },
  queue_old: { nb: 'Avgjør', nn: 'Avgjer', en: 'Decide' },
  signatures_old: { nb: 'Se hva som venter', nn: 'Sjå kva som ventar', en: 'See what waits' },
  plan_old: { nb: 'Revider planen', nn: 'Revider planen', en: 'Revise the plan' },
}

const doctors = (n: number) => ({ nb: n === 1 ? 'Én lege' : `${n} leger`, nn: n === 1 ? 'Éin lege' : `${n} legar`, en: n === 1 ? 'One doctor' : `${n} doctors` })

export const text = texts({
  title: (n: number) => (n === 0 ? { nb: 'Ingen leger har varsel nå', nn: 'Ingen legar har varsel no', en: 'No doctor has a warning now' } : { nb: `${doctors(n).nb} trenger oppfølging`, nn: `${doctors(n).nn} treng oppfølging`, en: `${doctors(n).en} ${n === 1 ? 'needs' : 'need'} following up` }),
  lead: { nb: 'Tidlige varsler, de alvorligste først. Knappen fører dit det kan rettes opp.', nn: 'Tidlege varsel, dei alvorlegaste først. Knappen fører dit det kan rettast opp.', en: 'Early warnings, the gravest first. The button leads to where it can be mended.' },
  warnings: { nb: 'Oppfølging', nn: 'Oppfølging', en: 'Follow-up' },
  order: { nb: 'Alvorligst først', nn: 'Alvorlegast først', en: 'Gravest first' },
  doctor: { nb: 'Lege', nn: 'Lege', en: 'Doctor' },
  warning: { nb: 'Varsel', nn: 'Varsel', en: 'Warning' },
  since: { nb: 'Siden', nn: 'Sidan', en: 'Since' },
  rule: { nb: 'Regel', nn: 'Regel', en: 'Rule' },
  amount: { nb: 'Antall', nn: 'Tal', en: 'Number' },
  kommune: { nb: 'Kommune', nn: 'Kommune', en: 'Kommune' },
  mend: { nb: 'Gjør', nn: 'Gjer', en: 'Do' },
  look: { nb: 'Se utdanningen', nn: 'Sjå utdanninga', en: 'See the training' },
  hoursMissing: (n: number) => ({ nb: n === 1 ? 'én time mangler' : `${n} timer mangler`, nn: n === 1 ? 'éin time manglar' : `${n} timar manglar`, en: n === 1 ? 'one hour missing' : `${n} hours missing` }),
  waiting: (n: number) => ({ nb: n === 1 ? 'én venter' : `${n} venter`, nn: n === 1 ? 'éin ventar' : `${n} ventar`, en: `${n} waiting` }),
  noneMatch: { nb: 'Ingen varsler passer. Nullstill filteret for å se alle.', nn: 'Ingen varsel passar. Nullstill filteret for å sjå alle.', en: 'No warnings match. Clear the filter to see all.' },
  none: { nb: 'Alt er som det skal. Nye varsler kommer her og på forsiden din.', nn: 'Alt er som det skal. Nye varsel kjem her og på framsida di.', en: 'All is as it should be. New warnings appear here and on your home.' },
  seeAll: (n: number) => ({ nb: `Se alle (${n})`, nn: `Sjå alle (${n})`, en: `See all (${n})` }),
  andMore: (n: number) => ({ nb: n === 1 ? 'og ett til' : `og ${n} til`, nn: n === 1 ? 'og eitt til' : `og ${n} til`, en: `and ${n} more` }),
})
