import type { Texts } from '#platform/i18n/texts.ts'
import type { ApplicationProblem, ConfirmationProblem, UploadProblem } from '../rules.ts'

/** Why something is refused, and what to do about it. */
export const problems: Texts<ApplicationProblem | ConfirmationProblem | UploadProblem | 'frozen'> = {
  not_complete: { nb: 'Noe mangler ennå. Sjekklisten sier hva, og hvem som skal skaffe det.', nn: 'Noko manglar enno. Sjekklista seier kva, og kven som skal skaffe det.', en: 'Something is still missing. The checklist says what, and who is to supply it.' },
  under_treatment: { nb: 'Søknaden er allerede sendt og ligger hos direktoratet. Trekk den tilbake hvis du vil sende en ny.', nn: 'Søknaden er alt send og ligg hos direktoratet. Trekk han tilbake om du vil sende ein ny.', en: 'The application has been sent and is with the directorate. Withdraw it if you want to send a new one.' },
  already_approved: { nb: 'Søknaden er godkjent. Det er ikke mer å sende.', nn: 'Søknaden er godkjend. Det er ikkje meir å sende.', en: 'The application has been approved. There is nothing more to send.' },
  not_open: { nb: 'Søknaden er allerede avgjort eller trukket tilbake. Last siden på nytt for å se svaret.', nn: 'Søknaden er alt avgjord eller trekt tilbake. Last sida på nytt for å sjå svaret.', en: 'The application has already been decided or withdrawn. Reload the page to see the answer.' },
  say_what: { nb: 'Skriv hva dere trenger mer av, så legen vet hva som skal sendes.', nn: 'Skriv kva de treng meir av, så legen veit kva som skal sendast.', en: 'Write what more you need, so that the doctor knows what to send.' },
  nothing_to_confirm: { nb: 'Denne tjenesten finnes ikke lenger i planen. Last siden på nytt.', nn: 'Denne tenesta finst ikkje lenger i planen. Last sida på nytt.', en: 'This service is no longer in the plan. Please reload the page.' },
  confirmed_already: { nb: 'Tjenesten er allerede bekreftet slik den står.', nn: 'Tenesta er alt stadfesta slik ho står.', en: 'The service has already been confirmed as it stands.' },
  asked_already: { nb: 'Lederen er allerede spurt og har ikke svart ennå.', nn: 'Leiaren er alt spurd og har ikkje svart enno.', en: 'The leader has already been asked and has not answered yet.' },
  not_asked: { nb: 'Denne bekreftelsen er allerede besvart. Last siden på nytt.', nn: 'Denne stadfestinga er alt svart på. Last sida på nytt.', en: 'This confirmation has already been answered. Please reload the page.' },
  say_why: { nb: 'Skriv hvorfor, så legen vet hva som må rettes.', nn: 'Skriv kvifor, så legen veit kva som må rettast.', en: 'Write why, so that the doctor knows what to correct.' },
  remark_needed: { nb: 'Skriv hvorfor tjenesten ikke var tilfredsstillende.', nn: 'Skriv kvifor tenesta ikkje var tilfredsstillande.', en: 'Write why the service was not satisfactory.' },
  signed_already: { nb: 'En signert bekreftelse kan ikke fjernes.', nn: 'Ei signert stadfesting kan ikkje fjernast.', en: 'A signed confirmation cannot be removed.' },
  file_missing: { nb: 'Velg en fil.', nn: 'Vel ei fil.', en: 'Choose a file.' },
  not_pdf: { nb: 'Filen er ikke en hel PDF. Direktoratet tar bare imot PDF: lagre eller skann dokumentet som PDF og prøv igjen.', nn: 'Fila er ikkje ein heil PDF. Direktoratet tek berre imot PDF: lagre eller skann dokumentet som PDF og prøv igjen.', en: 'The file is not a whole PDF. The directorate accepts only PDF: save or scan the document as PDF and try again.' },
  pdf_locked: { nb: 'PDF-en er låst med passord, så andre ikke kan lese den. Lagre den uten passord.', nn: 'PDF-en er låst med passord, så andre ikkje kan lese han. Lagre han utan passord.', en: 'The PDF is locked with a password, so others cannot read it. Save it without a password.' },
  pdf_blank: { nb: 'PDF-en har ingen sider med innhold. Skann dokumentet på nytt.', nn: 'PDF-en har ingen sider med innhald. Skann dokumentet på nytt.', en: 'The PDF has no pages with anything on them. Scan the document again.' },
  frozen: { nb: 'Søknaden er sendt, så vedleggene står som de er. Trekk søknaden tilbake først hvis noe skal endres.', nn: 'Søknaden er send, så vedlegga står som dei er. Trekk søknaden tilbake først om noko skal endrast.', en: 'The application has been sent, so its attachments stand as they are. Withdraw it first if something is to be changed.' },
}
