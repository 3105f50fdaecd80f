import { type Texts, texts } from '#platform/i18n/texts.ts'
import type { RegisteredFor, RegistrationProblem, RegistrationStatus } from '../rules.ts'

export const statusText: Texts<RegistrationStatus> = {
  not_applied: { nb: 'Ikke søkt', nn: 'Ikkje søkt', en: 'Not applied' },
  applied: { nb: 'Søknad sendt, regnes som registrert', nn: 'Søknad send, blir rekna som registrert', en: 'Applied, counts as registered' },
  supplement_wanted: { nb: 'Direktoratet har bedt om mer', nn: 'Direktoratet har bede om meir', en: 'The directorate has asked for more' },
  provisional: { nb: 'Midlertidig innvilget', nn: 'Mellombels innvilga', en: 'Provisionally granted' },
  registered: { nb: 'Registrert', nn: 'Registrert', en: 'Registered' },
  change_reported: { nb: 'Endring meldt, fortsatt registrert', nn: 'Endring meld, framleis registrert', en: 'Change reported, still registered' },
  refused: { nb: 'Avslag', nn: 'Avslag', en: 'Refused' },
  withdrawn: { nb: 'Trukket', nn: 'Trekt', en: 'Withdrawn' },
}
export const registeredForText: Texts<RegisteredFor> = {
  ALM: { nb: 'Allmennmedisin', nn: 'Allmennmedisin', en: 'General practice' },
  SAM: { nb: 'Samfunnsmedisin', nn: 'Samfunnsmedisin', en: 'Public health medicine' },
}
export const registrationText = texts({
  heading: { nb: 'Utdanningsvirksomhet', nn: 'Utdanningsverksemd', en: 'Training institution' },
  unknown: { nb: 'Løype vet ikke om kommunen er registrert. Spør ALIS-kontoret.', nn: 'Løype veit ikkje om kommunen er registrert. Spør ALIS-kontoret.', en: 'Løype does not know whether the kommune is registered. Ask the ALIS office.' },
  set: { nb: 'Før inn status', nn: 'Før inn status', en: 'Enter a status' },
  specialty: { nb: 'Spesialitet', nn: 'Spesialitet', en: 'Specialty' },
  status: { nb: 'Status', nn: 'Status', en: 'Status' },
  fromOn: { nb: 'Gjelder fra', nn: 'Gjeld frå', en: 'Holds from' },
  fromHint: { nb: 'Fra 1. september 2022 regnes en godtatt kommune som registrert fra søknadsdatoen.', nn: 'Frå 1. september 2022 blir ein godteken kommune rekna som registrert frå søknadsdatoen.', en: 'Since 1 September 2022 a kommune that is accepted counts as registered from the day it applied.' },
  saved: { nb: 'Statusen er ført inn.', nn: 'Statusen er ført inn.', en: 'The status has been entered.' },
})
export const registrationProblems: Texts<RegistrationProblem> = {
  not_a_kommune: { nb: 'Bare en kommune føres her.', nn: 'Berre ein kommune blir ført her.', en: 'Only a kommune is entered here.' },
  too_early: { nb: 'Ordningen begynte 1. mars 2019. Velg den dagen eller en senere.', nn: 'Ordninga byrja 1. mars 2019. Vel den dagen eller ein seinare.', en: 'The scheme began on 1 March 2019. Choose that day or a later one.' },
  in_the_future: { nb: 'Datoen er fram i tid. Før inn statusen når den gjelder.', nn: 'Datoen er fram i tid. Før inn statusen når han gjeld.', en: 'The date is in the future. Enter the status when it holds.' },
}
