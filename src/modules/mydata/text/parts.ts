import { type Text, texts } from '#platform/i18n/texts.ts'

/** The parts of what one takes out, each with what it holds. */
export const partText = texts({
  person: { nb: 'Hvem du er', nn: 'Kven du er', en: 'Who you are' },
  entries: { nb: 'Innlogginger og nøkler', nn: 'Innloggingar og nøklar', en: 'Sign-ins and tokens' },
  training: { nb: 'Utdanningen', nn: 'Utdanninga', en: 'The training' },
  activities: { nb: 'Aktiviteter og vedlegg', nn: 'Aktivitetar og vedlegg', en: 'Activities and attachments' },
  words: { nb: 'Signaturer, anbefalinger, kommentarer og fullmakter', nn: 'Signaturar, tilrådingar, kommentarar og fullmakter', en: 'Signatures, recommendations, comments and delegations' },
  mentoring: { nb: 'Veiledning', nn: 'Rettleiing', en: 'Mentoring' },
  planning: { nb: 'Planer, tjeneste og prognoser', nn: 'Planar, teneste og prognosar', en: 'Plans, service and forecasts' },
  application: { nb: 'Spesialistsøknad', nn: 'Spesialistsøknad', en: 'Specialist application' },
  traces: { nb: 'Spor: innsyn, historikk, nytt og utkast', nn: 'Spor: innsyn, historikk, nytt og utkast', en: 'Traces: readings, history, news and drafts' },
})
export type PartKey = keyof typeof partText

export const partAbout = texts({
  person: { nb: 'Navn, adresse, HPR-nummer, språk, roller du har og har hatt, og invitasjoner til deg.', nn: 'Namn, adresse, HPR-nummer, språk, roller du har og har hatt, og invitasjonar til deg.', en: 'Name, address, HPR number, language, roles you have and have had, and invitations to you.' },
  entries: { nb: 'Hvor du er og har vært innlogget, nøkler for programmer og adresser du har bedt om. Hemmelighetene selv er ikke med; vi har dem ikke.', nn: 'Kvar du er og har vore innlogga, nøklar for program og adresser du har bede om. Løyndomane sjølve er ikkje med; vi har dei ikkje.', en: 'Where you are and have been signed in, tokens for programs, and addresses you asked for. The secrets themselves are not included; we do not have them.' },
  training: { nb: 'Utdanninger du er i, hvem som deltar, planene med læringsmål, og flyttinger. Også utdanninger du selv deltar i.', nn: 'Utdanningar du er i, kven som deltek, planane med læringsmål, og flyttingar. Også utdanningar du sjølv deltek i.', en: 'Trainings you are in, who takes part, the plans with objectives, and moves. Also trainings you take part in.' },
  activities: { nb: 'Det du har registrert, og en liste over filene. Filene selv henter du der de hører til.', nn: 'Det du har registrert, og ei liste over filene. Filene sjølve hentar du der dei høyrer til.', en: 'What you have registered, and a list of the files. The files themselves are fetched where they belong.' },
  words: { nb: 'Signaturer og anbefalinger du har gitt eller fått, og det du har skrevet eller andre har skrevet om arbeidet ditt.', nn: 'Signaturar og tilrådingar du har gitt eller fått, og det du har skrive eller andre har skrive om arbeidet ditt.', en: 'Signatures and recommendations you have given or been given, what you have written, and what others have written about your work.' },
  mentoring: { nb: 'Samtaler med det som er skrevet for dem når du kan lese det, grupper, kvalifikasjoner, forespørsler og avtaler.', nn: 'Samtalar med det som er skrive for dei når du kan lese det, grupper, kvalifikasjonar, førespurnader og avtalar.', en: 'Conversations, with what was written for them where you may read it, groups, qualifications, requests and agreements.' },
  planning: { nb: 'Perioder, permisjoner, planer med alle revisjoner, bekreftelser av tid, og det du har prøvd ut.', nn: 'Periodar, permisjonar, planar med alle revisjonar, stadfestingar av tid, og det du har prøvd ut.', en: 'Periods, leave, plans with all revisions, confirmations of time, and what you have tried out.' },
  application: { nb: 'Tjenestebekreftelser, dokumenter, søknaden og svarene på den. Søknadspakken henter du på søknadens side.', nn: 'Tenestestadfestingar, dokument, søknaden og svara på han. Søknadspakken hentar du på sida til søknaden.', en: 'Service confirmations, documents, the application and the answers to it. The bundle is fetched on the page of the application.' },
  traces: { nb: 'Hvem som har åpnet opplysningene dine, hva som er gjort med dem, hva du har gjort, nytt til deg, og skjemaer du ikke er ferdig med.', nn: 'Kven som har opna opplysningane dine, kva som er gjort med dei, kva du har gjort, nytt til deg, og skjema du ikkje er ferdig med.', en: 'Who has opened your records, what was done to them, what you have done, news to you, and forms you have not finished.' },
})

