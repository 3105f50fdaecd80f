import type { ActivityType } from '#modules/curriculum/index.ts'

/** Invented titles for activities, by type. */
export const titles: Readonly<Record<ActivityType, readonly string[]>> = {
  felleskonsultasjon: ['Felleskonsultasjon om langvarig hoste', 'Felleskonsultasjon, ny diagnose', 'Felleskonsultasjon om brystsmerter', 'Felleskonsultasjon med tolk', 'Felleskonsultasjon, sammensatte plager', 'Felleskonsultasjon om svimmelhet', 'Felleskonsultasjon, akutt forvirring', 'Felleskonsultasjon om sykmelding', 'Felleskonsultasjon med pårørende', 'Felleskonsultasjon, barn med feber', 'Felleskonsultasjon om smertebehandling', 'Felleskonsultasjon på sykehjem', 'Felleskonsultasjon på video', 'Felleskonsultasjon om hjertesvikt', 'Felleskonsultasjon, ungdom alene'],
  ferdighet_prosedyre: ['Biopsi av føflekk, 5 stk.', 'Leddinjeksjon i skulder', 'Innsetting av spiral, 3 stk.', 'Suturering og sårstell', 'Spirometri, 10 undersøkelser', 'Lumbalpunksjon, 2 av 3', 'Gynekologisk undersøkelse, 6 stk.', 'Hjerte-lunge-redning, øvelse', 'Audiometri og øremikroskopi', 'Fjerning av negl', 'Kateterisering, 3 stk.'],
  klinisk_tjeneste: ['Tjeneste på sykehjem', 'Tjeneste i psykiatrisk avdeling', 'Tjeneste i medisinsk avdeling'],
  legevakt: ['Vakter på legevakt, 8 stk.', 'Legevakt i helgen, ledet mottak', 'Legevakt med bakvakt til stede', 'Nattevakt med utrykning', 'Legevakt, telefonvurderinger', 'Lokal legevakt, 4 vakter'],
  praksisbesok: ['Besøk hos kollega i nabokommunen', 'Praksisbesøk på helsestasjonen', 'Besøk i hjemmetjenesten', 'Besøk på fastlegekontor med lis1', 'Praksisbesøk hos fysioterapeut'],
  hospitering: ['Hospitering på poliklinikk', 'Hospitering i distriktspsykiatrisk senter', 'Hospitering hos kommuneoverlegen'],
  internundervisning: ['Undervisning for kolleger om antibiotika', 'Epikrisegjennomgang, 10 henvisninger', 'Gjennomgang av avvik på legekontoret', 'Undervisning om legemiddelgjennomgang', 'Gjennomgang av henvisninger til psykiatri', 'Undervisning om førerkort', 'Fagmøte om barn i risiko', 'Møte om rutiner for prøvesvar', 'Undervisning på helsestasjonen'],
  fordypning: ['Fordypning i egen praksis: blodtrykk', 'Fordypning: listegjennomgang', 'Forbedringsarbeid om prøvesvar', 'Fordypning: kols på egen liste'],
  gruppeveiledning: ['Veiledningsgruppe'],
  individuell_veiledning: ['Samtale om vanskelige forløp', 'Samtale om egen rolle', 'Gjennomgang av læringsmål', 'Samtale etter observert konsultasjon', 'Samtale om prioritering i en travel uke'],
  kurs: ['Kurs'],
  e_laering: ['E-læring om taushetsplikt', 'E-læring om smittevern', 'E-læring om informasjonssikkerhet'],
  selvstudium: ['Lest og oppsummert retningslinje', 'Selvstudium om hodepine', 'Lest om sårbehandling', 'Gjennomgått veileder for svangerskap'],
  nettverkssamling: ['Nettverkssamling for ALIS'],
  alternativ: ['Felles pasientmøter med ambulant team, 8 ganger', 'Deltakelse i kommunens overdoseteam'],
}

/** The courses of the specialty, in the order people take them: each once. */
export const courses = ['Grunnkurs A', 'Grunnkurs C', 'Akuttmedisinkurs', 'Grunnkurs B', 'Emnekurs i dermatologi', 'Grunnkurs D', 'Emnekurs i psykiatri', 'Emnekurs i geriatri', 'Emnekurs i svangerskapsomsorg', 'Emnekurs i smertebehandling', 'Emnekurs i palliasjon']

export const places = ['Florø legesenter', 'Sentrum legekontor', 'Legevakten', 'Sykehjemmet', 'Fjordgata legesenter', 'Helsestasjonen']
export const praise = ['Trygg og grundig, også når det haster.', 'Har deltatt fra første uke og tar ansvar.', 'God faglig utvikling gjennom perioden.', 'Møter pasientene med respekt og ro.', 'Klarer dette selvstendig.']
export const doubts = ['Legg ved en beskrivelse av hva du selv gjorde.', 'Jeg var ikke til stede denne dagen.']
export const returns = ['Det trengs flere felleskonsultasjoner før dette kan godkjennes.', 'Beskriv hva du selv gjorde, og be om signatur på nytt.', 'Ta dette opp med veilederen din først, og send på nytt.']

export const firstNames = ['Ane', 'Bjørn', 'Camilla', 'David', 'Elin', 'Farid', 'Guro', 'Henrik', 'Ida', 'Johan', 'Kari', 'Lars', 'Maja', 'Nils', 'Oda', 'Pål', 'Randi', 'Simen', 'Tuva', 'Ulrik', 'Vilde', 'Yusuf', 'Øyvind', 'Åse', 'Emil', 'Hanna', 'Jakob', 'Leila', 'Magnus', 'Nora', 'Oskar', 'Petra', 'Runar', 'Solveig', 'Tobias', 'Unni', 'Viktor', 'Ylva', 'Asta', 'Birk']
export const lastNames = ['Aasen', 'Brekke', 'Dalen', 'Eide', 'Fjeld', 'Grande', 'Haugen', 'Iversen', 'Jordal', 'Kvam', 'Lunde', 'Moen', 'Nygård', 'Opdal', 'Prestegard', 'Rognli', 'Sande', 'Tveit', 'Ulvik', 'Vågen', 'Ytrehus', 'Ødegård', 'Årdal', 'Bakke', 'Hovland', 'Kleppe', 'Lien', 'Myklebust', 'Rype', 'Strand']

/** Those around the doctors in Bergen who do not play a part of their own. */
export const otherMentors = ['Gunnar Hauge', 'Marit Skår', 'Trond Eikeland', 'Inger Vassbø']
export const otherSupervisors = ['Kristin Alver', 'Dag Romstad', 'Sigrid Heggø', 'Anders Kvale', 'Rannveig Sæbø']
