import { inWords } from '#platform/i18n/format.ts'
import { texts } from '#platform/i18n/texts.ts'

/** What happened, as history and news say it. */
export const happenings = texts({
  'approval.documentAttached': { nb: 'La ved et dokument til søknaden', nn: 'La ved eit dokument til søknaden', en: 'Attached a document to the application' },
  'approval.documentRemoved': { nb: 'Fjernet et dokument fra søknaden', nn: 'Fjerna eit dokument frå søknaden', en: 'Removed a document from the application' },
  'approval.confirmationAsked': { nb: 'Ba om tjenestebekreftelse', nn: 'Bad om tenestestadfesting', en: 'Asked for a service confirmation' },
  'approval.confirmationRemoved': { nb: 'Tok tilbake forespørselen om tjenestebekreftelse', nn: 'Tok tilbake førespurnaden om tenestestadfesting', en: 'Took back the request for a service confirmation' },
  'approval.confirmationSigned': { nb: 'Signerte tjenestebekreftelsen', nn: 'Signerte tenestestadfestinga', en: 'Signed the service confirmation' },
  'approval.confirmationReturned': { nb: 'Sendte tjenestebekreftelsen tilbake', nn: 'Sende tenestestadfestinga tilbake', en: 'Returned the service confirmation' },
  'approval.applicationSent': { nb: 'Sendte søknad om spesialistgodkjenning', nn: 'Sende søknad om spesialistgodkjenning', en: 'Sent an application for specialist approval' },
  'approval.applicationWithdrawn': { nb: 'Trakk søknaden tilbake', nn: 'Trekte søknaden tilbake', en: 'Withdrew the application' },
  'approval.applicationReceived': { nb: 'Har mottatt søknaden om spesialistgodkjenning', nn: 'Har motteke søknaden om spesialistgodkjenning', en: 'Has received the application for specialist approval' },
  'approval.applicationMoreWanted': { nb: 'Trenger mer til søknaden om spesialistgodkjenning', nn: 'Treng meir til søknaden om spesialistgodkjenning', en: 'Wants more for the application for specialist approval' },
  'approval.applicationApproved': { nb: 'Godkjente søknaden: spesialist', nn: 'Godkjende søknaden: spesialist', en: 'Approved the application: specialist' },
})

