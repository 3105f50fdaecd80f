import { number } from '#platform/i18n/format.ts'
import { type Texts, texts } from '#platform/i18n/texts.ts'
import type { MentorLanguage, QualificationKind, RequestState } from '../rules.ts'
import type { Meeting } from '../rules/asking.ts'
import type { AgreementStanding } from '../rules/terms.ts'

export const kindText: Texts<QualificationKind> = {
  specialist_alm: { nb: 'Spesialist i allmennmedisin', nn: 'Spesialist i allmennmedisin', en: 'Specialist in general practice' },
  specialist_sam: { nb: 'Spesialist i samfunnsmedisin', nn: 'Spesialist i samfunnsmedisin', en: 'Specialist in public health medicine' },
  mentor_course: { nb: 'Veilederkurs', nn: 'Rettleiarkurs', en: 'Mentor course' },
}
/** What a mentor lacks, as a warning. */
export const missingText: Texts<QualificationKind> = {
  specialist_alm: { nb: 'Ikke spesialist i allmennmedisin', nn: 'Ikkje spesialist i allmennmedisin', en: 'Not a specialist in general practice' },
  specialist_sam: { nb: 'Ikke spesialist i samfunnsmedisin', nn: 'Ikkje spesialist i samfunnsmedisin', en: 'Not a specialist in public health medicine' },
  mentor_course: { nb: 'Mangler veilederkurs', nn: 'Manglar rettleiarkurs', en: 'Lacks the mentor course' },
}
export const languageText: Texts<MentorLanguage> = {
  no: { nb: 'Norsk', nn: 'Norsk', en: 'Norwegian' }, en: { nb: 'Engelsk', nn: 'Engelsk', en: 'English' }, se: { nb: 'Nordsamisk', nn: 'Nordsamisk', en: 'Northern Sámi' },
  sv: { nb: 'Svensk', nn: 'Svensk', en: 'Swedish' }, da: { nb: 'Dansk', nn: 'Dansk', en: 'Danish' }, de: { nb: 'Tysk', nn: 'Tysk', en: 'German' },
  pl: { nb: 'Polsk', nn: 'Polsk', en: 'Polish' }, ar: { nb: 'Arabisk', nn: 'Arabisk', en: 'Arabic' },
}
export const meetingText: Texts<Meeting> = {
  near: { nb: 'Der legen er', nn: 'Der legen er', en: 'Where the doctor is' },
  video: { nb: 'På video', nn: 'På video', en: 'By video' },
  too_far: { nb: 'For langt unna', nn: 'For langt unna', en: 'Too far away' },
}
export const requestStateText: Texts<RequestState> = {
  asked: { nb: 'Venter på svar', nn: 'Ventar på svar', en: 'Waits for an answer' },
  accepted: { nb: 'Ja, settes inn nå', nn: 'Ja, blir sett inn no', en: 'Yes, being appointed' },
  appointed: { nb: 'Ja, satt inn', nn: 'Ja, sett inn', en: 'Yes, appointed' },
  declined: { nb: 'Nei', nn: 'Nei', en: 'No' },
  withdrawn: { nb: 'Trukket', nn: 'Trekt', en: 'Withdrawn' },
}
export const standingText: Texts<AgreementStanding> = {
  draft: { nb: 'Utkast', nn: 'Utkast', en: 'Draft' },
  coming: { nb: 'Kommer', nn: 'Kjem', en: 'Coming' },
  in_force: { nb: 'Gjelder', nn: 'Gjeld', en: 'In force' },
  over: { nb: 'Avsluttet', nn: 'Avslutta', en: 'Ended' },
  dropped: { nb: 'Forkastet', nn: 'Forkasta', en: 'Discarded' },
}

/** `1 250,50 kr`: øre as people read them. */
export const kroner = (ore: number): string => {
  const rest = ore % 100
  return `${number(Math.trunc(ore / 100))}${rest > 0 ? `${number(0.5).charAt(1)}${String(rest).padStart(2, '0')}` : ''} kr`
}

