import { type Texts, texts } from '#platform/i18n/texts.ts'
import type { ObjectiveSet, Specialty } from '#modules/curriculum/rules.ts'
import type { ActivityState, SigningState } from '../rules/activity.ts'
import type { DelegationKind } from '../rules/delegation.ts'
import type { ObjectiveState } from '../rules/objective.ts'
import type { Capacity } from '../rules/training.ts'

export const specialtyText: Texts<Specialty> = {
  ALM: { nb: 'Allmennmedisin', nn: 'Allmennmedisin', en: 'General practice' },
  SAM: { nb: 'Samfunnsmedisin', nn: 'Samfunnsmedisin', en: 'Public health medicine' },
}
export const setText: Texts<ObjectiveSet> = {
  ALM: { nb: 'Kliniske læringsmål (ALM)', nn: 'Kliniske læringsmål (ALM)', en: 'Clinical objectives (ALM)' },
  FKM: { nb: 'Felles kompetansemål (FKM)', nn: 'Felles kompetansemål (FKM)', en: 'Common objectives (FKM)' },
  SAM: { nb: 'Samfunnsmedisinske læringsmål (SAM)', nn: 'Samfunnsmedisinske læringsmål (SAM)', en: 'Public health objectives (SAM)' },
}
export const objectiveStateText: Texts<ObjectiveState> = {
  assigned: { nb: 'Ikke begynt', nn: 'Ikkje byrja', en: 'Not begun' },
  started: { nb: 'I gang', nn: 'I gang', en: 'Under way' },
  completed: { nb: 'Fullført av legen', nn: 'Fullført av legen', en: 'Completed by the doctor' },
  sent: { nb: 'Til godkjenning', nn: 'Til godkjenning', en: 'Awaiting approval' },
  approved: { nb: 'Godkjent', nn: 'Godkjent', en: 'Approved' },
  returned: { nb: 'Sendt tilbake', nn: 'Sendt tilbake', en: 'Returned' },
  withdrawn: { nb: 'Godkjenning trukket', nn: 'Godkjenning trekt', en: 'Approval withdrawn' },
}
export const activityStateText: Texts<ActivityState> = {
  not_started: { nb: 'Ikke begynt', nn: 'Ikkje byrja', en: 'Not begun' },
  registered: { nb: 'Registrert', nn: 'Registrert', en: 'Registered' },
  sent: { nb: 'Til signering', nn: 'Til signering', en: 'Awaiting signature' },
  signed: { nb: 'Signert', nn: 'Signert', en: 'Signed' },
  rejected: { nb: 'Avvist', nn: 'Avvist', en: 'Rejected' },
  fulfilled: { nb: 'Innfridd av leder', nn: 'Innfridd av leiar', en: 'Fulfilled by the leader' },
}
export const signingStateText: Texts<SigningState> = {
  waiting: { nb: 'Venter', nn: 'Ventar', en: 'Waiting' },
  signed: { nb: 'Signert', nn: 'Signert', en: 'Signed' },
  rejected: { nb: 'Avvist', nn: 'Avvist', en: 'Rejected' },
  recalled: { nb: 'Kalt tilbake', nn: 'Kalla tilbake', en: 'Recalled' },
}
export const capacityText: Texts<Capacity> = {
  leader: { nb: 'Leder', nn: 'Leiar', en: 'Leader' },
  mentor: { nb: 'Veileder', nn: 'Rettleiar', en: 'Mentor' },
  supervisor: { nb: 'Supervisør', nn: 'Supervisør', en: 'Supervisor' },
}
export const delegationText: Texts<DelegationKind> = {
  stand_in: { nb: 'Stedfortreder', nn: 'Stadfortredar', en: 'Stand-in' },
  delegate: { nb: 'Delegat', nn: 'Delegat', en: 'Delegate' },
}
/** Who did it, and in whose place: both names stand (R57). */
export const inPlaceOf = (who: string, leader: string) => ({ nb: `${who} for ${leader}`, nn: `${who} for ${leader}`, en: `${who} for ${leader}` })

export const remarkText = texts({
  comment: { nb: 'Kommentar', nn: 'Kommentar', en: 'Comment' },
  completion: { nb: 'Da målet ble fullført', nn: 'Då målet vart fullført', en: 'On completion' },
  approval: { nb: 'Ved godkjenning', nn: 'Ved godkjenning', en: 'On approval' },
  return: { nb: 'Sendt tilbake fordi', nn: 'Sendt tilbake fordi', en: 'Returned because' },
  withdrawal: { nb: 'Godkjenning trukket fordi', nn: 'Godkjenning trekt fordi', en: 'Approval withdrawn because' },
  rejection: { nb: 'Avvist fordi', nn: 'Avvist fordi', en: 'Rejected because' },
  signature: { nb: 'Ved signering', nn: 'Ved signering', en: 'On signing' },
  conversion: { nb: 'Konvertert fra gammel ordning fordi', nn: 'Konvertert frå gammal ordning fordi', en: 'Converted from the old scheme because' },
  fulfilment: { nb: 'Innfridd fordi', nn: 'Innfridd fordi', en: 'Fulfilled because' },
})

