import { type Texts, texts } from '#platform/i18n/texts.ts'
import type { DeletionProblem, RetentionCode, RetentionRule } from './rules.ts'

/** What happened, as history and news say it. */
export const happenings = texts({
  'mydata.deleted': { nb: 'Slettet egne opplysninger som ingen andre bygger på', nn: 'Sletta eigne opplysningar som ingen andre byggjer på', en: 'Deleted own records that nobody else builds on' },
})

export const problems: Texts<DeletionProblem> = {
  nothing_there: { nb: 'Det er ikke noe av dette å slette nå.', nn: 'Det er ikkje noko av dette å slette no.', en: 'There is none of this to delete now.' },
}

export const text = texts({
  title: (n: number) => ({ nb: `Løype har ${n} opplysninger om deg`, nn: `Løype har ${n} opplysningar om deg`, en: `Løype has ${n} records about you` }),
  lead: { nb: 'Her ser du hva det er, hvem som har sett det, hvor lenge det blir liggende, og hva du kan slette selv. Du kan ta alt med deg.', nn: 'Her ser du kva det er, kven som har sett det, kor lenge det blir liggjande, og kva du kan slette sjølv. Du kan ta alt med deg.', en: 'Here you see what it is, who has seen it, how long it stays, and what you can delete yourself. You can take all of it with you.' },
  myData: { nb: 'Mine opplysninger', nn: 'Opplysningane mine', en: 'My data' },
  takeOut: { nb: 'Ta alt med deg', nn: 'Ta alt med deg', en: 'Take everything with you' },
  takeOutLead: { nb: 'Alt vi har om deg og det andre har skrevet om arbeidet ditt, som du selv kan se. Filen er bare for deg: pass på hvor du legger den.', nn: 'Alt vi har om deg og det andre har skrive om arbeidet ditt, som du sjølv kan sjå. Fila er berre for deg: pass på kvar du legg henne.', en: 'Everything we have about you, and what others have written about your work, that you may see yourself. The file is for you alone: mind where you put it.' },
  asPdf: { nb: 'Last ned som PDF', nn: 'Last ned som PDF', en: 'Download as PDF' },
  asJson: { nb: 'Last ned som JSON', nn: 'Last ned som JSON', en: 'Download as JSON' },
  parts: { nb: 'Hva vi har', nn: 'Kva vi har', en: 'What we have' },
  part: { nb: 'Del', nn: 'Del', en: 'Part' },
  count: { nb: 'Antall', nn: 'Tal', en: 'Number' },
  notIncluded: { nb: 'Dette er ikke med', nn: 'Dette er ikkje med', en: 'What is not included' },
  whoRead: { nb: 'Hvem har sett på opplysningene mine?', nn: 'Kven har sett på opplysningane mine?', en: 'Who has looked at my records?' },
  profile: { nb: 'Profil', nn: 'Profil', en: 'Profile' },
  seeWhoRead: { nb: 'Se hele listen', nn: 'Sjå heile lista', en: 'See the whole list' },
  whoReadLead: { nb: 'Hver gang noen åpner en av sidene dine, skrives det ned.', nn: 'Kvar gong nokon opnar ei av sidene dine, blir det skrive ned.', en: 'Each time somebody opens one of your pages it is written down.' },
  rules: { nb: 'Hvor lenge det blir liggende', nn: 'Kor lenge det blir liggjande', en: 'How long it stays' },
  rulesLead: (day: string) => ({ nb: `Reglene gjelder fra ${day}. Sletting skjer hver natt.`, nn: `Reglane gjeld frå ${day}. Sletting skjer kvar natt.`, en: `The rules hold from ${day}. Deletion happens every night.` }),
  what: { nb: 'Hva', nn: 'Kva', en: 'What' },
  howLong: { nb: 'Hvor lenge', nn: 'Kor lenge', en: 'How long' },
  yours: { nb: 'Ditt', nn: 'Ditt', en: 'Yours' },
  next: { nb: 'Det eldste slettes', nn: 'Det eldste blir sletta', en: 'The oldest goes' },
  because: { nb: 'Hvorfor', nn: 'Kvifor', en: 'Why' },
  days: (n: number) => ({ nb: n % 365 === 0 ? `${n / 365} år` : `${n} dager`, nn: n % 365 === 0 ? `${n / 365} år` : `${n} dagar`, en: n % 365 === 0 ? (n === 365 ? '1 year' : `${n / 365} years`) : `${n} days` }),
  stays: { nb: 'Blir stående', nn: 'Blir ståande', en: 'Stays' },
  notSeen: { nb: 'kan ikke telles her', nn: 'kan ikkje teljast her', en: 'cannot be counted here' },
  uncertain: { nb: 'Usikker frist', nn: 'Usikker frist', en: 'Uncertain time' },
  deleteNow: { nb: 'Slett det som kan slettes nå', nn: 'Slett det som kan slettast no', en: 'Delete what can be deleted now' },
  deleteTitle: (n: number) => ({ nb: n === 0 ? 'Det er ikke noe å slette nå' : n === 1 ? 'Én ting kan slettes nå' : `${n} ting kan slettes nå`, nn: n === 0 ? 'Det er ikkje noko å slette no' : n === 1 ? 'Éin ting kan slettast no' : `${n} ting kan slettast no`, en: n === 0 ? 'There is nothing to delete now' : n === 1 ? 'One thing can be deleted now' : `${n} things can be deleted now` }),
  deleteLead: { nb: 'Det blir borte for godt. At du har slettet, og hvor mange, står i historikken din; ikke hva som sto der.', nn: 'Det blir borte for godt. At du har sletta, og kor mange, står i historikken din; ikkje kva som stod der.', en: 'It is gone for good. That you have deleted, and how many, stands in your history; not what it said.' },
  whatGoes: { nb: 'Hva skal slettes?', nn: 'Kva skal slettast?', en: 'What is to be deleted?' },
  deleteForGood: { nb: 'Slett for godt', nn: 'Slett for godt', en: 'Delete for good' },
  whatStays: { nb: 'Dette blir stående, og derfor', nn: 'Dette blir ståande, og difor', en: 'What stays, and why' },
  deleted: (n: number) => ({ nb: n === 1 ? 'Én ting er slettet.' : `${n} ting er slettet.`, nn: n === 1 ? 'Éin ting er sletta.' : `${n} ting er sletta.`, en: n === 1 ? 'One thing has been deleted.' : `${n} things have been deleted.` }),
  yes: { nb: 'ja', nn: 'ja', en: 'yes' },
  no: { nb: 'nei', nn: 'nei', en: 'no' },
  footer: (name: string, day: string) => ({ nb: `Mine opplysninger: ${name}, ${day}`, nn: `Opplysningane mine: ${name}, ${day}`, en: `My data: ${name}, ${day}` }),
  contents: { nb: 'Innhold', nn: 'Innhald', en: 'Contents' },
  madeOn: (day: string) => ({ nb: `Laget ${day}. Alt Løype har om deg, og som du selv kan se. Numrene radene har hos oss, står bare i JSON-filen.`, nn: `Laga ${day}. Alt Løype har om deg, og som du sjølv kan sjå. Numra radene har hos oss, står berre i JSON-fila.`, en: `Made ${day}. Everything Løype has about you that you may see yourself. The numbers rows have with us stand in the JSON file only.` }),
  nothingHere: { nb: 'Her er det ingenting om deg.', nn: 'Her er det ingenting om deg.', en: 'There is nothing about you here.' },
  rest: (shown: number, all: number) => ({ nb: `De ${shown} siste av ${all} er tatt med her. Alle står i JSON-filen.`, nn: `Dei ${shown} siste av ${all} er tekne med her. Alle står i JSON-fila.`, en: `The last ${shown} of ${all} are included here. All are in the JSON file.` }),
})

