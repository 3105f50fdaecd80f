import type { ActivityType } from '#modules/curriculum/index.ts'

/** Invented titles for activities, by type. */
export const titles: Readonly<Record<ActivityType, readonly string[]>> = {
  felleskonsultasjon: ['Felleskonsultasjon om langvarig hoste', 'Felleskonsultasjon, ny diagnose', 'Felleskonsultasjon om brystsmerter', 'Felleskonsultasjon med tolk', 'Felleskonsultasjon, sammensatte plager', 'Felleskonsultasjon om svimmelhet', 'Felleskonsultasjon, akutt forvirring', 'Felleskonsultasjon om sykmelding'],
  ferdighet_prosedyre: ['Biopsi av føflekk, 5 stk.', 'Leddinjeksjon i skulder', 'Innsetting av spiral, 3 stk.', 'Suturering og sårstell', 'Spirometri, 10 undersøkelser', 'Lumbalpunksjon, 2 av 3'],
  klinisk_tjeneste: ['Tjeneste på sykehjem', 'Tjeneste i psykiatrisk avdeling', 'Tjeneste i medisinsk avdeling'],
  legevakt: ['Vakter på legevakt, 8 stk.', 'Legevakt i helgen, ledet mottak', 'Legevakt med bakvakt til stede'],
  praksisbesok: ['Besøk hos kollega i nabokommunen', 'Praksisbesøk på helsestasjonen', 'Besøk i hjemmetjenesten'],
  hospitering: ['Hospitering på poliklinikk', 'Hospitering i distriktspsykiatrisk senter', 'Hospitering hos kommuneoverlegen'],
  internundervisning: ['Undervisning for kolleger om antibiotika', 'Epikrisegjennomgang, 10 henvisninger', 'Gjennomgang av avvik på legekontoret', 'Undervisning om legemiddelgjennomgang'],
  fordypning: ['Fordypning i egen praksis: blodtrykk', 'Fordypning: listegjennomgang', 'Forbedringsarbeid om prøvesvar'],
  gruppeveiledning: ['Veiledningsgruppe'],
  individuell_veiledning: ['Samtale om vanskelige forløp', 'Samtale om egen rolle', 'Gjennomgang av læringsmål'],
  kurs: ['Grunnkurs A', 'Grunnkurs B', 'Grunnkurs C', 'Grunnkurs D', 'Akuttmedisinkurs', 'Emnekurs i dermatologi', 'Emnekurs i psykiatri', 'Emnekurs i geriatri'],
  e_laering: ['E-læring om taushetsplikt', 'E-læring om smittevern'],
  selvstudium: ['Lest og oppsummert retningslinje', 'Selvstudium om hodepine'],
  nettverkssamling: ['Nettverkssamling for ALIS'],
  alternativ: ['Felles pasientmøter med ambulant team, 8 ganger', 'Deltakelse i kommunens overdoseteam'],
}

export const places = ['Florø legesenter', 'Sentrum legekontor', 'Legevakten', 'Sykehjemmet', 'Fjordgata legesenter', 'Helsestasjonen']
export const praise = ['Trygg og grundig, også når det haster.', 'Har deltatt fra første uke og tar ansvar.', 'God faglig utvikling gjennom perioden.', 'Møter pasientene med respekt og ro.', 'Klarer dette selvstendig.']
export const doubts = ['Legg ved en beskrivelse av hva du selv gjorde.', 'Det trengs flere felles konsultasjoner før dette kan godkjennes.', 'Jeg var ikke til stede denne dagen.']

export const firstNames = ['Ane', 'Bjørn', 'Camilla', 'David', 'Elin', 'Farid', 'Guro', 'Henrik', 'Ida', 'Johan', 'Kari', 'Lars', 'Maja', 'Nils', 'Oda', 'Pål', 'Randi', 'Simen', 'Tuva', 'Ulrik', 'Vilde', 'Yusuf', 'Øyvind', 'Åse', 'Emil', 'Hanna', 'Jakob', 'Leila', 'Magnus', 'Nora', 'Oskar', 'Petra', 'Runar', 'Solveig', 'Tobias', 'Unni', 'Viktor', 'Ylva', 'Asta', 'Birk']
export const lastNames = ['Aasen', 'Brekke', 'Dalen', 'Eide', 'Fjeld', 'Grande', 'Haugen', 'Iversen', 'Jordal', 'Kvam', 'Lunde', 'Moen', 'Nygård', 'Opdal', 'Prestegard', 'Rognli', 'Sande', 'Tveit', 'Ulvik', 'Vågen', 'Ytrehus', 'Ødegård', 'Årdal', 'Bakke', 'Hovland', 'Kleppe', 'Lien', 'Myklebust', 'Rype', 'Strand']
