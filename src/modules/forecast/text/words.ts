import { longDate, monthAndYear } from '#platform/i18n/format.ts'
import type { Text } from '#platform/i18n/language.ts'
import { type Texts, texts } from '#platform/i18n/texts.ts'
import type { ServiceKind } from '#modules/planning/rules.ts'
import type { MoverKind } from '../rules/movers.ts'
import type { PartKind, WhyNoDay } from '../rules/forecast.ts'

type Day = Temporal.PlainDate
const on = (day: Day) => ({ nb: longDate(day, 'nb'), nn: longDate(day, 'nn'), en: longDate(day, 'en') })
const month = (day: Day) => ({ nb: monthAndYear(day, 'nb'), nn: monthAndYear(day, 'nn'), en: monthAndYear(day, 'en') })
const monthsWord = (n: number): Text => ({ nb: n === 1 ? 'én måned' : `${n} måneder`, nn: n === 1 ? 'éin månad' : `${n} månader`, en: n === 1 ? 'one month' : `${n} months` })

export const partText: Texts<PartKind> = {
  time: { nb: 'Tid i alt', nn: 'Tid i alt', en: 'Time in all' },
  main: { nb: 'Åpen uselektert praksis', nn: 'Open uselektert praksis', en: 'Open general practice' },
  side: { nb: 'Institusjonstjeneste', nn: 'Institusjonsteneste', en: 'Service in institution' },
  objectives: { nb: 'Læringsmål', nn: 'Læringsmål', en: 'Objectives' },
  group: { nb: 'Gruppeveiledning', nn: 'Grupperettleiing', en: 'Group mentoring' },
  courses: { nb: 'Kurs (anbefalt)', nn: 'Kurs (tilrådde)', en: 'Courses (recommended)' },
}
/** The same for samfunnsmedisin, where time is told apart otherwise (R10). */
export const samPartText: Texts<'main' | 'side'> = {
  main: { nb: 'Samfunnsmedisin', nn: 'Samfunnsmedisin', en: 'Public health medicine' },
  side: { nb: 'Klinisk år', nn: 'Klinisk år', en: 'Clinical year' },
}
export const kindText: Texts<ServiceKind> = {
  open_practice: { nb: 'åpen uselektert praksis', nn: 'open uselektert praksis', en: 'open general practice' },
  other_general: { nb: 'annen allmennlegetjeneste', nn: 'anna allmennlegeteneste', en: 'other general practice' },
  institution: { nb: 'institusjonstjeneste', nn: 'institusjonsteneste', en: 'service in institution' },
  public_health: { nb: 'samfunnsmedisin', nn: 'samfunnsmedisin', en: 'public health medicine' },
  clinical: { nb: 'klinisk tjeneste', nn: 'klinisk teneste', en: 'clinical service' },
  not_counting: { nb: 'tjeneste som ikke teller', nn: 'teneste som ikkje tel', en: 'service that does not count' },
}
export const whyNoDayText: Texts<WhyNoDay> = {
  no_pace: { nb: 'Kan ikke sies: ingenting er godkjent eller gjort de siste tolv månedene.', nn: 'Kan ikkje seiast: ingenting er godkjent eller gjort dei siste tolv månadene.', en: 'Cannot be said: nothing has been approved or done in the last twelve months.' },
  just_begun: { nb: 'For tidlig å si noe om.', nn: 'For tidleg å seie noko om.', en: 'Too early to say.' },
  not_planned: { nb: 'Planen når ikke fram. Legg inn det som mangler.', nn: 'Planen når ikkje fram. Legg inn det som manglar.', en: 'The plan does not get there. Add what is missing.' },
  too_far: { nb: 'Mer enn 15 år fram med dette tempoet.', nn: 'Meir enn 15 år fram med dette tempoet.', en: 'More than 15 years ahead at this pace.' },
}
/** What decides, in a sentence: with its article where the language has one. */
const decidingText: Texts<PartKind> = {
  time: { nb: 'tiden', nn: 'tida', en: 'the time' },
  main: { nb: 'tiden i praksis', nn: 'tida i praksis', en: 'the time in practice' },
  side: { nb: 'tiden utenfor praksis', nn: 'tida utanfor praksis', en: 'the time away from practice' },
  objectives: { nb: 'læringsmålene', nn: 'læringsmåla', en: 'the objectives' },
  group: { nb: 'gruppeveiledningen', nn: 'grupperettleiinga', en: 'group mentoring' },
  courses: { nb: 'kursene', nn: 'kursa', en: 'the courses' },
}
const listed = (kinds: readonly PartKind[], lang: 'nb' | 'nn' | 'en') => {
  const words = kinds.map((kind) => decidingText[kind][lang])
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${lang === 'en' ? 'and' : 'og'} ${words.at(-1)}`
}

export const moverText: Texts<MoverKind> = {
  mentor: { nb: 'Få veileder nå', nn: 'Få rettleiar no', en: 'Get a mentor now' },
  registration: { nb: 'Kommunen blir registrert nå', nn: 'Kommunen blir registrert no', en: 'The kommune is registered now' },
  hospital: { nb: 'Avtal sykehusperioden, slik at den begynner om fire måneder', nn: 'Avtal sjukehusperioden, slik at han byrjar om fire månader', en: 'Agree on the hospital period, to begin in four months' },
  percentage: { nb: 'Arbeid i full stilling fra neste måned', nn: 'Arbeid i full stilling frå neste månad', en: 'Work full time from next month' },
  objectives: { nb: 'Få godkjent seks læringsmål mer i året', nn: 'Få godkjent seks læringsmål meir i året', en: 'Have six more objectives approved a year' },
  group: { nb: 'Begynn i en veiledningsgruppe nå', nn: 'Byrj i ei rettleiingsgruppe no', en: 'Join a mentoring group now' },
  courses: { nb: 'Ta to kurs mer i året', nn: 'Ta to kurs meir i året', en: 'Take two more courses a year' },
}

export const text = texts({
  specialistIn: (day: Day) => { const m = month(day); return { nb: `Ferdig spesialist i ${m.nb}`, nn: `Ferdig spesialist i ${m.nn}`, en: `Specialist in ${m.en}` } },
  earliestIn: (day: Day) => { const m = month(day); return { nb: `Tidligst ferdig spesialist i ${m.nb}`, nn: `Tidlegast ferdig spesialist i ${m.nn}`, en: `Specialist in ${m.en} at the earliest` } },
  allDone: { nb: 'Alt er gjort: spesialistgodkjenning kan søkes', nn: 'Alt er gjort: ein kan søkje om spesialistgodkjenning', en: 'All is done: specialist approval can be applied for' },
  notReached: { nb: 'Planen når ikke fram til spesialist ennå', nn: 'Planen når ikkje fram til spesialist enno', en: 'The plan does not lead to specialist yet' },
  decidedBy: (kinds: readonly PartKind[]) => ({ nb: `Det er ${listed(kinds, 'nb')} som avgjør.`, nn: `Det er ${listed(kinds, 'nn')} som avgjer.`, en: `What decides is ${listed(kinds, 'en')}.` }),
  missingFrom: (kinds: readonly PartKind[]) => ({ nb: `Planen mangler ${listed(kinds, 'nb')}.`, nn: `Planen manglar ${listed(kinds, 'nn')}.`, en: `The plan lacks ${listed(kinds, 'en')}.` }),
  paceUnknown: { nb: 'Tempoet på læringsmålene kan vi ikke lese ennå, så det kan bli senere.', nn: 'Tempoet på læringsmåla kan vi ikkje lese enno, så det kan bli seinare.', en: 'The pace of the objectives cannot be read yet, so it may be later.' },
  restsOn: (n: number) => ({ nb: n === 1 ? 'Datoen bygger på én antakelse.' : `Datoen bygger på ${n} antakelser.`, nn: n === 1 ? 'Datoen byggjer på éi føresetnad.' : `Datoen byggjer på ${n} føresetnader.`, en: n === 1 ? 'The date rests on one assumption.' : `The date rests on ${n} assumptions.` }),
  orientation: { nb: 'Prognosen er til orientering og binder ingen. En rådgiver bekrefter tellende tid.', nn: 'Prognosen er til orientering og bind ingen. Ein rådgjevar stadfestar teljande tid.', en: 'The forecast is for orientation and binds nobody. An adviser confirms the time that counts.' },
  forecast: { nb: 'Prognose', nn: 'Prognose', en: 'Forecast' },
  parts: { nb: 'Når hver del er ferdig', nn: 'Når kvar del er ferdig', en: 'When each part is done' },
  part: { nb: 'Del', nn: 'Del', en: 'Part' },
  doneOn: { nb: 'Ferdig', nn: 'Ferdig', en: 'Done' },
  met: { nb: 'Nådd', nn: 'Nådd', en: 'Reached' },
  metOn: (day: Day) => { const d = on(day); return { nb: `Nådd ${d.nb}`, nn: `Nådd ${d.nn}`, en: `Reached ${d.en}` } },
  decides: { nb: 'Avgjør', nn: 'Avgjer', en: 'Decides' },
  basis: { nb: 'Dette er antatt', nn: 'Dette er føresett', en: 'What is assumed' },
  nothingAssumed: { nb: 'Ingenting er antatt: alt er tjenestegjort, avtalt eller godkjent.', nn: 'Ingenting er føresett: alt er tenestegjort, avtalt eller godkjent.', en: 'Nothing is assumed: all is served, agreed or approved.' },
  source: { nb: 'Kilde', nn: 'Kjelde', en: 'Source' },
  ownAssumption: { nb: 'vår antakelse', nn: 'vår føresetnad', en: 'our own assumption' },
  // What is assumed
  nothingRecorded: (day: Day) => { const d = on(day); return { nb: `Ingen tjeneste er ført i planen. Vi har regnet hel stilling fra ${d.nb}.`, nn: `Inga teneste er ført i planen. Vi har rekna heil stilling frå ${d.nn}.`, en: `No service is recorded in the plan. We have counted a whole post from ${d.en}.` } },
  afterwards: (kind: Text, percentage: number, day: Day) => { const d = on(day); return { nb: `Etter det som er planlagt: ${kind.nb} i ${percentage} % stilling fra ${d.nb}.`, nn: `Etter det som er planlagt: ${kind.nn} i ${percentage} % stilling frå ${d.nn}.`, en: `After what is planned: ${kind.en} at ${percentage} % from ${d.en}.` } },
  hospitalAssumed: (from: Day, until: Day, lead: number) => { const [a, b, l] = [on(from), on(until), monthsWord(lead)]; return { nb: `Tjeneste utenfor praksis er ikke avtalt. Vi har regnet ${a.nb} – ${b.nb}, fordi det kan ta ${l.nb} fra den meldes inn.`, nn: `Teneste utanfor praksis er ikkje avtalt. Vi har rekna ${a.nn} – ${b.nn}, fordi det kan ta ${l.nn} frå ho blir meld inn.`, en: `Service away from practice is not agreed on. We have counted ${a.en} – ${b.en}, since it can take ${l.en} from the notice.` } },
  hospitalWished: (from: Day, until: Day) => { const [a, b] = [on(from), on(until)]; return { nb: `Tjeneste utenfor praksis er et ønske, ikke en avtale: ${a.nb} – ${b.nb}.`, nn: `Teneste utanfor praksis er eit ønske, ikkje ein avtale: ${a.nn} – ${b.nn}.`, en: `Service away from practice is wished for, not agreed on: ${a.en} – ${b.en}.` } },
  hospitalMoved: (from: Day, until: Day, lead: number) => { const [a, b, l] = [on(from), on(until), monthsWord(lead)]; return { nb: `Tjeneste utenfor praksis er ønsket tidligere enn fristen på ${l.nb} tillater. Vi har regnet ${a.nb} – ${b.nb}.`, nn: `Teneste utanfor praksis er ønskt tidlegare enn fristen på ${l.nn} tillèt. Vi har rekna ${a.nn} – ${b.nn}.`, en: `Service away from practice is wished for earlier than the notice of ${l.en} allows. We have counted ${a.en} – ${b.en}.` } },
  mentorAssumed: (day: Day) => { const d = on(day); return { nb: `Uten veileder teller ikke tiden. Vi har regnet med veileder fra ${d.nb}.`, nn: `Utan rettleiar tel ikkje tida. Vi har rekna med rettleiar frå ${d.nn}.`, en: `Without a mentor the time does not count. We have counted on a mentor from ${d.en}.` } },
  registrationAssumed: (day: Day) => { const d = on(day); return { nb: `Kommunen er ikke registrert, og da teller ikke tiden. Vi har regnet med registrering fra ${d.nb}.`, nn: `Kommunen er ikkje registrert, og då tel ikkje tida. Vi har rekna med registrering frå ${d.nn}.`, en: `The kommune is not registered, so the time does not count. We have counted on registration from ${d.en}.` } },
  registrationUnknown: { nb: 'Ingen har ført om kommunen er registrert. Vi har regnet som om den er det.', nn: 'Ingen har ført om kommunen er registrert. Vi har rekna som om han er det.', en: 'Nobody has recorded whether the kommune is registered. We have counted as if it were.' },
  groupAssumed: (day: Day) => { const d = on(day); return { nb: `Ingen veiledningsgruppe er ført. Vi har regnet med plass fra ${d.nb} og minst to år.`, nn: `Inga rettleiingsgruppe er ført. Vi har rekna med plass frå ${d.nn} og minst to år.`, en: `No mentoring group is recorded. We have counted on a place from ${d.en}, for at least two years.` } },
  ownPace: (left: number, approved: number, months: number) => { const m = monthsWord(months); return { nb: `${left} læringsmål gjenstår. Vi har regnet med samme tempo som før: ${approved} godkjent på ${m.nb}.`, nn: `${left} læringsmål står att. Vi har rekna med same tempo som før: ${approved} godkjende på ${m.nn}.`, en: `${left} objectives are left. We have counted on the same pace as before: ${approved} approved in ${m.en}.` } },
  noPace: (left: number) => ({ nb: `${left} læringsmål gjenstår, og ingen er godkjent de siste tolv månedene. Læringsmålene er ikke med i datoen.`, nn: `${left} læringsmål står att, og ingen er godkjende dei siste tolv månadene. Læringsmåla er ikkje med i datoen.`, en: `${left} objectives are left, and none has been approved in the last twelve months. The objectives are not part of the date.` }),
  justBegun: (left: number) => ({ nb: `${left} læringsmål gjenstår. Det er for tidlig å si noe om tempoet, så de er ikke med i datoen.`, nn: `${left} læringsmål står att. Det er for tidleg å seie noko om tempoet, så dei er ikkje med i datoen.`, en: `${left} objectives are left. It is too early to tell the pace, so they are not part of the date.` }),
  coursesPace: (left: number) => ({ nb: `${left} kurs gjenstår: på dagene i planen, ellers i samme tempo som før.`, nn: `${left} kurs står att: på dagane i planen, elles i same tempo som før.`, en: `${left} courses are left: on the days in the plan, else at the same pace as before.` }),
  coursesUnknown: (left: number) => ({ nb: `${left} anbefalte kurs gjenstår uten dag i planen. De er ikke med i datoen.`, nn: `${left} tilrådde kurs står att utan dag i planen. Dei er ikkje med i datoen.`, en: `${left} recommended courses are left without a day in the plan. They are not part of the date.` }),
  leaveNotCounted: { nb: 'Permisjon er regnet som tid som ikke teller. Regelen er ikke funnet; en rådgiver avgjør.', nn: 'Permisjon er rekna som tid som ikkje tel. Regelen er ikkje funnen; ein rådgjevar avgjer.', en: 'Leave is counted as time that does not count. The rule has not been found; an adviser decides.' },
  requirementsUncertain: { nb: 'Kravene til tid er usikre for denne spesialiteten.', nn: 'Krava til tid er usikre for denne spesialiteten.', en: 'What time this specialty needs is not certain.' },
  // What would move it
  partsMovers: { nb: 'Dette gjør deler av utdanningen ferdig før', nn: 'Dette gjer delar av utdanninga ferdige før', en: 'This finishes parts of the training earlier' },
  movers: { nb: 'Dette flytter datoen mest', nn: 'Dette flyttar datoen mest', en: 'What would move the date most' },
  noMovers: { nb: 'Ingenting flytter datoen nå. Hold det som er planlagt.', nn: 'Ingenting flyttar datoen no. Hald det som er planlagt.', en: 'Nothing would move the date now. Keep to what is planned.' },
  earlierBy: (n: number) => { const m = monthsWord(n); return { nb: `${m.nb} tidligere`, nn: `${m.nn} tidlegare`, en: `${m.en} earlier` } },
  onlyPart: (part: Text, n: number) => { const m = monthsWord(n); return { nb: `Flytter ikke datoen alene, men «${part.nb}» blir ferdig ${m.nb} før`, nn: `Flyttar ikkje datoen åleine, men «${part.nn}» blir ferdig ${m.nn} før`, en: `Does not move the date alone, but “${part.en}” is done ${m.en} sooner` } },
  doIt: { nb: 'Gå dit', nn: 'Gå dit', en: 'Go there' },
  // What if
  whatIfs: { nb: 'Hva om …', nn: 'Kva om …', en: 'What if …' },
  whatIfsLead: { nb: 'Prøv endringer uten at noe i planen blir endret.', nn: 'Prøv endringar utan at noko i planen blir endra.', en: 'Try changes; nothing in the plan is touched.' },
  sharedWhatIfs: { nb: 'Hva om: delt med deg', nn: 'Kva om: delt med deg', en: 'What-ifs shared with you' },
  todaysPlan: { nb: 'Planen i dag', nn: 'Planen i dag', en: 'Today’s plan' },
  tried: { nb: 'Det du prøver nå', nn: 'Det du prøver no', en: 'What you are trying' },
  alternative: { nb: 'Alternativ', nn: 'Alternativ', en: 'Alternative' },
  difference: { nb: 'Mot planen', nn: 'Mot planen', en: 'Against the plan' },
  later: (n: number) => { const m = monthsWord(Math.abs(n)); return n === 0 ? { nb: 'samme måned', nn: 'same månad', en: 'the same month' } : n > 0 ? { nb: `${m.nb} senere`, nn: `${m.nn} seinare`, en: `${m.en} later` } : { nb: `${m.nb} tidligere`, nn: `${m.nn} tidlegare`, en: `${m.en} earlier` } },
  noDay: { nb: 'når ikke fram', nn: 'når ikkje fram', en: 'does not get there' },
  atEarliest: { nb: 'tidligst', nn: 'tidlegast', en: 'at the earliest' },
  position: { nb: 'Annen stilling', nn: 'Anna stilling', en: 'Another position' },
  leave: { nb: 'Permisjon', nn: 'Permisjon', en: 'Leave' },
  hospital: { nb: 'Sykehusperiode', nn: 'Sjukehusperiode', en: 'Hospital period' },
  move: { nb: 'Flytte til en annen kommune', nn: 'Flytte til ein annan kommune', en: 'Move to another kommune' },
  from: { nb: 'Fra og med', nn: 'Frå og med', en: 'From and including' },
  until: { nb: 'Til og med', nn: 'Til og med', en: 'Until and including' },
  percent: { nb: 'Prosent av hel stilling', nn: 'Prosent av heil stilling', en: 'Percentage of a whole post' },
  months: { nb: 'Måneder', nn: 'Månader', en: 'Months' },
  kommune: { nb: 'Kommune', nn: 'Kommune', en: 'Kommune' },
  stay: { nb: 'Blir der jeg er', nn: 'Blir der eg er', en: 'I stay where I am' },
  try: { nb: 'Prøv', nn: 'Prøv', en: 'Try' },
  startAgain: { nb: 'Tøm', nn: 'Tøm', en: 'Clear' },
  name: { nb: 'Navn', nn: 'Namn', en: 'Name' },
  save: { nb: 'Lagre', nn: 'Lagre', en: 'Save' },
  saveThis: { nb: 'Ta vare på dette', nn: 'Ta vare på dette', en: 'Keep this' },
  saved: { nb: 'Lagret. Planen er ikke endret.', nn: 'Lagra. Planen er ikkje endra.', en: 'Saved. The plan is unchanged.' },
  rename: { nb: 'Gi nytt navn', nn: 'Gi nytt namn', en: 'Rename' },
  renamed: { nb: 'Navnet er endret.', nn: 'Namnet er endra.', en: 'Renamed.' },
  share: { nb: 'Del med veilederen', nn: 'Del med rettleiaren', en: 'Share with the mentor' },
  unshare: { nb: 'Slutt å dele', nn: 'Slutt å dele', en: 'Stop sharing' },
  sharing: { nb: 'Delt med veilederen', nn: 'Delt med rettleiaren', en: 'Shared with the mentor' },
  shared: { nb: 'Delingen er endret.', nn: 'Delinga er endra.', en: 'Sharing changed.' },
  delete: { nb: 'Slett', nn: 'Slett', en: 'Delete' },
  deletes: (name: string) => ({ nb: `«${name}» blir borte. Planen berøres ikke.`, nn: `«${name}» blir borte. Planen blir ikkje endra.`, en: `“${name}” goes away. The plan is not touched.` }),
  deleted: { nb: 'Slettet.', nn: 'Sletta.', en: 'Deleted.' },
  openInForm: { nb: 'Prøv videre på dette', nn: 'Prøv vidare på dette', en: 'Go on from this' },
  manage: { nb: 'Endre', nn: 'Endre', en: 'Change' },
  registeredUnknown: { nb: 'ukjent om den er registrert', nn: 'ukjent om han er registrert', en: 'not known whether it is registered' },
  // Changes in words
  toPercentage: (percentage: number, day: Day) => { const d = on(day); return { nb: `${percentage} % stilling fra ${d.nb}`, nn: `${percentage} % stilling frå ${d.nn}`, en: `${percentage} % from ${d.en}` } },
  onLeave: (from: Day, until: Day) => { const [a, b] = [on(from), on(until)]; return { nb: `permisjon ${a.nb} – ${b.nb}`, nn: `permisjon ${a.nn} – ${b.nn}`, en: `leave ${a.en} – ${b.en}` } },
  inHospital: (months: number, percentage: number, day: Day) => { const [d, m] = [on(day), monthsWord(months)]; return { nb: `${m.nb} på sykehus (${percentage} %) fra ${d.nb}`, nn: `${m.nn} på sjukehus (${percentage} %) frå ${d.nn}`, en: `${m.en} in hospital (${percentage} %) from ${d.en}` } },
  movingTo: (kommune: string, day: Day) => { const d = on(day); return { nb: `flytte til ${kommune} ${d.nb}`, nn: `flytte til ${kommune} ${d.nn}`, en: `move to ${kommune} on ${d.en}` } },
})
