import { texts } from '#platform/i18n/texts.ts'

/** What the page for registering from a phone says. */
export const quickText = texts({
  activity: { nb: 'Aktivitet', nn: 'Aktivitet', en: 'Activity' },
  title: { nb: 'Registrer på et halvt minutt', nn: 'Registrer på eit halvt minutt', en: 'Register in half a minute' },
  lead: { nb: 'Det du brukte sist, står øverst. Resten kan du fylle ut siden.', nn: 'Det du brukte sist, står øvst. Resten kan du fylle ut seinare.', en: 'What you used last comes first. The rest can be filled in later.' },
  whatHint: { nb: 'Skriv eller si det: mikrofonen på tastaturet virker her. Ingen opplysninger om pasienter.', nn: 'Skriv eller sei det: mikrofonen på tastaturet verkar her. Ingen opplysningar om pasientar.', en: 'Type it or say it: the microphone of the keyboard works here. Nothing about patients.' },
  otherTypes: { nb: 'En annen type', nn: 'Ein annan type', en: 'Another type' },
  otherObjectives: { nb: 'Andre læringsmål', nn: 'Andre læringsmål', en: 'Other objectives' },
  otherPlace: { nb: 'Et annet sted', nn: 'Ein annan stad', en: 'Another place' },
  noPlace: { nb: 'Ikke oppgi sted', nn: 'Ikkje oppgi stad', en: 'Do not say where' },
  photo: { nb: 'Ta et bilde', nn: 'Ta eit bilete', en: 'Take a picture' },
  photoHint: { nb: 'For eksempel av kursbeviset. Stedet bildet er tatt, følger ikke med når bildet gjøres mindre på telefonen.', nn: 'Til dømes av kursbeviset. Staden biletet er teke, følgjer ikkje med når biletet blir gjort mindre på telefonen.', en: 'For example of a course certificate. Where it was taken does not go along when the phone makes it smaller.' },
  file: { nb: 'Eller velg en fil', nn: 'Eller vel ei fil', en: 'Or choose a file' },
  signers: { nb: 'Send til signering med det samme?', nn: 'Sende til signering med det same?', en: 'Send for signing at once?' },
  otherSigners: { nb: 'Andre som kan signere', nn: 'Andre som kan signere', en: 'Others who can sign' },
  savedAndSent: { nb: 'Aktiviteten er lagret og sendt til signering.', nn: 'Aktiviteten er lagra og send til signering.', en: 'The activity has been saved and sent for signing.' },
  whole: { nb: 'Trenger du flere felter? Bruk hele skjemaet', nn: 'Treng du fleire felt? Bruk heile skjemaet', en: 'More to fill in? Use the whole form' },
})
