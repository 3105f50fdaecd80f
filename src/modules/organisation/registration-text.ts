import { type Texts, texts } from '#platform/i18n/texts.ts'
import type { RegistrationStatus } from './rules.ts'

/** R33, as people say it. */
export const registrationText: Texts<RegistrationStatus> = {
  not_applied: { nb: 'Ikke søkt', nn: 'Ikkje søkt', en: 'Not applied' },
  applied: { nb: 'Søknad sendt, regnes som registrert', nn: 'Søknad send, blir rekna som registrert', en: 'Applied, counts as registered' },
  supplement_wanted: { nb: 'Mer informasjon bedt om', nn: 'Meir informasjon beden om', en: 'More information asked for' },
  provisional: { nb: 'Midlertidig innvilget', nn: 'Mellombels innvilga', en: 'Provisionally granted' },
  registered: { nb: 'Registrert', nn: 'Registrert', en: 'Registered' },
  change_reported: { nb: 'Registrert, endring meldt', nn: 'Registrert, endring meld', en: 'Registered, change reported' },
  refused: { nb: 'Avslag', nn: 'Avslag', en: 'Refused' },
  withdrawn: { nb: 'Søknad trukket', nn: 'Søknad trekt', en: 'Application withdrawn' },
}
export const specialtyName = texts({ ALM: { nb: 'Allmennmedisin', nn: 'Allmennmedisin', en: 'General practice' }, SAM: { nb: 'Samfunnsmedisin', nn: 'Samfunnsmedisin', en: 'Public health medicine' } })

export type RegistrationProblem = 'in_the_future' | 'happened_before'
export const registrationProblems: Texts<RegistrationProblem> = {
  in_the_future: { nb: 'Datoen er fram i tid. Før statusen når dagen er kommet.', nn: 'Datoen er fram i tid. Før statusen når dagen er komen.', en: 'The date is in the future. Enter the status when the day has come.' },
  happened_before: { nb: 'Statusen kan ikke gjelde fra en dag etter at den ble gitt. En registrering gjelder tidligst fra søknadsdagen, og et avslag fra vedtaksdagen.', nn: 'Statusen kan ikkje gjelde frå ein dag etter at han vart gitt. Ei registrering gjeld tidlegast frå søknadsdagen, og eit avslag frå vedtaksdagen.', en: 'The status cannot hold from a day after it was given. A registration holds at the earliest from the application, a refusal from the decision.' },
}

export const registrationWords = texts({
  heading: { nb: 'Registrering som utdanningsvirksomhet', nn: 'Registrering som utdanningsverksemd', en: 'Registration as training institution' },
  unknown: { nb: 'Ingenting er ført om registreringen til kommunen.', nn: 'Ingenting er ført om registreringa til kommunen.', en: 'Nothing has been entered about the kommune’s registration.' },
  countsFrom: (day: string) => ({ nb: `gjelder fra ${day}`, nn: `gjeld frå ${day}`, en: `counts from ${day}` }),
  change: { nb: 'Før en status', nn: 'Før ein status', en: 'Enter a status' },
  specialty: { nb: 'Spesialitet', nn: 'Spesialitet', en: 'Specialty' }, status: { nb: 'Status', nn: 'Status', en: 'Status' },
  fromOn: { nb: 'Gjelder fra', nn: 'Gjeld frå', en: 'Holds from' }, fromHint: { nb: 'Tomt: fra samme dag. Registrert fra søknadsdagen for søknader etter 1. september 2022; et avslag gjelder fra vedtaket (R32, R34).', nn: 'Tomt: frå same dag. Registrert frå søknadsdagen for søknader etter 1. september 2022; eit avslag gjeld frå vedtaket (R32, R34).', en: 'Empty: from the same day. Registered from the application for applications after 1 September 2022; a refusal holds from the decision (R32, R34).' },
  happenedOn: { nb: 'Søkt, vedtatt eller meldt', nn: 'Søkt, vedteke eller meldt', en: 'Applied, decided or reported' }, save: { nb: 'Før statusen', nn: 'Før statusen', en: 'Enter the status' }, saved: { nb: 'Statusen er ført.', nn: 'Statusen er ført.', en: 'The status has been entered.' },
})
