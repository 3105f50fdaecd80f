import type { Texts } from '#platform/i18n/texts.ts'
import type { ActivityProblem } from '../rules/activity.ts'
import type { ConversionProblem } from '../rules/conversion.ts'
import type { DelegationProblem } from '../rules/delegation.ts'
import type { ObjectiveProblem } from '../rules/objective.ts'
import type { TrainingProblem } from '../rules/training.ts'

type OperationProblem =
  | 'no_signer' | 'name_needed' | 'needs_activity' | 'file_type' | 'file_missing' | 'choose_something' | 'say_why' | 'supervisor_needed' | 'no_mentor' | 'one_must_stay'
  | 'not_a_leader' | 'email_needed'

/** Why something is refused, and what to do about it. */
export const problems: Texts<ActivityProblem | ObjectiveProblem | TrainingProblem | DelegationProblem | ConversionProblem | OperationProblem> = {
  document_needed: { nb: 'Legg ved dokumentet læringsmålene konverteres på grunnlag av. Det skal følge søknaden om spesialistgodkjenning.', nn: 'Legg ved dokumentet læringsmåla blir konverterte på grunnlag av. Det skal følgje søknaden om spesialistgodkjenning.', en: 'Attach the document the objectives are converted on. It goes with the application for specialist approval.' },
  plan_archived: { nb: 'Planen er arkivert. Du kan lese den, men ikke endre noe.', nn: 'Planen er arkivert. Du kan lese han, men ikkje endre noko.', en: 'The plan is archived. You can read it but not change anything.' },
  already_signed: { nb: 'Aktiviteten er signert og kan ikke endres. Registrer en retting i stedet.', nn: 'Aktiviteten er signert og kan ikkje endrast. Registrer ei retting i staden.', en: 'The activity has been signed and cannot be changed. Register a correction instead.' },
  already_fulfilled: { nb: 'Lederen har allerede markert aktiviteten som innfridd.', nn: 'Leiaren har alt merkt aktiviteten som innfridd.', en: 'The leader has already marked the activity as fulfilled.' },
  already_sent: { nb: 'Dette er allerede sendt. Kall det tilbake først hvis du vil endre noe.', nn: 'Dette er alt sendt. Kall det tilbake først om du vil endre noko.', en: 'This has already been sent. Recall it first if you want to change something.' },
  already_answered: { nb: 'Dette er allerede besvart eller kalt tilbake.', nn: 'Dette er alt svart på eller kalla tilbake.', en: 'This has already been answered or recalled.' },
  not_sent: { nb: 'Dette er ikke sendt, eller det er allerede avgjort.', nn: 'Dette er ikkje sendt, eller det er alt avgjort.', en: 'This has not been sent, or it has already been decided.' },
  ends_before_start: { nb: 'Sluttdatoen er før startdatoen.', nn: 'Sluttdatoen er før startdatoen.', en: 'The end date is before the start date.' },
  in_the_future: { nb: 'Datoen er fram i tid. Registrer aktiviteten når den er begynt.', nn: 'Datoen er fram i tid. Registrer aktiviteten når han er byrja.', en: 'The date is in the future. Register the activity when it has begun.' },
  reason_needed: { nb: 'Skriv hvorfor denne aktiviteten viser kompetansen like godt.', nn: 'Skriv kvifor denne aktiviteten viser kompetansen like godt.', en: 'Write why this activity shows the competence just as well.' },
  not_signed_yet: { nb: 'Bare en signert aktivitet kan rettes. Denne kan du endre direkte.', nn: 'Berre ein signert aktivitet kan rettast. Denne kan du endre direkte.', en: 'Only a signed activity can be corrected. You can edit this one directly.' },
  own_signature: { nb: 'Du kan ikke signere for deg selv. Velg en annen.', nn: 'Du kan ikkje signere for deg sjølv. Vel ein annan.', en: 'You cannot sign for yourself. Choose somebody else.' },
  needs_objective: { nb: 'Velg minst ett læringsmål i planen.', nn: 'Vel minst eitt læringsmål i planen.', en: 'Choose at least one objective of the plan.' },
  not_completed: { nb: 'Marker læringsmålet som fullført før du sender det.', nn: 'Merk læringsmålet som fullført før du sender det.', en: 'Mark the objective as completed before you send it.' },
  already_completed: { nb: 'Læringsmålet er allerede markert som fullført.', nn: 'Læringsmålet er alt merkt som fullført.', en: 'The objective has already been marked as completed.' },
  already_approved: { nb: 'Læringsmålet er allerede godkjent.', nn: 'Læringsmålet er alt godkjent.', en: 'The objective has already been approved.' },
  not_approved: { nb: 'Læringsmålet er ikke godkjent, så det er ingen godkjenning å trekke tilbake.', nn: 'Læringsmålet er ikkje godkjent, så det er inga godkjenning å trekkje tilbake.', en: 'The objective is not approved, so there is no approval to withdraw.' },
  not_discussed: { nb: 'Snakk med veilederen først, og skriv datoen dere snakket om det.', nn: 'Snakk med rettleiaren først, og skriv datoen de snakka om det.', en: 'Talk to your mentor first, and enter the date you talked about it.' },
  discussed_in_future: { nb: 'Datoen dere snakket om det, er fram i tid.', nn: 'Datoen de snakka om det, er fram i tid.', en: 'The date you talked about it is in the future.' },
  completed_in_future: { nb: 'Fullført-datoen er fram i tid.', nn: 'Fullført-datoen er fram i tid.', en: 'The completion date is in the future.' },
  mentor_has_not_recommended: { nb: 'Veilederen har ikke anbefalt godkjenning ennå.', nn: 'Rettleiaren har ikkje tilrådd godkjenning enno.', en: 'The mentor has not recommended approval yet.' },
  no_supervisor_recommends: { nb: 'Ingen supervisør som har deltatt, har anbefalt godkjenning ennå.', nn: 'Ingen supervisør som har delteke, har tilrådd godkjenning enno.', en: 'No supervisor who took part has recommended approval yet.' },
  already_in_training: { nb: 'Legen har allerede en aktiv utdanning i denne spesialiteten.', nn: 'Legen har alt ei aktiv utdanning i denne spesialiteten.', en: 'The doctor already has an active training in this specialty.' },
  leader_is_trainee: { nb: 'Legen kan ikke være sin egen leder.', nn: 'Legen kan ikkje vere sin eigen leiar.', en: 'The doctor cannot be their own leader.' },
  mentor_is_trainee: { nb: 'Legen kan ikke veilede eller supervisere seg selv.', nn: 'Legen kan ikkje rettleie eller supervisere seg sjølv.', en: 'The doctor cannot mentor or supervise themselves.' },
  mentor_is_leader: { nb: 'Lederen kan ikke være veileder for samme lege.', nn: 'Leiaren kan ikkje vere rettleiar for same lege.', en: 'The leader cannot mentor the same doctor.' },
  too_long: { nb: 'Perioden er for lang.', nn: 'Perioden er for lang.', en: 'The period is too long.' },
  too_early: { nb: 'Utdanningen kan ikke begynne før 1. mars 2019, da den nye ordningen kom.', nn: 'Utdanninga kan ikkje byrje før 1. mars 2019, då den nye ordninga kom.', en: 'The training cannot begin before 1 March 2019, when the new scheme came.' },
  started: { nb: 'Det er allerede gjort noe i planen. Den kan arkiveres, men ikke slettes.', nn: 'Det er alt gjort noko i planen. Han kan arkiverast, men ikkje slettast.', en: 'Something has already been done in the plan. It can be archived but not deleted.' },
  already_archived: { nb: 'Utdanningen er allerede arkivert.', nn: 'Utdanninga er alt arkivert.', en: 'The training has already been archived.' },
  same_person: { nb: 'Denne personen har allerede denne oppgaven.', nn: 'Denne personen har alt denne oppgåva.', en: 'This person already has this part.' },
  no_curriculum: { nb: 'Det finnes ingen komplett utdanningsplan for denne spesialiteten. Direktoratet må lese den inn først.', nn: 'Det finst ingen komplett utdanningsplan for denne spesialiteten. Direktoratet må lese han inn først.', en: 'There is no complete curriculum for this specialty. The directorate must import it first.' },
  to_oneself: { nb: 'Du kan ikke gi fullmakt til deg selv.', nn: 'Du kan ikkje gi fullmakt til deg sjølv.', en: 'You cannot delegate to yourself.' },
  to_trainee: { nb: 'Legen kan ikke godkjenne sine egne læringsmål.', nn: 'Legen kan ikkje godkjenne sine eigne læringsmål.', en: 'The doctor cannot approve their own objectives.' },
  to_mentor: { nb: 'Veilederen skal anbefale og kan ikke også godkjenne.', nn: 'Rettleiaren skal tilrå og kan ikkje òg godkjenne.', en: 'The mentor recommends and cannot also approve.' },
  ended_already: { nb: 'Sluttdatoen er passert.', nn: 'Sluttdatoen er passert.', en: 'The end date has passed.' },
  training_needed: { nb: 'Velg hvilken lege fullmakten gjelder.', nn: 'Vel kva lege fullmakta gjeld.', en: 'Choose which doctor it is for.' },
  no_signer: { nb: 'Velg minst én som deltok, eller skriv inn en ny.', nn: 'Vel minst éin som deltok, eller skriv inn ein ny.', en: 'Choose at least one who took part, or enter a new one.' },
  name_needed: { nb: 'Skriv navnet på den som skal signere.', nn: 'Skriv namnet på den som skal signere.', en: 'Enter the name of the signer.' },
  needs_activity: { nb: 'Velg minst én aktivitet som kan sendes.', nn: 'Vel minst éin aktivitet som kan sendast.', en: 'Choose at least one activity that can be sent.' },
  file_type: { nb: 'Vi tar imot PDF, bilder, Office-dokumenter og ren tekst. Denne filen er noe annet.', nn: 'Vi tek imot PDF, bilete, Office-dokument og rein tekst. Denne fila er noko anna.', en: 'We accept PDF, pictures, Office documents and plain text. This file is something else.' },
  file_missing: { nb: 'Velg en fil.', nn: 'Vel ei fil.', en: 'Choose a file.' },
  choose_something: { nb: 'Huk av minst én.', nn: 'Huk av minst éin.', en: 'Tick at least one.' },
  say_why: { nb: 'Skriv hvorfor, så legen vet hva som mangler.', nn: 'Skriv kvifor, så legen veit kva som manglar.', en: 'Write why, so that the doctor knows what is missing.' },
  supervisor_needed: { nb: 'Velg minst én supervisør som deltok. Godkjenning krever anbefaling fra veileder og supervisør.', nn: 'Vel minst éin supervisør som deltok. Godkjenning krev tilråding frå rettleiar og supervisør.', en: 'Choose at least one supervisor who took part. Approval needs a recommendation from mentor and supervisor.' },
  no_mentor: { nb: 'Det er ingen veileder i utdanningen. Be lederen om å sette inn en.', nn: 'Det er ingen rettleiar i utdanninga. Be leiaren setje inn ein.', en: 'The training has no mentor. Ask the leader to appoint one.' },
  not_a_leader: { nb: 'Velg en som er leder i kommunen.', nn: 'Vel ein som er leiar i kommunen.', en: 'Choose somebody who is a leader in the kommune.' },
  email_needed: { nb: 'Skriv e-postadressen også. Den trenger vi for å nå personen.', nn: 'Skriv e-postadressa òg. Den treng vi for å nå personen.', en: 'Enter the e-mail address too. We need it to reach the person.' },
  one_must_stay: { nb: 'Leder og veileder byttes ut med en ny, de tas ikke bort.', nn: 'Leiar og rettleiar blir bytte ut med ein ny, dei blir ikkje tekne bort.', en: 'Leader and mentor are replaced by a new one, not removed.' },
}

/** The database refuses to move an objective whose plan was archived while the form was on its way. */
export const closedMeanwhile = { plan_archived: 'plan_archived' } as const
