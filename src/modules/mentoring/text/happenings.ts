import { texts } from '#platform/i18n/texts.ts'

/** What happened, as history and news say it. */
export const happenings = texts({
  'mentoring.talkInvited': { nb: 'Inviterte til veiledningssamtale', nn: 'Inviterte til rettleiingssamtale', en: 'Invited to a mentoring conversation' },
  'mentoring.talkMoved': { nb: 'Flyttet en veiledningssamtale', nn: 'Flytta ein rettleiingssamtale', en: 'Moved a mentoring conversation' },
  'mentoring.talkCalledOff': { nb: 'Avlyste en veiledningssamtale', nn: 'Avlyste ein rettleiingssamtale', en: 'Called off a mentoring conversation' },
  'mentoring.talkMissed': { nb: 'Førte at en av dem ikke kom til samtalen', nn: 'Førte at ein av dei ikkje kom til samtalen', en: 'Noted that one of them did not come to the conversation' },
  'mentoring.talkHeld': { nb: 'Førte en veiledningssamtale som gjennomført', nn: 'Førte ein rettleiingssamtale som gjennomført', en: 'Entered a mentoring conversation as held' },
  'mentoring.talkCompleted': { nb: 'Ferdigstilte en veiledningssamtale', nn: 'Ferdigstilte ein rettleiingssamtale', en: 'Completed a mentoring conversation' },
  'mentoring.talkHandedOver': { nb: 'En avtalt veiledningssamtale gikk over til den nye veilederen', nn: 'Ein avtalt rettleiingssamtale gjekk over til den nye rettleiaren', en: 'An arranged mentoring conversation went over to the new mentor' },
  'mentoring.talkPrepared': { nb: 'Forberedte en veiledningssamtale', nn: 'Førebudde ein rettleiingssamtale', en: 'Prepared a mentoring conversation' },
  'mentoring.minutesWritten': { nb: 'Skrev i referatet fra en veiledningssamtale', nn: 'Skreiv i referatet frå ein rettleiingssamtale', en: 'Wrote in the minutes of a mentoring conversation' },
  'mentoring.addendumWritten': { nb: 'Skrev et tillegg til et referat', nn: 'Skreiv eit tillegg til eit referat', en: 'Wrote an addendum to the minutes' },
  'mentoring.talksShared': { nb: 'Lot veilederen lese tidligere samtaler', nn: 'Lét rettleiaren lese tidlegare samtalar', en: 'Let the mentor read earlier conversations' },
  'mentoring.shareTakenBack': { nb: 'Tok tilbake innsyn i en tidligere samtale', nn: 'Tok tilbake innsyn i ein tidlegare samtale', en: 'Took back access to an earlier conversation' },
  'mentoring.groupJoined': { nb: 'Ble med i en veiledningsgruppe', nn: 'Vart med i ei rettleiingsgruppe', en: 'Joined a mentoring group' },
  'mentoring.groupChanged': { nb: 'Endret opplysningene om veiledningsgruppa', nn: 'Endra opplysningane om rettleiingsgruppa', en: 'Changed the details of the mentoring group' },
  'mentoring.groupLeft': { nb: 'Tok bort en veiledningsgruppe', nn: 'Tok bort ei rettleiingsgruppe', en: 'Removed a mentoring group' },
  'mentoring.groupMet': { nb: 'Førte et møte i veiledningsgruppa', nn: 'Førte eit møte i rettleiingsgruppa', en: 'Entered a meeting of the mentoring group' },
  'mentoring.groupMeetingRemoved': { nb: 'Tok bort et møte i veiledningsgruppa', nn: 'Tok bort eit møte i rettleiingsgruppa', en: 'Removed a meeting of the mentoring group' },
})