/** What the pages of the application say. */
export const text = texts({
  title: { nb: 'Spesialistsøknad', nn: 'Spesialistsøknad', en: 'Specialist application' },
  ready: { nb: 'Alt er klart til søknaden', nn: 'Alt er klart til søknaden', en: 'Everything is ready for the application' },
  missing: (n: number) => ({ nb: `${cap(inWords(n, 'nb', 'neuter'))} ${n === 1 ? 'punkt' : 'punkter'} mangler før søknaden kan sendes`, nn: `${cap(inWords(n, 'nn', 'neuter'))} punkt manglar før søknaden kan sendast`, en: `${cap(inWords(n, 'en'))} ${n === 1 ? 'item is' : 'items are'} missing before the application can be sent` }),
  lead: { nb: 'Søk først når alt er ferdig: Helsedirektoratet gir ingen forhåndsvurdering. Her er det de ser etter.', nn: 'Søk først når alt er ferdig: Helsedirektoratet gir inga førehandsvurdering. Her er det dei ser etter.', en: 'Apply only when everything is done: the Directorate of Health gives no pre-assessment. This is what they look for.' },
  checklist: { nb: 'Sjekkliste', nn: 'Sjekkliste', en: 'Checklist' },
  suppliedBy: (who: string) => ({ nb: `Skaffes av: ${who}`, nn: `Blir skaffa av: ${who}`, en: `Supplied by: ${who}` }),
  adviserConfirms: {
    nb: 'Det vi har regnet ut, er for lite, men avgjør ingenting. Be ALIS-kontoret se på tiden: når en rådgiver har bekreftet den, stopper den ikke søknaden.',
    nn: 'Det vi har rekna ut, er for lite, men avgjer ingenting. Be ALIS-kontoret sjå på tida: når ein rådgjevar har stadfesta henne, stoppar ho ikkje søknaden.',
    en: 'What we have computed is too little, but decides nothing. Ask the ALIS office to look at the time: once an adviser has confirmed it, it does not stop the application.',
  },
  timeConfirmed: (by: string, on: string, asOf: string) => ({
    nb: `${by} i ALIS-kontoret bekreftet ${on} tiden til og med ${asOf}. Utregningen stopper ikke søknaden.`, nn: `${by} i ALIS-kontoret stadfesta ${on} tida til og med ${asOf}. Utrekninga stoppar ikkje søknaden.`,
    en: `${by} of the ALIS office confirmed on ${on} the time up to and including ${asOf}. The computed figure does not stop the application.`,
  }),
  confirmedByAdviser: { nb: 'Bekreftet av rådgiver', nn: 'Stadfesta av rådgjevar', en: 'Confirmed by an adviser' },
  rule: (code: string) => ({ nb: `Regel ${code}`, nn: `Regel ${code}`, en: `Rule ${code}` }),
  goThere: { nb: 'Gå dit', nn: 'Gå dit', en: 'Go there' },
  months: (done: string, wanted: string) => ({ nb: `${done} av ${wanted} måneder`, nn: `${done} av ${wanted} månader`, en: `${done} of ${wanted} months` }),
  hours: (done: string, wanted: string) => ({ nb: `${done} av ${wanted} timer`, nn: `${done} av ${wanted} timar`, en: `${done} of ${wanted} hours` }),
  nHours: (n: string) => ({ nb: `${n} timer`, nn: `${n} timar`, en: `${n} hours` }),
  of: (done: string, wanted: string) => ({ nb: `${done} av ${wanted}`, nn: `${done} av ${wanted}`, en: `${done} of ${wanted}` }),
  courseCount: (n: string) => ({ nb: `${n === '0' ? 'Ingen' : n} registrert. Kurs er anbefalt, ikke påkrevd (R20).`, nn: `${n === '0' ? 'Ingen' : n} registrerte. Kurs er tilrådde, ikkje påkravde (R20).`, en: `${n === '0' ? 'None' : n} registered. Courses are recommended, not required (R20).` }),
  inTotal: (years: string) => ({ nb: `Med LIS1 er det ${years} år av 6,5.`, nn: `Med LIS1 er det ${years} år av 6,5.`, en: `With LIS1 it is ${years} years of 6.5.` }),
  withoutLis1: (years: string) => ({ nb: `Uten LIS1, som ikke er lagt ved, er det ${years} år av 6,5.`, nn: `Utan LIS1, som ikkje er lagd ved, er det ${years} år av 6,5.`, en: `Without LIS1, which is not attached, it is ${years} years of 6.5.` }),
  orientation: { nb: 'Tellingen er en orientering. Direktoratet avgjør hva som teller (R13).', nn: 'Teljinga er ei orientering. Direktoratet avgjer kva som tel (R13).', en: 'The counting is an orientation. The directorate decides what counts (R13).' },
  // Documents
  documents: { nb: 'Vedlegg', nn: 'Vedlegg', en: 'Attachments' },
  noDocuments: { nb: 'Ingen vedlegg ennå.', nn: 'Ingen vedlegg enno.', en: 'No attachments yet.' },
  attach: { nb: 'Legg ved', nn: 'Legg ved', en: 'Attach' },
  attachNew: { nb: 'Legg ved et dokument', nn: 'Legg ved eit dokument', en: 'Attach a document' },
  replacing: (name: string) => ({ nb: `Bytt ut ${name}`, nn: `Byt ut ${name}`, en: `Replace ${name}` }),
  replace: { nb: 'Bytt ut', nn: 'Byt ut', en: 'Replace' },
  remove: { nb: 'Fjern', nn: 'Fjern', en: 'Remove' },
  removeMeans: (name: string) => ({ nb: `${name} blir ikke med i søknaden.`, nn: `${name} blir ikkje med i søknaden.`, en: `${name} will not go with the application.` }),
  kind: { nb: 'Hva er det?', nn: 'Kva er det?', en: 'What is it?' },
  file: { nb: 'Fil (PDF)', nn: 'Fil (PDF)', en: 'File (PDF)' },
  fileHint: { nb: 'Bare PDF, uten passord. Ikke legg ved noe om pasienter.', nn: 'Berre PDF, utan passord. Ikkje legg ved noko om pasientar.', en: 'PDF only, without a password. Attach nothing about patients.' },
  pagesOfOriginal: { nb: 'Hvor mange sider har originalen?', nn: 'Kor mange sider har originalen?', en: 'How many pages does the original have?' },
  pagesHint: { nb: 'Vi teller sidene i filen og sier fra om noen mangler.', nn: 'Vi tel sidene i fila og seier frå om nokon manglar.', en: 'We count the pages of the file and say so if some are missing.' },
  scheme: { nb: 'Hvilken ordning er skjemaet for?', nn: 'Kva ordning er skjemaet for?', en: 'Which scheme is the form for?' },
  signedTick: { nb: 'Dokumentet er signert', nn: 'Dokumentet er signert', en: 'The document is signed' },
  filledTick: { nb: 'Ingen felter står tomme', nn: 'Ingen felt står tomme', en: 'No fields are blank' },
  nPages: (n: number) => ({ nb: `${n} ${n === 1 ? 'side' : 'sider'}`, nn: `${n} ${n === 1 ? 'side' : 'sider'}`, en: `${n} ${n === 1 ? 'page' : 'pages'}` }),
  attached: { nb: 'Dokumentet er lagt ved.', nn: 'Dokumentet er lagt ved.', en: 'The document has been attached.' },
  removed: { nb: 'Dokumentet er fjernet.', nn: 'Dokumentet er fjerna.', en: 'The document has been removed.' },
  fromPortfolio: { nb: 'fra porteføljen', nn: 'frå porteføljen', en: 'from the portfolio' },
  convertedCodes: (codes: string) => ({ nb: `Konvertert: ${codes}`, nn: `Konvertert: ${codes}`, en: `Converted: ${codes}` }),
  notInBundle: { nb: 'Kan ikke legges ved slik det er', nn: 'Kan ikkje leggjast ved slik det er', en: 'Cannot be attached as it is' },
  proofNeeded: {
    nb: 'Dokumentet det er konvertert på, er ikke en PDF andre kan lese. Legg det ved som PDF her.', nn: 'Dokumentet det er konvertert på, er ikkje ein PDF andre kan lese. Legg det ved som PDF her.',
    en: 'The document the conversion rests on is no PDF others can read. Attach it as a PDF here.',
  },
  fine: { nb: 'I orden', nn: 'I orden', en: 'In order' },
  // Confirmations
  confirmations: { nb: 'Tjenestebekreftelser', nn: 'Tenestestadfestingar', en: 'Service confirmations' },
  noService: { nb: 'Det er ingen tjeneste i en kommune i planen ennå.', nn: 'Det er inga teneste i ein kommune i planen enno.', en: 'There is no service in a kommune in the plan yet.' },
  goesOn: { nb: 'pågår', nn: 'går føre seg', en: 'goes on' },
  ask: { nb: 'Be lederen bekrefte', nn: 'Be leiaren stadfeste', en: 'Ask the leader to confirm' },
  askAgain: { nb: 'Be om ny bekreftelse', nn: 'Be om ny stadfesting', en: 'Ask for a new confirmation' },
  see: { nb: 'Se', nn: 'Sjå', en: 'See' },
  asked: { nb: 'Lederen er bedt om å bekrefte tjenesten.', nn: 'Leiaren er beden om å stadfeste tenesta.', en: 'The leader has been asked to confirm the service.' },
  signedUntil: (day: string) => ({ nb: `Signert for tjeneste til og med ${day}`, nn: `Signert for teneste til og med ${day}`, en: `Signed for service up to and including ${day}` }),
  // Sending
  send: { nb: 'Send søknaden', nn: 'Send søknaden', en: 'Send the application' },
  goToCheck: { nb: 'Se over og send', nn: 'Sjå over og send', en: 'Check and send' },
  checkTitle: { nb: 'Se over før du sender', nn: 'Sjå over før du sender', en: 'Check before you send' },
  checkLead: { nb: 'Dette sendes til Helsedirektoratet slik det står nå. Etterpå kan det ikke endres, bare trekkes tilbake.', nn: 'Dette blir sendt til Helsedirektoratet slik det står no. Etterpå kan det ikkje endrast, berre trekkjast tilbake.', en: 'This is sent to the Directorate of Health as it stands now. Afterwards it cannot be changed, only withdrawn.' },
  preview: { nb: 'Last ned søknadspakken', nn: 'Last ned søknadspakken', en: 'Download the application bundle' },
  bundleHint: { nb: 'En ZIP med søknaden som PDF/A, de samme opplysningene som JSON, vedleggene, og en signatur andre kan kontrollere.', nn: 'Ein ZIP med søknaden som PDF/A, dei same opplysningane som JSON, vedlegga, og ein signatur andre kan kontrollere.', en: 'A ZIP with the application as PDF/A, the same facts as JSON, the attachments, and a signature others can check.' },
  sent: { nb: 'Søknaden er sendt til Helsedirektoratet.', nn: 'Søknaden er send til Helsedirektoratet.', en: 'The application has been sent to the Directorate of Health.' },
  withdraw: { nb: 'Trekk tilbake', nn: 'Trekk tilbake', en: 'Withdraw' },
  withdrawMeans: { nb: 'Direktoratet slutter å behandle søknaden. Du kan sende en ny.', nn: 'Direktoratet sluttar å behandle søknaden. Du kan sende ein ny.', en: 'The directorate stops handling the application. You can send a new one.' },
  withdrawn: { nb: 'Søknaden er trukket tilbake.', nn: 'Søknaden er trekt tilbake.', en: 'The application has been withdrawn.' },
  mySent: { nb: 'Sendte søknader', nn: 'Sende søknader', en: 'Applications sent' },
  sentOn: (day: string) => ({ nb: `Sendt ${day}`, nn: `Send ${day}`, en: `Sent ${day}` }),
  noTraining: { nb: 'Du har ingen utdanning her ennå', nn: 'Du har inga utdanning her enno', en: 'You have no training here yet' },
  noTrainingLead: { nb: 'Lederen i kommunen tildeler deg utdanningen. Da kommer sjekklisten for søknaden hit.', nn: 'Leiaren i kommunen tildeler deg utdanninga. Då kjem sjekklista for søknaden hit.', en: 'The leader in the kommune assigns you the training. Then the checklist for the application comes here.' },
})

function cap(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