/** Why something about a person is not in what they take out. */
export const notExportedText = texts({
  number: { nb: 'Fødselsnummeret: det ligger kryptert i en tabell ingen forespørsel kan lese, heller ikke din, og brukes bare til å kjenne deg igjen ved innlogging. Vi lager ingen vei ut for det; du kjenner det selv.', nn: 'Fødselsnummeret: det ligg kryptert i ein tabell ingen førespurnad kan lese, heller ikkje din, og blir berre brukt til å kjenne deg att ved innlogging. Vi lagar ingen veg ut for det; du kjenner det sjølv.', en: 'The national identity number: it lies encrypted in a table no request can read, not even yours, and is used only to know you again when you sign in. We make no way out for it; you know it yourself.' },
  signIn: { nb: 'Koblingen til innloggingen (HelseID): et nummer utstederen har gitt deg. Ingen forespørsel kan lese den.', nn: 'Koplinga til innlogginga (HelseID): eit nummer utferdaren har gitt deg. Ingen førespurnad kan lese henne.', en: 'The link to your sign-in (HelseID): a number the issuer has given you. No request can read it.' },
  mail: { nb: 'E-post vi har sendt deg: teksten slettes når den er sendt, og du har den selv. Resten slettes etter fristen nedenfor.', nn: 'E-post vi har sendt deg: teksten blir sletta når han er send, og du har han sjølv. Resten blir sletta etter fristen nedanfor.', en: 'Mail we have sent you: the text is deleted when it has been sent, and you have it yourself. The rest is deleted after the time below.' },
  machinery: { nb: 'Teknikk uten innhold om deg: skjemanøkler, køen av oppgaver og seglene over historikken.', nn: 'Teknikk utan innhald om deg: skjemanøklar, køen av oppgåver og segla over historikken.', en: 'Machinery with nothing about you in it: keys of forms, the queue of tasks, and the seals over the history.' },
  country: { nb: 'Opplysninger om landet, virksomhetene og læringsmålene. De er like for alle.', nn: 'Opplysningar om landet, verksemdene og læringsmåla. Dei er like for alle.', en: 'Facts about the country, the organisations and the objectives. They are the same for everybody.' },
})

