import { texts } from '#platform/i18n/texts.ts'

/** What somebody did, to be read after their name; `{}` is where its object stands. */
export const newsText = texts({
  'portfolio.activitySigned': { nb: 'signerte {}', nn: 'signerte {}', en: 'signed {}' },
  'portfolio.activityRejected': { nb: 'avviste {}', nn: 'avviste {}', en: 'rejected {}' },
  'portfolio.activityFulfilled': { nb: 'markerte {} som innfridd', nn: 'merkte {} som innfridd', en: 'marked {} as fulfilled' },
  'portfolio.activityRemarked': { nb: 'kommenterte {}', nn: 'kommenterte {}', en: 'commented on {}' },
  'portfolio.activityRecalled': { nb: 'kalte tilbake {}', nn: 'kalla tilbake {}', en: 'recalled {}' },
  'portfolio.objectiveSent': { nb: 'sendte {} til godkjenning', nn: 'sende {} til godkjenning', en: 'sent {} for approval' },
  'portfolio.objectiveRecalled': { nb: 'kalte tilbake {}', nn: 'kalla tilbake {}', en: 'recalled {}' },
  'portfolio.objectiveRecommended': { nb: 'anbefalte {}', nn: 'tilrådde {}', en: 'recommended {}' },
  'portfolio.recommendationDeclined': { nb: 'anbefalte ikke {}', nn: 'tilrådde ikkje {}', en: 'did not recommend {}' },
  'portfolio.objectiveApproved': { nb: 'godkjente {}', nn: 'godkjende {}', en: 'approved {}' },
  'portfolio.objectiveReturned': { nb: 'sendte tilbake {}', nn: 'sende tilbake {}', en: 'returned {}' },
  'portfolio.approvalWithdrawn': { nb: 'trakk godkjenningen av {} tilbake', nn: 'trekte godkjenninga av {} tilbake', en: 'withdrew the approval of {}' },
  'portfolio.objectiveRemarked': { nb: 'kommenterte {}', nn: 'kommenterte {}', en: 'commented on {}' },
})

/** What somebody did to the reader, with nothing to name beside it. */
export const wholeSentences = texts({
  'identity.roleGiven': { nb: 'ga deg en rolle', nn: 'gav deg ei rolle', en: 'gave you a role' },
  'identity.roleEnded': { nb: 'avsluttet en rolle du hadde', nn: 'avslutta ei rolle du hadde', en: 'ended a role you held' },
  'portfolio.trainingAssigned': { nb: 'tildelte deg utdanningen med planer', nn: 'tildelte deg utdanninga med planar', en: 'assigned you the training with its plans' },
})
