import { type Text, type Texts, texts } from '#platform/i18n/texts.ts'
import type { ApplicationState, ConfirmationState, DocumentKind, DocumentProblem, LineKey, LineState, Scheme, StretchState, Supplier } from '../rules.ts'

export const lineText: Texts<LineKey> = {
  objectives: { nb: 'Alle læringsmål er godkjent', nn: 'Alle læringsmåla er godkjende', en: 'All objectives are approved' },
  time: { nb: 'Tellende tjeneste etter LIS1', nn: 'Teljande teneste etter LIS1', en: 'Counting service after LIS1' },
  need: { nb: 'Tjeneste av denne typen', nn: 'Teneste av denne typen', en: 'Service of this kind' },
  lis1: { nb: 'Bekreftelse på LIS1 (1,5 år)', nn: 'Stadfesting på LIS1 (1,5 år)', en: 'Confirmation of LIS1 (1.5 years)' },
  confirmations: { nb: 'Tjenestebekreftelser fra hver kommune', nn: 'Tenestestadfestingar frå kvar kommune', en: 'Service confirmations from each kommune' },
  group_hours: { nb: 'Timer i gruppeveiledning', nn: 'Timar i grupperettleiing', en: 'Hours of group mentoring' },
  group_diploma: { nb: 'Kursbevis for gruppeveiledning fra Legeforeningen', nn: 'Kursprov for grupperettleiing frå Legeforeininga', en: 'Diploma for group mentoring from the Medical Association' },
  other_specialty: { nb: 'Bekreftelse på tjeneste i annen spesialitet, på dens skjema', nn: 'Stadfesting på teneste i annan spesialitet, på skjemaet til den', en: 'Confirmation of service in another specialty, on its form' },
  service_elsewhere: { nb: 'Bekreftelse på tjeneste utenfor kommunene i Løype', nn: 'Stadfesting på teneste utanfor kommunane i Løype', en: 'Confirmation of service outside the kommuner in Løype' },
  conversion: { nb: 'Dokumenter brukt til konvertering fra gammel ordning', nn: 'Dokument brukte til konvertering frå gammal ordning', en: 'Documents used for conversion from the old scheme' },
  attachments: { nb: 'Vedleggene er hele, utfylte og signerte', nn: 'Vedlegga er heile, utfylte og signerte', en: 'Attachments are whole, filled in and signed' },
  courses: { nb: 'Anbefalte kurs', nn: 'Tilrådde kurs', en: 'Recommended courses' },
}
export const lineStateText: Texts<LineState> = {
  done: { nb: 'Klart', nn: 'Klart', en: 'Ready' },
  missing: { nb: 'Mangler', nn: 'Manglar', en: 'Missing' },
  advice: { nb: 'Anbefalt', nn: 'Tilrådd', en: 'Recommended' },
  not_needed: { nb: 'Gjelder ikke deg', nn: 'Gjeld ikkje deg', en: 'Does not concern you' },
}
export const supplierText: Texts<Supplier> = {
  trainee: { nb: 'Legen selv', nn: 'Legen sjølv', en: 'The doctor' },
  adviser: { nb: 'En rådgiver i ALIS-kontoret', nn: 'Ein rådgjevar i ALIS-kontoret', en: 'An adviser of the ALIS office' },
  leader: { nb: 'Lederen i kommunen', nn: 'Leiaren i kommunen', en: 'The leader in the kommune' },
  mentor: { nb: 'Veilederen', nn: 'Rettleiaren', en: 'The mentor' },
  earlier_employer: { nb: 'Arbeidsgiveren den gangen', nn: 'Arbeidsgjevaren den gongen', en: 'The employer at the time' },
  group_leader: { nb: 'Gruppeveilederen og Legeforeningen', nn: 'Grupperettleiaren og Legeforeininga', en: 'The group mentor and the Medical Association' },
}
export const documentText: Texts<DocumentKind> = {
  lis1: { nb: 'LIS1 del 1', nn: 'LIS1 del 1', en: 'LIS1 part 1' },
  service_elsewhere: { nb: 'Tjeneste andre steder', nn: 'Teneste andre stader', en: 'Service elsewhere' },
  other_specialty: { nb: 'Tjeneste i annen spesialitet', nn: 'Teneste i annan spesialitet', en: 'Service in another specialty' },
  group_diploma: { nb: 'Kursbevis for gruppeveiledning', nn: 'Kursprov for grupperettleiing', en: 'Diploma for group mentoring' },
  conversion: { nb: 'Konvertering fra gammel ordning', nn: 'Konvertering frå gammal ordning', en: 'Conversion from the old scheme' },
  other: { nb: 'Annet', nn: 'Anna', en: 'Other' },
}
export const documentProblemText: Texts<DocumentProblem> = {
  wrong_scheme: { nb: 'Skjemaet er fra feil ordning', nn: 'Skjemaet er frå feil ordning', en: 'The form belongs to the wrong scheme' },
  blank_fields: { nb: 'Felter står tomme', nn: 'Felt står tomme', en: 'Fields are blank' },
  not_signed: { nb: 'Signaturen mangler', nn: 'Signaturen manglar', en: 'The signature is missing' },
  pages_missing: { nb: 'Filen har færre sider enn originalen', nn: 'Fila har færre sider enn originalen', en: 'The file has fewer pages than the original' },
}
export const schemeText: Texts<Scheme> = {
  new: { nb: 'Ny ordning (fra 1. mars 2019)', nn: 'Ny ordning (frå 1. mars 2019)', en: 'The new scheme (from 1 March 2019)' },
  old: { nb: 'Gammel ordning', nn: 'Gammal ordning', en: 'The old scheme' },
}
export const stretchText: Texts<StretchState> = {
  not_asked: { nb: 'Ikke bedt om', nn: 'Ikkje bede om', en: 'Not asked for' },
  asked: { nb: 'Venter på leder', nn: 'Ventar på leiar', en: 'Waits for the leader' },
  returned: { nb: 'Sendt tilbake', nn: 'Send tilbake', en: 'Returned' },
  signed: { nb: 'Signert', nn: 'Signert', en: 'Signed' },
  stale: { nb: 'Tjenesten er endret etterpå', nn: 'Tenesta er endra etterpå', en: 'The service was changed afterwards' },
  not_satisfactory: { nb: 'Ikke tilfredsstillende', nn: 'Ikkje tilfredsstillande', en: 'Not satisfactory' },
}
export const confirmationText: Texts<ConfirmationState> = { asked: { nb: 'Venter på svar', nn: 'Ventar på svar', en: 'Awaits an answer' }, returned: stretchText.returned, signed: stretchText.signed }
/** What stands over the pages of a doctor whose application is with the directorate, or answered. */
export const applicationTitle: Texts<'sent' | 'received' | 'approved'> = {
  sent: { nb: 'Søknaden om spesialistgodkjenning er sendt', nn: 'Søknaden om spesialistgodkjenning er send', en: 'The application for specialist approval has been sent' },
  received: { nb: 'Direktoratet behandler søknaden om spesialistgodkjenning', nn: 'Direktoratet behandlar søknaden om spesialistgodkjenning', en: 'The directorate is handling the application for specialist approval' },
  approved: { nb: 'Søknaden er godkjent: utdanningen er fullført', nn: 'Søknaden er godkjend: utdanninga er fullført', en: 'The application is approved: the training is complete' },
}
export const applicationText: Texts<ApplicationState> = {
  sent: { nb: 'Sendt', nn: 'Send', en: 'Sent' },
  received: { nb: 'Mottatt', nn: 'Motteken', en: 'Received' },
  more_wanted: { nb: 'Mer trengs', nn: 'Meir trengst', en: 'More is wanted' },
  approved: { nb: 'Godkjent', nn: 'Godkjend', en: 'Approved' },
  withdrawn: { nb: 'Trukket tilbake', nn: 'Trekt tilbake', en: 'Withdrawn' },
}
const kinds: Readonly<Record<string, Text>> = {
  open_practice: { nb: 'åpen uselektert praksis', nn: 'open uselektert praksis', en: 'open unselected practice' },
  other_general: { nb: 'annen allmennmedisinsk tjeneste', nn: 'anna allmennmedisinsk teneste', en: 'other general-practice service' },
  institution: { nb: 'institusjonstjeneste', nn: 'institusjonsteneste', en: 'service in an institution' },
  public_health: { nb: 'samfunnsmedisinsk tjeneste', nn: 'samfunnsmedisinsk teneste', en: 'public-health service' },
  clinical: { nb: 'klinisk tjeneste', nn: 'klinisk teneste', en: 'clinical service' },
}
const leaves: Readonly<Record<string, Text>> = {
  parental: { nb: 'foreldrepermisjon', nn: 'foreldrepermisjon', en: 'parental leave' },
  sick: { nb: 'sykefravær', nn: 'sjukefråvær', en: 'sick leave' },
  unpaid: { nb: 'ulønnet permisjon', nn: 'ulønt permisjon', en: 'unpaid leave' },
  other: { nb: 'annet fravær', nn: 'anna fråvær', en: 'other absence' },
}
const reasons: Readonly<Record<string, Text>> = {
  not_registered: { nb: 'kommunen var ikke registrert', nn: 'kommunen var ikkje registrert', en: 'the kommune was not registered' },
  no_mentor: { nb: 'uten individuell veiledning', nn: 'utan individuell rettleiing', en: 'without individual mentoring' },
  on_leave: { nb: 'permisjon', nn: 'permisjon', en: 'leave' },
  kind: { nb: 'tjeneste som ikke teller', nn: 'teneste som ikkje tel', en: 'service that does not count' },
}
const said = (from: Readonly<Record<string, Text>>) => (code: string): Text => from[code] ?? { nb: code, nn: code, en: code }
/** What a kind of service, a leave, a reason is called in running text. */
export const kindText = said(kinds)
export const leaveText = said(leaves)
export const reasonText = said(reasons)
export const specialtyName = texts({
  ALM: { nb: 'Allmennmedisin', nn: 'Allmennmedisin', en: 'General practice' },
  SAM: { nb: 'Samfunnsmedisin', nn: 'Samfunnsmedisin', en: 'Public health medicine' },
})