export const retentionText: Texts<RetentionCode> = {
  draft: { nb: 'Skjemaer du ikke er ferdig med', nn: 'Skjema du ikkje er ferdig med', en: 'Forms you have not finished' },
  import_draft: { nb: 'Filer på vei inn som ikke ble lest inn', nn: 'Filer på veg inn som ikkje vart lesne inn', en: 'Files on their way in that were not read in' },
  session: { nb: 'Innlogginger, fra de er avsluttet', nn: 'Innloggingar, frå dei er avslutta', en: 'Sign-ins, from when they ended' },
  address_change: { nb: 'Nye adresser du har bedt om', nn: 'Nye adresser du har bede om', en: 'New addresses you asked for' },
  token: { nb: 'Nøkler som er trukket eller utløpt', nn: 'Nøklar som er trekte eller gått ut', en: 'Tokens that are revoked or expired' },
  what_if: { nb: 'Prognoser du har prøvd ut', nn: 'Prognosar du har prøvd ut', en: 'Forecasts you have tried out' },
  news: { nb: 'Nytt til deg', nn: 'Nytt til deg', en: 'News to you' },
  reading: { nb: 'Hvem som har sett på opplysningene dine', nn: 'Kven som har sett på opplysningane dine', en: 'Who has looked at your records' },
  mail: { nb: 'At vi har sendt deg e-post (teksten går når den er sendt)', nn: 'At vi har sendt deg e-post (teksten går når han er send)', en: 'That we have sent you mail (the text goes when it is sent)' },
  submission: { nb: 'Kvitteringer for skjemaer som er sendt', nn: 'Kvitteringar for skjema som er sende', en: 'Receipts for forms that were sent' },
  outbox: { nb: 'Oppgaver systemet er ferdig med', nn: 'Oppgåver systemet er ferdig med', en: 'Tasks the system has finished' },
  identity: { nb: 'Navn, adresse, HPR-nummer og roller', nn: 'Namn, adresse, HPR-nummer og roller', en: 'Name, address, HPR number and roles' },
  training: { nb: 'Utdanningen: planer, læringsmål, aktiviteter, vedlegg, tjeneste', nn: 'Utdanninga: planar, læringsmål, aktivitetar, vedlegg, teneste', en: 'The training: plans, objectives, activities, attachments, service' },
  signatures: { nb: 'Signaturer, anbefalinger, godkjenninger og kommentarer', nn: 'Signaturar, tilrådingar, godkjenningar og kommentarar', en: 'Signatures, recommendations, approvals and comments' },
  talks: { nb: 'Veiledningssamtaler og det som er skrevet for dem', nn: 'Rettleiingssamtalar og det som er skrive for dei', en: 'Mentoring conversations and what was written for them' },
  application: { nb: 'Søknader og svar på dem', nn: 'Søknader og svar på dei', en: 'Applications and answers to them' },
  trail: { nb: 'Historikken: hvem som gjorde hva, når', nn: 'Historikken: kven som gjorde kva, når', en: 'The history: who did what, when' },
}