export const happenings = texts({
  'portfolio.trainingAssigned': { nb: 'Tildelte utdanningen med planer', nn: 'Tildelte utdanninga med planar', en: 'Assigned the training with its plans' },
  'portfolio.trainingArchived': { nb: 'Arkiverte utdanningen', nn: 'Arkiverte utdanninga', en: 'Archived the training' },
  'portfolio.trainingDeleted': { nb: 'Slettet en utdanning som ikke var begynt', nn: 'Sletta ei utdanning som ikkje var byrja', en: 'Deleted a training that had not begun' },
  'portfolio.objectivesConverted': { nb: 'Konverterte læringsmål fra gammel ordning', nn: 'Konverterte læringsmål frå gammal ordning', en: 'Converted objectives from the old scheme' },
  'portfolio.participantSet': { nb: 'Satte inn en deltaker', nn: 'Sette inn ein deltakar', en: 'Appointed a participant' },
  'portfolio.participantEnded': { nb: 'Avsluttet en deltaker', nn: 'Avslutta ein deltakar', en: 'Ended a participant' },
  'portfolio.activityRegistered': { nb: 'Registrerte aktiviteten', nn: 'Registrerte aktiviteten', en: 'Registered the activity' },
  'portfolio.activityEdited': { nb: 'Endret aktiviteten', nn: 'Endra aktiviteten', en: 'Changed the activity' },
  'portfolio.activitySent': { nb: 'Sendte aktiviteten til signering', nn: 'Sende aktiviteten til signering', en: 'Sent the activity for signing' },
  'portfolio.sentForSigning': { nb: 'Ba om signatur', nn: 'Bad om signatur', en: 'Asked for a signature' },
  'portfolio.activityRecalled': { nb: 'Kalte aktiviteten tilbake', nn: 'Kalla aktiviteten tilbake', en: 'Recalled the activity' },
  'portfolio.activitySigned': { nb: 'Signerte aktiviteten', nn: 'Signerte aktiviteten', en: 'Signed the activity' },
  'portfolio.activityRejected': { nb: 'Avviste aktiviteten', nn: 'Avviste aktiviteten', en: 'Rejected the activity' },
  'portfolio.activityFulfilled': { nb: 'Markerte aktiviteten som innfridd', nn: 'Merkte aktiviteten som innfridd', en: 'Marked the activity as fulfilled' },
  'portfolio.activityRemarked': { nb: 'Kommenterte aktiviteten', nn: 'Kommenterte aktiviteten', en: 'Commented on the activity' },
  'portfolio.fileAttached': { nb: 'La ved en fil', nn: 'La ved ei fil', en: 'Attached a file' },
  'portfolio.objectiveStarted': { nb: 'Begynte på læringsmålet', nn: 'Byrja på læringsmålet', en: 'Began the objective' },
  'portfolio.objectiveCompleted': { nb: 'Markerte læringsmålet som fullført', nn: 'Merkte læringsmålet som fullført', en: 'Marked the objective as completed' },
  'portfolio.objectiveSent': { nb: 'Sendte læringsmålet til godkjenning', nn: 'Sende læringsmålet til godkjenning', en: 'Sent the objective for approval' },
  'portfolio.objectiveRecalled': { nb: 'Kalte læringsmålet tilbake', nn: 'Kalla læringsmålet tilbake', en: 'Recalled the objective' },
  'portfolio.objectiveRecommended': { nb: 'Anbefalte godkjenning', nn: 'Tilrådde godkjenning', en: 'Recommended approval' },
  'portfolio.recommendationDeclined': { nb: 'Anbefalte ikke godkjenning', nn: 'Tilrådde ikkje godkjenning', en: 'Did not recommend approval' },
  'portfolio.objectiveApproved': { nb: 'Godkjente læringsmålet', nn: 'Godkjende læringsmålet', en: 'Approved the objective' },
  'portfolio.objectiveReturned': { nb: 'Sendte læringsmålet tilbake', nn: 'Sende læringsmålet tilbake', en: 'Returned the objective' },
  'portfolio.approvalWithdrawn': { nb: 'Trakk godkjenningen tilbake', nn: 'Trekte godkjenninga tilbake', en: 'Withdrew the approval' },
  'portfolio.objectiveRemarked': { nb: 'Kommenterte læringsmålet', nn: 'Kommenterte læringsmålet', en: 'Commented on the objective' },
  'portfolio.delegated': { nb: 'Ga fullmakt', nn: 'Gav fullmakt', en: 'Delegated' },
  'portfolio.delegationRevoked': { nb: 'Trakk fullmakten tilbake', nn: 'Trekte fullmakta tilbake', en: 'Revoked the delegation' },
  'portfolio.ticketRevoked': { nb: 'Trakk en signeringslenke tilbake', nn: 'Trekte ei signeringslenkje tilbake', en: 'Revoked a signing link' },
  'portfolio.ticketIssued': { nb: 'Sendte signeringslenke', nn: 'Sende signeringslenkje', en: 'Sent a signing link' },
  'portfolio.signingReminded': { nb: 'Minnet om signering', nn: 'Minte om signering', en: 'Reminded of signing' },
  'portfolio.approvalReminded': { nb: 'Minnet om godkjenning', nn: 'Minte om godkjenning', en: 'Reminded of approval' },
})
