import { type Text, type Texts, texts } from '#platform/i18n/texts.ts'
import type { GroupProblem } from '../rules/group.ts'
import type { TalkProblem } from '../rules/talk.ts'

/** Why something is refused, and what to do about it. */
export const problems: Texts<TalkProblem | GroupProblem | 'no_mentor' | 'plan_archived' | 'nothing_to_share'> = {
  no_such_time: { nb: 'Dette klokkeslettet finnes ikke: klokka stilles fram til sommertid denne natta. Velg et annet.', nn: 'Dette klokkeslettet finst ikkje: klokka blir stilt fram til sommartid denne natta. Vel eit anna.', en: 'This time does not exist: the clocks go forward to summer time that night. Choose another.' },
  in_the_past: { nb: 'Tidspunktet er passert. Er samtalen holdt, kan du føre den som gjennomført i stedet.', nn: 'Tidspunktet er passert. Er samtalen halden, kan du føre han som gjennomført i staden.', en: 'This time has passed. If the conversation took place, enter it as held instead.' },
  too_far: { nb: 'Tidspunktet er mer enn halvannet år fram i tid. Velg et nærmere.', nn: 'Tidspunktet er meir enn halvtanna år fram i tid. Vel eit nærare.', en: 'This is more than a year and a half ahead. Choose an earlier time.' },
  overlaps: { nb: 'Dere har allerede en samtale på denne tida. Velg et annet tidspunkt, eller flytt den andre.', nn: 'De har alt ein samtale på denne tida. Vel eit anna tidspunkt, eller flytt den andre.', en: 'You already have a conversation at this time. Choose another time, or move the other one.' },
  same_time: { nb: 'Samtalen er allerede satt til dette tidspunktet.', nn: 'Samtalen er alt sett til dette tidspunktet.', en: 'The conversation is already set for this time.' },
  not_open: { nb: 'Samtalen er allerede holdt, avlyst eller ferdigstilt. Last siden på nytt for å se hvordan den står.', nn: 'Samtalen er alt halden, avlyst eller ferdigstilt. Last sida på nytt for å sjå korleis han står.', en: 'The conversation has already been held, called off or completed. Reload the page to see how it stands.' },
  not_begun: { nb: 'Samtalen skulle ikke ha begynt ennå. Kan en av dere ikke komme, kan den avlyses eller flyttes.', nn: 'Samtalen skulle ikkje ha byrja enno. Kan ein av dykk ikkje kome, kan han avlysast eller flyttast.', en: 'The conversation was not to have begun yet. If one of you cannot come, call it off or move it.' },
  held_in_future: { nb: 'Datoen er fram i tid. Før samtalen når den er holdt.', nn: 'Datoen er fram i tid. Før samtalen når han er halden.', en: 'The date is in the future. Enter the conversation when it has been held.' },
  before_training: { nb: 'Datoen er før utdanningen begynte. Bare samtaler i utdanningstida teller.', nn: 'Datoen er før utdanninga byrja. Berre samtalar i utdanningstida tel.', en: 'The date is before the training began. Only conversations during the training count.' },
  already_completed: { nb: 'Samtalen er ferdigstilt, og det som er skrevet, er låst. Skriv et tillegg hvis noe mangler.', nn: 'Samtalen er ferdigstilt, og det som er skrive, er låst. Skriv eit tillegg om noko manglar.', en: 'The conversation has been completed, and what was written is locked. Write an addendum if something is missing.' },
  not_held: { nb: 'Samtalen er ikke ført som gjennomført ennå. Før når den ble holdt og hvor lenge først.', nn: 'Samtalen er ikkje ført som gjennomført enno. Før når han vart halden og kor lenge først.', en: 'The conversation has not been entered as held yet. Enter when it was held and how long first.' },
  not_completed: { nb: 'Samtalen er ikke ferdigstilt. Skriv det i referatet i stedet.', nn: 'Samtalen er ikkje ferdigstilt. Skriv det i referatet i staden.', en: 'The conversation has not been completed. Write it in the minutes instead.' },
  changed_meanwhile: { nb: 'Den andre har endret referatet mens du skrev. Teksten din står fortsatt her: les det nye under, ta med det som trengs, og lagre på nytt.', nn: 'Den andre har endra referatet medan du skreiv. Teksten din står framleis her: les det nye under, ta med det som trengst, og lagre på nytt.', en: 'The other one has changed the minutes while you were writing. Your text is still here: read the new version below, take along what is needed, and save again.' },
  no_mentor: { nb: 'Det er ingen veileder i utdanningen. Be lederen om å sette inn en.', nn: 'Det er ingen rettleiar i utdanninga. Be leiaren setje inn ein.', en: 'The training has no mentor. Ask the leader to appoint one.' },
  plan_archived: { nb: 'Utdanningen er avsluttet. Du kan lese, men ikke endre noe.', nn: 'Utdanninga er avslutta. Du kan lese, men ikkje endre noko.', en: 'The training has ended. You can read but not change anything.' },
  nothing_to_share: { nb: 'Velg minst én tidligere samtale som den nye veilederen ikke allerede leser.', nn: 'Vel minst éin tidlegare samtale som den nye rettleiaren ikkje alt les.', en: 'Choose at least one earlier conversation the new mentor does not read already.' },
  ends_before_start: { nb: 'Sluttdatoen er før startdatoen.', nn: 'Sluttdatoen er før startdatoen.', en: 'The end date is before the start date.' },
  in_a_group: { nb: 'Du står allerede i en gruppe i denne tida. Sett en sluttdato på den først.', nn: 'Du står alt i ei gruppe i denne tida. Set ein sluttdato på ho først.', en: 'You are already in a group in this period. Give that one an end date first.' },
  outside_membership: { nb: 'Datoen er utenfor tida du er med i gruppa.', nn: 'Datoen er utanfor tida du er med i gruppa.', en: 'The date is outside your time in the group.' },
  meeting_in_future: { nb: 'Datoen er fram i tid. Før møtet når det er holdt.', nn: 'Datoen er fram i tid. Før møtet når det er halde.', en: 'The date is in the future. Enter the meeting when it has been held.' },
  has_meetings: { nb: 'Det er ført møter i gruppa i denne tida. Ta dem bort først, eller velg en periode som dekker dem.', nn: 'Det er ført møte i gruppa i denne tida. Ta dei bort først, eller vel ein periode som dekkjer dei.', en: 'Meetings have been entered for the group in this period. Remove them first, or choose a period that covers them.' },
  already_written: { nb: 'Det er allerede ført et møte denne dagen.', nn: 'Det er alt ført eit møte denne dagen.', en: 'A meeting has already been entered for this day.' },
}

/** What must not stand in a conversation's text: partly hidden, with its line. */
export const foreignNumbers = texts({
  hpr: (numbers: string): Text => ({ nb: `Teksten inneholder HPR-nummeret til noen andre enn dere to: ${numbers}. Ta det bort, og lagre på nytt.`, nn: `Teksten inneheld HPR-nummeret til nokon andre enn dykk to: ${numbers}. Ta det bort, og lagre på nytt.`, en: `The text contains the HPR number of somebody other than the two of you: ${numbers}. Remove it and save again.` }),
  onLine: (masked: string, line: number): Text => ({ nb: `${masked} (linje ${line})`, nn: `${masked} (linje ${line})`, en: `${masked} (line ${line})` }),
})
