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

export type RegistrationProblem = 'in_the_future' | 'decided_before' | 'decided_later'
export const registrationProblems: Texts<RegistrationProblem> = {
  in_the_future: { nb: 'Datoen er fram i tid. Før statusen når dagen er kommet.', nn: 'Datoen er fram i tid. Før statusen når dagen er komen.', en: 'The date is in the future. Enter the status when the day has come.' },
  decided_before: { nb: 'Vedtaket er datert før dagen statusen gjelder fra. En registrering gjelder tidligst fra søknadsdagen, og et avslag fra vedtaksdagen.', nn: 'Vedtaket er datert før dagen statusen gjeld frå. Ei registrering gjeld tidlegast frå søknadsdagen, og eit avslag frå vedtaksdagen.', en: 'The decision is dated before the day the status holds from. A registration holds at the earliest from the application, a refusal from the decision.' },
  decided_later: { nb: 'Vedtaksdatoen er fram i tid.', nn: 'Vedtaksdatoen er fram i tid.', en: 'The date of the decision is in the future.' },
}

export const registrationWords = texts({
  heading: { nb: 'Registrering som utdanningsvirksomhet', nn: 'Registrering som utdanningsverksemd', en: 'Registration as training institution' },
  unknown: { nb: 'Ingenting er ført om registreringen til kommunen.', nn: 'Ingenting er ført om registreringa til kommunen.', en: 'Nothing has been entered about the kommune’s registration.' },
  decided: (day: string) => ({ nb: `vedtak ${day}`, nn: `vedtak ${day}`, en: `decided ${day}` }),
  change: { nb: 'Før en status', nn: 'Før ein status', en: 'Enter a status' },
  specialty: { nb: 'Spesialitet', nn: 'Spesialitet', en: 'Specialty' }, status: { nb: 'Status', nn: 'Status', en: 'Status' },
  fromOn: { nb: 'Gjelder fra', nn: 'Gjeld frå', en: 'Holds from' }, fromHint: { nb: 'Registrert fra søknadsdagen for søknader etter 1. september 2022; et avslag gjelder fra vedtaket (R32, R34).', nn: 'Registrert frå søknadsdagen for søknader etter 1. september 2022; eit avslag gjeld frå vedtaket (R32, R34).', en: 'Registered from the application for applications after 1 September 2022; a refusal holds from the decision (R32, R34).' },
  decidedOn: { nb: 'Vedtaksdato', nn: 'Vedtaksdato', en: 'Date of decision' }, save: { nb: 'Før statusen', nn: 'Før statusen', en: 'Enter the status' }, saved: { nb: 'Statusen er ført.', nn: 'Statusen er ført.', en: 'The status has been entered.' },
})
