import type { Texts } from '#platform/i18n/texts.ts'
import type { AskingProblem } from '../rules/asking.ts'
import type { QualificationProblem } from '../rules/fitness.ts'
import type { ProfileProblem } from '../rules/profile.ts'
import type { TermsProblem } from '../rules/terms.ts'

/** Why something is refused, and what to do about it. */
export const problems: Texts<QualificationProblem | ProfileProblem | AskingProblem | TermsProblem> = {
  since_in_future: { nb: 'Datoen er fram i tid. Skriv en dag som har vært.', nn: 'Datoen er fram i tid. Skriv ein dag som har vore.', en: 'The date is in the future. Enter a day that has been.' },
  since_too_early: { nb: 'Datoen er for langt tilbake. Se om årstallet er riktig.', nn: 'Datoen er for langt tilbake. Sjå om årstalet er rett.', en: 'The date is too far back. Check the year.' },
  already_said: { nb: 'Dette står der allerede. Ta bort det som står først, hvis det er feil.', nn: 'Dette står der alt. Ta bort det som står først, om det er feil.', en: 'This is there already. Take back what is there first, if it is wrong.' },
  already_confirmed: { nb: 'Dette er allerede bekreftet.', nn: 'Dette er alt stadfesta.', en: 'This has already been confirmed.' },
  not_a_kommune: { nb: 'Velg kommunen du arbeider fra.', nn: 'Vel kommunen du arbeider frå.', en: 'Choose the kommune you work from.' },
  capacity_wrong: { nb: 'Skriv hvor mange leger du kan veilede samtidig, fra 1 til 20.', nn: 'Skriv kor mange legar du kan rettleie samstundes, frå 1 til 20.', en: 'Enter how many doctors you can mentor at the same time, from 1 to 20.' },
  kilometres_wrong: { nb: 'Skriv hele kilometer, fra 0 til 2000, eller la feltet stå tomt.', nn: 'Skriv heile kilometer, frå 0 til 2000, eller la feltet stå tomt.', en: 'Enter whole kilometres, from 0 to 2000, or leave the field empty.' },
  training_archived: { nb: 'Utdanningen er arkivert. Du kan lese den, men ikke endre noe.', nn: 'Utdanninga er arkivert. Du kan lese henne, men ikkje endre noko.', en: 'The training is archived. You can read it but not change anything.' },
  mentor_is_trainee: { nb: 'Legen kan ikke veilede seg selv. Spør en annen.', nn: 'Legen kan ikkje rettleie seg sjølv. Spør ein annan.', en: 'The doctor cannot mentor themselves. Ask somebody else.' },
  mentor_is_leader: { nb: 'Lederen for legen kan ikke også være veileder. Spør en annen.', nn: 'Leiaren for legen kan ikkje òg vere rettleiar. Spør ein annan.', en: 'The doctor’s leader cannot also be the mentor. Ask somebody else.' },
  same_mentor: { nb: 'Dette er allerede legens veileder.', nn: 'Dette er alt rettleiaren til legen.', en: 'This is already the doctor’s mentor.' },
  not_open: { nb: 'Denne veilederen tar ikke imot leger nå. Spør en annen.', nn: 'Denne rettleiaren tek ikkje imot legar no. Spør ein annan.', en: 'This mentor does not take on doctors now. Ask somebody else.' },
  full: { nb: 'Alle plassene er fylt. Øk antallet på veilederprofilen, eller spør en annen veileder.', nn: 'Alle plassane er fylte. Auk talet på rettleiarprofilen, eller spør ein annan rettleiar.', en: 'All places are taken. Raise the number in the mentor profile, or ask another mentor.' },
  has_mentor: { nb: 'Legen har allerede en veileder. Kryss av for at veilederen skal byttes, hvis det er meningen.', nn: 'Legen har alt ein rettleiar. Kryss av for at rettleiaren skal bytast, om det er meininga.', en: 'The doctor already has a mentor. Tick that the mentor is to be replaced, if that is what you want.' },
  already_asked: { nb: 'Denne veilederen er allerede spurt for denne legen. Vent på svar, eller trekk forespørselen.', nn: 'Denne rettleiaren er alt spurd for denne legen. Vent på svar, eller trekk førespurnaden.', en: 'This mentor has already been asked for this doctor. Wait for the answer, or withdraw the request.' },
  no_longer_open: { nb: 'Forespørselen er allerede besvart eller trukket.', nn: 'Førespurnaden er alt svart på eller trekt.', en: 'The request has already been answered or withdrawn.' },
  somebody_was_first: { nb: 'En annen veileder sa ja først. Du trenger ikke gjøre noe.', nn: 'Ein annan rettleiar sa ja først. Du treng ikkje gjere noko.', en: 'Another mentor said yes first. You need not do anything.' },
  ends_before_start: { nb: 'Siste dag er før første dag.', nn: 'Siste dag er før første dag.', en: 'The last day is before the first.' },
  too_long: { nb: 'Perioden er for lang. En avtale kan vare i 15 år.', nn: 'Perioden er for lang. Ein avtale kan vare i 15 år.', en: 'The period is too long. An agreement may last 15 years.' },
  before_training: { nb: 'Avtalen kan ikke begynne før utdanningen.', nn: 'Avtalen kan ikkje byrje før utdanninga.', en: 'The agreement cannot begin before the training.' },
  minutes_wrong: { nb: 'Skriv hele minutter i måneden, med bare sifre.', nn: 'Skriv heile minutt i månaden, med berre siffer.', en: 'Enter whole minutes a month, digits only.' },
  no_minutes: { nb: 'En veilederavtale må ha tid til veiledning. Skriv minst ett minutt.', nn: 'Ein rettleiaravtale må ha tid til rettleiing. Skriv minst eitt minutt.', en: 'A mentor agreement must have time for mentoring. Enter at least one minute.' },
  not_kroner: { nb: 'Skriv timelønnen i kroner, for eksempel 1250 eller 1250,50. Det meste er 10 000 kroner.', nn: 'Skriv timeløna i kroner, til dømes 1250 eller 1250,50. Det meste er 10 000 kroner.', en: 'Enter the hourly pay in kroner, for example 1250 or 1250.50. The most is 10,000 kroner.' },
  no_mentor: { nb: 'Legen har ingen veileder. Finn en først.', nn: 'Legen har ingen rettleiar. Finn ein først.', en: 'The doctor has no mentor. Find one first.' },
  leader_is_mentor: { nb: 'Lederen kan ikke også være veileder, og kan ikke inngå avtale med seg selv.', nn: 'Leiaren kan ikkje òg vere rettleiar, og kan ikkje gjere avtale med seg sjølv.', en: 'The leader cannot also be the mentor, and cannot make an agreement with themselves.' },
  draft_exists: { nb: 'Det ligger allerede et utkast til ny avtale. Endre det, eller forkast det først.', nn: 'Det ligg alt eit utkast til ny avtale. Endre det, eller forkast det først.', en: 'There is already a draft of a new agreement. Change it, or discard it first.' },
  not_a_draft: { nb: 'Avtalen er ikke et utkast lenger. Lag en ny avtale hvis noe skal endres.', nn: 'Avtalen er ikkje eit utkast lenger. Lag ein ny avtale om noko skal endrast.', en: 'The agreement is no longer a draft. Make a new one if something is to change.' },
  already_signed: { nb: 'Du har allerede signert. Nå venter avtalen på den andre.', nn: 'Du har alt signert. No ventar avtalen på den andre.', en: 'You have already signed. The agreement now waits for the other.' },
  other_mentor: { nb: 'Avtalen gjelder en veileder som ikke lenger veileder legen. Lag en ny.', nn: 'Avtalen gjeld ein rettleiar som ikkje lenger rettleier legen. Lag ein ny.', en: 'The agreement is with a mentor who no longer mentors the doctor. Make a new one.' },
  day_needed: { nb: 'Skriv den siste dagen avtalen skal gjelde.', nn: 'Skriv den siste dagen avtalen skal gjelde.', en: 'Enter the last day the agreement is to hold.' },
  day_outside: { nb: 'Dagen må ligge innenfor avtalen.', nn: 'Dagen må liggje innanfor avtalen.', en: 'The day must lie within the agreement.' },
  already_ended: { nb: 'Avtalen er allerede avsluttet.', nn: 'Avtalen er alt avslutta.', en: 'The agreement has already ended.' },
}