/** What each table is called. */
const tableText = texts({
  person: { nb: 'Personen', nn: 'Personen', en: 'The person' },
  role: { nb: 'Roller', nn: 'Roller', en: 'Roles' },
  invitation: { nb: 'Invitasjoner til deg', nn: 'Invitasjonar til deg', en: 'Invitations to you' },
  session: { nb: 'Innlogginger', nn: 'Innloggingar', en: 'Sign-ins' },
  api_token: { nb: 'Nøkler for programmer', nn: 'Nøklar for program', en: 'Tokens for programs' },
  address_change: { nb: 'Nye adresser du har bedt om', nn: 'Nye adresser du har bede om', en: 'New addresses you asked for' },
  training: { nb: 'Utdanninger', nn: 'Utdanningar', en: 'Trainings' },
  participant: { nb: 'Hvem som deltar', nn: 'Kven som deltek', en: 'Who takes part' },
  plan: { nb: 'Planer', nn: 'Planar', en: 'Plans' },
  plan_objective: { nb: 'Læringsmål i planen', nn: 'Læringsmål i planen', en: 'Objectives in the plan' },
  move: { nb: 'Flyttinger', nn: 'Flyttingar', en: 'Moves' },
  tenure: { nb: 'Hva en kommune var ansvarlig for', nn: 'Kva ein kommune var ansvarleg for', en: 'What a kommune was responsible for' },
  tenure_record: { nb: 'Det en tidligere kommune tok vare på', nn: 'Det ein tidlegare kommune tok vare på', en: 'What an earlier kommune kept' },
  activity: { nb: 'Aktiviteter', nn: 'Aktivitetar', en: 'Activities' },
  activity_objective: { nb: 'Læringsmål en aktivitet gjelder', nn: 'Læringsmål ein aktivitet gjeld', en: 'Objectives an activity serves' },
  attachment: { nb: 'Vedlegg', nn: 'Vedlegg', en: 'Attachments' },
  file: { nb: 'Filer du har lastet opp', nn: 'Filer du har lasta opp', en: 'Files you have uploaded' },
  signing: { nb: 'Signaturer', nn: 'Signaturar', en: 'Signatures' },
  recommendation: { nb: 'Anbefalinger', nn: 'Tilrådingar', en: 'Recommendations' },
  remark: { nb: 'Kommentarer', nn: 'Kommentarar', en: 'Comments' },
  delegation: { nb: 'Fullmakter', nn: 'Fullmakter', en: 'Delegations' },
  ticket: { nb: 'Signeringslenker', nn: 'Signeringslenkjer', en: 'Signing links' },
  ticket_item: { nb: 'Hva en lenke åpner', nn: 'Kva ei lenkje opnar', en: 'What a link opens' },
  talk: { nb: 'Veiledningssamtaler', nn: 'Rettleiingssamtalar', en: 'Mentoring conversations' },
  talk_text: { nb: 'Skrevet for samtalene', nn: 'Skrive for samtalane', en: 'Written for the conversations' },
  talk_share: { nb: 'Samtaler en ny veileder får lese', nn: 'Samtalar ein ny rettleiar får lese', en: 'Conversations a new mentor may read' },
  group_membership: { nb: 'Veiledningsgrupper', nn: 'Rettleiingsgrupper', en: 'Mentoring groups' },
  group_meeting: { nb: 'Møter i gruppen', nn: 'Møte i gruppa', en: 'Meetings of the group' },
  qualification: { nb: 'Kvalifikasjoner som veileder', nn: 'Kvalifikasjonar som rettleiar', en: 'Qualifications as a mentor' },
  mentor_profile: { nb: 'Oppføring som veileder', nn: 'Oppføring som rettleiar', en: 'Entry as a mentor' },
  mentor_request: { nb: 'Forespørsler om å veilede', nn: 'Førespurnader om å rettleie', en: 'Requests to mentor' },
  mentor_agreement: { nb: 'Veilederavtaler', nn: 'Rettleiaravtalar', en: 'Mentor agreements' },
  service_period: { nb: 'Tjenesteperioder', nn: 'Tenesteperiodar', en: 'Periods of service' },
  leave: { nb: 'Permisjoner', nn: 'Permisjonar', en: 'Leave' },
  arena: { nb: 'Læringsarenaer du har lagt inn', nn: 'Læringsarenaer du har lagt inn', en: 'Arenas of learning you entered' },
  leave_reason: { nb: 'Grunnen til permisjonene', nn: 'Grunnen til permisjonane', en: 'Why the leave' },
  plan_item: { nb: 'Kurs, grupper og vurderinger i planen', nn: 'Kurs, grupper og vurderingar i planen', en: 'Courses, groups and assessments in the plan' },
  training_plan: { nb: 'Når planen sist ble revidert', nn: 'Når planen sist vart revidert', en: 'When the plan was last revised' },
  plan_revision: { nb: 'Revisjoner av planen', nn: 'Revisjonar av planen', en: 'Revisions of the plan' },
  plan_acknowledgement: { nb: 'Hvem som har lest planen', nn: 'Kven som har lese planen', en: 'Who has read the plan' },
  count_confirmation: { nb: 'Bekreftelser av tellende tid', nn: 'Stadfestingar av teljande tid', en: 'Confirmations of counted time' },
  what_if: { nb: 'Det du har prøvd ut', nn: 'Det du har prøvd ut', en: 'What you have tried out' },
  service_confirmation: { nb: 'Tjenestebekreftelser', nn: 'Tenestestadfestingar', en: 'Service confirmations' },
  application: { nb: 'Søknader', nn: 'Søknader', en: 'Applications' },
  application_answer: { nb: 'Svar på søknaden', nn: 'Svar på søknaden', en: 'Answers to the application' },
  approval_document: { nb: 'Dokumenter til søknaden', nn: 'Dokument til søknaden', en: 'Documents for the application' },
  reading: { nb: 'Hvem som har åpnet hva', nn: 'Kven som har opna kva', en: 'Who has opened what' },
  trail: { nb: 'Historikk', nn: 'Historikk', en: 'History' },
  news: { nb: 'Nytt til deg', nn: 'Nytt til deg', en: 'News to you' },
  draft: { nb: 'Skjemaer du ikke er ferdig med', nn: 'Skjema du ikkje er ferdig med', en: 'Forms you have not finished' },
  import_draft: { nb: 'Filer på vei inn', nn: 'Filer på veg inn', en: 'Files on their way in' },
})

/** @param table as it is called in the database; its own name where nobody has said another */
export const tableNameOf = (table: string): Text => (tableText as Readonly<Record<string, Text>>)[table] ?? { nb: table, nn: table, en: table }