export const measures = texts({
  km: (kilometres: number) => ({ nb: `${kilometres} km`, nn: `${kilometres} km`, en: `${kilometres} km` }),
  /** `4 timer og 30 minutter` */
  minutes: (minutes: number) => {
    const [h, m] = [Math.trunc(minutes / 60), minutes % 60]
    const said = (hour: string, hours: string, minute: string, several: string, and: string) => [h > 0 ? `${h} ${h === 1 ? hour : hours}` : '', m > 0 || h === 0 ? `${m} ${m === 1 ? minute : several}` : ''].filter(Boolean).join(` ${and} `)
    return { nb: said('time', 'timer', 'minutt', 'minutter', 'og'), nn: said('time', 'timar', 'minutt', 'minutt', 'og'), en: said('hour', 'hours', 'minute', 'minutes', 'and') }
  },
})

export const happenings = texts({
  'mentors.qualificationSaid': { nb: 'Førte opp en veilederkvalifikasjon', nn: 'Førte opp ein rettleiarkvalifikasjon', en: 'Entered a mentor’s qualification' },
  'mentors.qualificationConfirmed': { nb: 'Bekreftet en veilederkvalifikasjon', nn: 'Stadfesta ein rettleiarkvalifikasjon', en: 'Confirmed a mentor’s qualification' },
  'mentors.qualificationTakenBack': { nb: 'Tok bort en veilederkvalifikasjon', nn: 'Tok bort ein rettleiarkvalifikasjon', en: 'Took back a mentor’s qualification' },
  'mentors.profileSet': { nb: 'Endret veilederprofilen', nn: 'Endra rettleiarprofilen', en: 'Changed the mentor profile' },
  'mentors.mentorAsked': { nb: 'Spurte en veileder', nn: 'Spurde ein rettleiar', en: 'Asked a mentor' },
  'mentors.requestWithdrawn': { nb: 'Trakk forespørselen til en veileder', nn: 'Trekte førespurnaden til ein rettleiar', en: 'Withdrew the request to a mentor' },
  'mentors.requestAccepted': { nb: 'Sa ja til å veilede', nn: 'Sa ja til å rettleie', en: 'Said yes to mentoring' },
  'mentors.requestDeclined': { nb: 'Sa nei til å veilede', nn: 'Sa nei til å rettleie', en: 'Said no to mentoring' },
  'mentors.requestLapsed': { nb: 'En forespørsel til veileder falt bort', nn: 'Ein førespurnad til rettleiar fall bort', en: 'A request to a mentor lapsed' },
  'mentors.requestWaits': { nb: 'Forespørsel til veileder har stått i over to uker', nn: 'Førespurnad til rettleiar har stått i over to veker', en: 'A request to a mentor has been open for more than two weeks' },
  'mentors.agreementMade': { nb: 'Skrev utkast til veilederavtale', nn: 'Skreiv utkast til rettleiaravtale', en: 'Drafted a mentor agreement' },
  'mentors.agreementChanged': { nb: 'Endret utkastet til veilederavtale', nn: 'Endra utkastet til rettleiaravtale', en: 'Changed the draft mentor agreement' },
  'mentors.agreementSigned': { nb: 'Signerte veilederavtalen', nn: 'Signerte rettleiaravtalen', en: 'Signed the mentor agreement' },
  'mentors.agreementInForce': { nb: 'Signerte veilederavtalen, som nå gjelder', nn: 'Signerte rettleiaravtalen, som no gjeld', en: 'Signed the mentor agreement, which is now in force' },
  'mentors.agreementEnded': { nb: 'Avsluttet veilederavtalen', nn: 'Avslutta rettleiaravtalen', en: 'Ended the mentor agreement' },
  'mentors.agreementDropped': { nb: 'Forkastet utkastet til veilederavtale', nn: 'Forkasta utkastet til rettleiaravtale', en: 'Discarded the draft mentor agreement' },
})
