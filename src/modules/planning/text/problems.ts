import { longDate } from '#platform/i18n/format.ts'
import type { Texts } from '#platform/i18n/texts.ts'
import type { LeaveProblem, PeriodProblem } from '../rules/fitting.ts'

type Problem = PeriodProblem | LeaveProblem | 'over_whole' | 'archived' | 'leave_left_outside' | 'unknown_objective' | 'unknown_unit' | 'percentage' | 'needs_title' | 'revised_meanwhile' | 'acknowledged_already' | 'not_newest' | 'in_the_future' | 'nothing_to_confirm' | 'nobody_took_part'

/** Why something is refused, and what to do about it. */
export const problems: Texts<Problem> = {
  ends_before_start: { nb: 'Siste dag er før første dag. Bytt om på datoene.', nn: 'Siste dag er før første dag. Byt om på datoane.', en: 'The last day is before the first. Swap the dates.' },
  before_scheme: { nb: 'Dagens ordning begynte 1. mars 2019. Tjeneste før det kan bare regnes med som tjeneste fra gammel ordning, og det er lederen som legger den inn.', nn: 'Ordninga i dag byrja 1. mars 2019. Teneste før det kan berre reknast med som teneste frå gammal ordning, og det er leiaren som legg henne inn.', en: 'Today’s scheme began on 1 March 2019. Service before that can only count as service from the old scheme, which the leader adds.' },
  far_away: { nb: 'Datoen ligger for langt unna. Se om året er riktig.', nn: 'Datoen ligg for langt unna. Sjå om året er rett.', en: 'The date is too far away. Check the year.' },
  too_long: { nb: 'En periode kan vare i høyst 20 år. La sluttdatoen stå tom hvis den ikke er kjent.', nn: 'Ein periode kan vare i høgst 20 år. La sluttdatoen stå tom om han ikkje er kjend.', en: 'A period can last at most 20 years. Leave the end date empty if it is not known.' },
  over_whole: { nb: 'Periodene blir til sammen mer enn 100 % en av dagene. Sett ned prosenten eller avslutt en annen periode først.', nn: 'Periodane blir til saman meir enn 100 % ein av dagane. Set ned prosenten eller avslutt ein annan periode først.', en: 'The periods come to more than 100 % on one of the days. Lower the percentage or end another period first.' },
  outside_employment: { nb: 'Permisjonen ligger helt eller delvis utenfor tjenesten. Legg inn tjenesteperioden først, eller flytt datoene.', nn: 'Permisjonen ligg heilt eller delvis utanfor tenesta. Legg inn tenesteperioden først, eller flytt datoane.', en: 'The leave lies wholly or partly outside the service. Add the service period first, or move the dates.' },
  leave_over_whole: { nb: 'Permisjonene blir til sammen mer enn 100 % en av dagene. Sett ned prosenten eller flytt datoene.', nn: 'Permisjonane blir til saman meir enn 100 % ein av dagane. Set ned prosenten eller flytt datoane.', en: 'The leaves come to more than 100 % on one of the days. Lower the percentage or move the dates.' },
  leave_left_outside: { nb: 'Da ville en permisjon bli liggende utenfor tjenesten. Flytt eller fjern permisjonen først.', nn: 'Då ville ein permisjon bli liggjande utanfor tenesta. Flytt eller fjern permisjonen først.', en: 'A leave would then lie outside the service. Move or remove the leave first.' },
  archived: { nb: 'Utdanningen er arkivert. Du kan lese planen, men ikke endre den.', nn: 'Utdanninga er arkivert. Du kan lese planen, men ikkje endre han.', en: 'The training is archived. You can read the plan but not change it.' },
  unknown_objective: { nb: 'Minst én av kodene er ikke et læringsmål i planen. Skriv dem slik de står der, for eksempel ALM-055.', nn: 'Minst éin av kodane er ikkje eit læringsmål i planen. Skriv dei slik dei står der, til dømes ALM-055.', en: 'At least one of the codes is not an objective of the plan. Write them as they stand there, for example ALM-055.' },
  unknown_unit: { nb: 'Velg en kommune eller et sykehus fra listen.', nn: 'Vel ein kommune eller eit sjukehus frå lista.', en: 'Choose a kommune or a hospital from the list.' },
  percentage: { nb: 'Skriv et helt tall fra 1 til 100.', nn: 'Skriv eit heilt tal frå 1 til 100.', en: 'Enter a whole number from 1 to 100.' },
  needs_title: { nb: 'Velg et anbefalt kurs, eller skriv hva det er.', nn: 'Vel eit tilrådd kurs, eller skriv kva det er.', en: 'Choose a recommended course, or write what it is.' },
  revised_meanwhile: { nb: 'Noen andre har nettopp revidert planen. Les den nye versjonen, og revider på nytt om noe mangler.', nn: 'Nokon andre har nettopp revidert planen. Les den nye versjonen, og revider på nytt om noko manglar.', en: 'Somebody else has just revised the plan. Read the new version, and revise again if something is missing.' },
  acknowledged_already: { nb: 'Denne versjonen er allerede bekreftet på vegne av deg.', nn: 'Denne versjonen er alt stadfesta på dine vegner.', en: 'This version has already been acknowledged for your part.' },
  not_newest: { nb: 'Planen er revidert etter denne versjonen. Les og bekreft den nyeste.', nn: 'Planen er revidert etter denne versjonen. Les og stadfest den nyaste.', en: 'The plan has been revised since this version. Read and acknowledge the newest.' },
  in_the_future: { nb: 'Datoen er fram i tid. Tid kan bekreftes til og med i dag.', nn: 'Datoen er fram i tid. Tid kan stadfestast til og med i dag.', en: 'The date is in the future. Time can be confirmed up to today.' },
  nothing_to_confirm: { nb: 'Det er ikke lagt inn noen tjeneste før denne dagen, så det er ingen tid å bekrefte.', nn: 'Det er ikkje lagt inn noka teneste før denne dagen, så det er inga tid å stadfeste.', en: 'No service has been entered before this day, so there is no time to confirm.' },
  nobody_took_part: { nb: 'Velg hvem som var med på revisjonen.', nn: 'Vel kven som var med på revisjonen.', en: 'Choose who took part in the revision.' },
}

/** The first day that is too much, and how much it comes to. */
export const overWholeOn = (day: Temporal.PlainDate, together: number, of: 'services' | 'leaves') => ({
  nb: `${longDate(day, 'nb')} blir ${of === 'services' ? 'periodene' : 'permisjonene'} til sammen ${together} %. Det kan være høyst 100 %: sett ned prosenten eller endre datoene.`,
  nn: `${longDate(day, 'nn')} blir ${of === 'services' ? 'periodane' : 'permisjonane'} til saman ${together} %. Det kan vere høgst 100 %: set ned prosenten eller endre datoane.`,
  en: `On ${longDate(day, 'en')} the ${of} come to ${together} % together. It can be at most 100 %: lower the percentage or change the dates.`,
})