export const retentionWhy: Texts<RetentionCode> = {
  draft: { nb: 'Så du kan fortsette der du slapp.', nn: 'Så du kan halde fram der du slapp.', en: 'So that you can go on where you stopped.' },
  import_draft: { nb: 'Så du kan lese dem inn uten å laste opp på nytt.', nn: 'Så du kan lese dei inn utan å laste opp på nytt.', en: 'So that you can read them in without uploading again.' },
  session: { nb: 'Så du kan se om noen andre har vært inne som deg.', nn: 'Så du kan sjå om nokon andre har vore inne som deg.', en: 'So that you can see whether somebody else was in as you.' },
  address_change: { nb: 'Så du kan se hva som er bedt om i ditt navn.', nn: 'Så du kan sjå kva som er bede om i ditt namn.', en: 'So that you can see what was asked for in your name.' },
  token: { nb: 'Så du kan se hva et program har hatt lov til.', nn: 'Så du kan sjå kva eit program har hatt lov til.', en: 'So that you can see what a program was allowed.' },
  what_if: { nb: 'Så du kan sammenligne med dem senere. De endrer ingenting.', nn: 'Så du kan samanlikne med dei seinare. Dei endrar ingenting.', en: 'So that you can compare with them later. They change nothing.' },
  news: { nb: 'Det samme står i historikken.', nn: 'Det same står i historikken.', en: 'The same stands in the history.' },
  reading: { nb: 'Så du kan spørre hvorfor noen så på opplysningene dine. Fristen er vår; loven gir ingen vi har funnet.', nn: 'Så du kan spørje kvifor nokon såg på opplysningane dine. Fristen er vår; lova gir ingen vi har funne.', en: 'So that you can ask why somebody looked at your records. The time is ours; we have found none in law.' },
  mail: { nb: 'Så vi kan svare på om du fikk beskjed. Fristen er vår.', nn: 'Så vi kan svare på om du fekk melding. Fristen er vår.', en: 'So that we can answer whether you were told. The time is ours.' },
  submission: { nb: 'Så et skjema som kommer to ganger, gjelder én gang.', nn: 'Så eit skjema som kjem to gonger, gjeld éin gong.', en: 'So that a form that comes twice counts once.' },
  outbox: { nb: 'Så ingenting gjøres to ganger.', nn: 'Så ingenting blir gjort to gonger.', en: 'So that nothing is done twice.' },
  identity: { nb: 'Andre må kunne se hvem som signerte og godkjente. Hvor lenge etter at du er ferdig, avgjøres av arkivplanen.', nn: 'Andre må kunne sjå kven som signerte og godkjende. Kor lenge etter at du er ferdig, blir avgjort av arkivplanen.', en: 'Others must be able to see who signed and approved. How long after you have finished is for the archive plan to say.' },
  training: { nb: 'Grunnlaget for spesialistgodkjenningen, som kommunen har ansvar for. Arkivloven avgjør hvor lenge.', nn: 'Grunnlaget for spesialistgodkjenninga, som kommunen har ansvar for. Arkivlova avgjer kor lenge.', en: 'The basis of the specialist approval, which the kommune is responsible for. The Archives Act decides how long.' },
  signatures: { nb: 'Legen trenger dem, og de kan ikke trekkes ut uten at grunnlaget faller. Arkivloven avgjør hvor lenge.', nn: 'Legen treng dei, og dei kan ikkje trekkjast ut utan at grunnlaget fell. Arkivlova avgjer kor lenge.', en: 'The doctor needs them, and they cannot be taken out without the basis falling. The Archives Act decides how long.' },
  talks: { nb: 'Timene teller i utdanningen. Det skrevne kan bare dere to lese, og det følger utdanningen.', nn: 'Timane tel i utdanninga. Det skrivne kan berre de to lese, og det følgjer utdanninga.', en: 'The hours count in the training. What was written only the two of you can read, and it goes with the training.' },
  application: { nb: 'Direktoratet har fått den til behandling. Arkivloven avgjør hvor lenge.', nn: 'Direktoratet har fått han til behandling. Arkivlova avgjer kor lenge.', en: 'The directorate has received it to decide on. The Archives Act decides how long.' },
  trail: { nb: 'Viser at ingen har endret noe i det skjulte; en linje som ble borte, ville brutt seglet.', nn: 'Viser at ingen har endra noko i det skjulte; ei linje som vart borte, ville brote seglet.', en: 'Shows that nobody has changed anything in secret; a line that went missing would break the seal.' },
}

export const sourceText: Texts<RetentionRule['source']> = {
  R152: { nb: 'Arkivloven', nn: 'Arkivlova', en: 'The Archives Act' },
  R155: { nb: 'Personvern', nn: 'Personvern', en: 'Data protection' },
  own: { nb: 'Vår egen regel', nn: 'Vår eigen regel', en: 'Our own rule' },
}
