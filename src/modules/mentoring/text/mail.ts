import type { Text } from '#platform/i18n/language.ts'
import type { Texts } from '#platform/i18n/texts.ts'
import { texts } from '#platform/i18n/texts.ts'
import type { TalkWay } from '../rules/talk.ts'

export const wayText: Texts<TalkWay> = {
  in_person: { nb: 'Fysisk møte', nn: 'Fysisk møte', en: 'In person' },
  video: { nb: 'Video', nn: 'Video', en: 'Video' },
  phone: { nb: 'Telefon', nn: 'Telefon', en: 'Phone' },
}

type Said = (name: string, when: string, minutes: number, way: string, link: string) => Text

/** What mails about a conversation say: when, how long, with whom; never what somebody wrote. */
export const mailText = texts({
  invitedSubject: { nb: 'Invitasjon til veiledningssamtale', nn: 'Invitasjon til rettleiingssamtale', en: 'Invitation to a mentoring conversation' },
  movedSubject: { nb: 'Veiledningssamtalen er flyttet', nn: 'Rettleiingssamtalen er flytta', en: 'The mentoring conversation has been moved' },
  calledOffSubject: { nb: 'Veiledningssamtalen er avlyst', nn: 'Rettleiingssamtalen er avlyst', en: 'The mentoring conversation has been called off' },
  handedOverSubject: { nb: 'En veiledningssamtale er avtalt for deg', nn: 'Ein rettleiingssamtale er avtalt for deg', en: 'A mentoring conversation has been arranged for you' },
  passedOnSubject: { nb: 'En veiledningssamtale er gått over til en annen', nn: 'Ein rettleiingssamtale har gått over til ein annan', en: 'A mentoring conversation has gone over to somebody else' },
  invited: ((name, when, minutes, way, link) => ({
    nb: `${name} inviterer deg til veiledningssamtale ${when}, ${minutes} minutter. ${way}.\n\nForbered deg, flytt eller avlys her, og legg samtalen i kalenderen din:\n${link}`,
    nn: `${name} inviterer deg til rettleiingssamtale ${when}, ${minutes} minutt. ${way}.\n\nFørebu deg, flytt eller avlys her, og legg samtalen i kalenderen din:\n${link}`,
    en: `${name} invites you to a mentoring conversation on ${when}, ${minutes} minutes. ${way}.\n\nPrepare, move it or call it off here, and add it to your calendar:\n${link}`,
  })) as Said,
  moved: ((name, when, minutes, way, link) => ({
    nb: `${name} har flyttet veiledningssamtalen. Den er nå ${when}, ${minutes} minutter. ${way}.\n\nHent den nye tida til kalenderen din her:\n${link}`,
    nn: `${name} har flytta rettleiingssamtalen. Han er no ${when}, ${minutes} minutt. ${way}.\n\nHent den nye tida til kalenderen din her:\n${link}`,
    en: `${name} has moved the mentoring conversation. It is now on ${when}, ${minutes} minutes. ${way}.\n\nFetch the new time for your calendar here:\n${link}`,
  })) as Said,
  calledOff: ((name, when, _minutes, _way, link) => ({
    nb: `${name} har avlyst veiledningssamtalen ${when}.\n\nTa den ut av kalenderen, eller avtal en ny tid her:\n${link}`,
    nn: `${name} har avlyst rettleiingssamtalen ${when}.\n\nTa han ut av kalenderen, eller avtal ei ny tid her:\n${link}`,
    en: `${name} has called off the mentoring conversation on ${when}.\n\nTake it out of your calendar, or arrange a new time here:\n${link}`,
  })) as Said,
  handedOver: ((name, when, minutes, way, link) => ({
    nb: `Du er ny veileder for ${name}. Det er allerede avtalt en veiledningssamtale ${when}, ${minutes} minutter. ${way}.\n\nFlytt eller avlys her om det ikke passer:\n${link}`,
    nn: `Du er ny rettleiar for ${name}. Det er alt avtalt ein rettleiingssamtale ${when}, ${minutes} minutt. ${way}.\n\nFlytt eller avlys her om det ikkje passar:\n${link}`,
    en: `You are the new mentor of ${name}. A mentoring conversation has already been arranged for ${when}, ${minutes} minutes. ${way}.\n\nMove it or call it off here if it does not suit you:\n${link}`,
  })) as Said,
  passedOn: ((name, when) => ({
    nb: `${name} har fått ny veileder, som tar samtalen ${when}. Ta den ut av kalenderen din.`,
    nn: `${name} har fått ny rettleiar, som tek samtalen ${when}. Ta han ut av kalenderen din.`,
    en: `${name} has a new mentor, who takes the conversation on ${when}. Take it out of your calendar.`,
  })) as Said,
  greeting: (name: string, rest: Text): Text => ({ nb: `Hei, ${name}.\n\n${rest.nb}`, nn: `Hei, ${name}.\n\n${rest.nn}`, en: `Hello ${name},\n\n${rest.en}` }),
  event: { nb: 'Veiledningssamtale', nn: 'Rettleiingssamtale', en: 'Mentoring conversation' },
  eventMore: (link: string): Text => ({ nb: `Forberedelse og referat ligger bare i Løype: ${link}`, nn: `Førebuing og referat ligg berre i Løype: ${link}`, en: `Preparation and minutes are only in Løype: ${link}` }),
})
