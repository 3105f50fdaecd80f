import { type Texts, texts } from '#platform/i18n/texts.ts'
import type { ReasonNotCounted } from '../rules/counting.ts'
import type { Acknowledging, LeaveKind, PlanItemKind, PlanItemState, ServiceKind } from '../rules/periods.ts'

export const serviceKindText: Texts<ServiceKind> = {
  open_practice: { nb: 'Åpen uselektert praksis', nn: 'Open uselektert praksis', en: 'Open, unselected practice' },
  other_general: { nb: 'Annen allmennmedisinsk tjeneste', nn: 'Anna allmennmedisinsk teneste', en: 'Other general-practice service' },
  institution: { nb: 'Institusjonstjeneste', nn: 'Institusjonsteneste', en: 'Service in an institution' },
  public_health: { nb: 'Samfunnsmedisinsk tjeneste', nn: 'Samfunnsmedisinsk teneste', en: 'Public health service' },
  clinical: { nb: 'Klinisk tjeneste', nn: 'Klinisk teneste', en: 'Clinical service' },
  not_counting: { nb: 'Tjeneste som ikke teller', nn: 'Teneste som ikkje tel', en: 'Service that does not count' },
}
export const leaveKindText: Texts<LeaveKind> = {
  parental: { nb: 'Foreldrepermisjon', nn: 'Foreldrepermisjon', en: 'Parental leave' },
  sick: { nb: 'Sykefravær', nn: 'Sjukefråvær', en: 'Sick leave' },
  unpaid: { nb: 'Permisjon uten lønn', nn: 'Permisjon utan løn', en: 'Unpaid leave' },
  other: { nb: 'Annen permisjon', nn: 'Annan permisjon', en: 'Other leave' },
}
export const itemKindText: Texts<PlanItemKind> = {
  course: { nb: 'Kurs', nn: 'Kurs', en: 'Course' },
  group: { nb: 'Veiledningsgruppe', nn: 'Rettleiingsgruppe', en: 'Mentoring group' },
  assessment: { nb: 'Vurdering av kompetanse', nn: 'Vurdering av kompetanse', en: 'Assessment of competence' },
  other: { nb: 'Annet', nn: 'Anna', en: 'Other' },
}
export const itemStateText: Texts<PlanItemState> = {
  planned: { nb: 'Planlagt', nn: 'Planlagt', en: 'Planned' },
  done: { nb: 'Gjennomført', nn: 'Gjennomført', en: 'Done' },
  dropped: { nb: 'Gått ut', nn: 'Gått ut', en: 'Dropped' },
}
export const acknowledgingText: Texts<Acknowledging> = {
  trainee: { nb: 'Legen', nn: 'Legen', en: 'The doctor' },
  mentor: { nb: 'Veilederen', nn: 'Rettleiaren', en: 'The mentor' },
  leader: { nb: 'Lederen', nn: 'Leiaren', en: 'The leader' },
}
export const reasonText: Texts<ReasonNotCounted> = {
  not_registered: { nb: 'Kommunen var ikke registrert som utdanningsvirksomhet (R8)', nn: 'Kommunen var ikkje registrert som utdanningsverksemd (R8)', en: 'The kommune was not registered as a training institution (R8)' },
  no_mentor: { nb: 'Det var ingen individuell veileder (R8, R60)', nn: 'Det var ingen individuell rettleiar (R8, R60)', en: 'There was no individual mentor (R8, R60)' },
  on_leave: { nb: 'Permisjon (R13: regelen er ikke funnet, så den regnes ikke med)', nn: 'Permisjon (R13: regelen er ikkje funnen, så han blir ikkje rekna med)', en: 'Leave (R13: no rule was found, so it is not counted)' },
  kind: { nb: 'Tjenesten er av et slag som ikke teller (R4, R10)', nn: 'Tenesta er av eit slag som ikkje tel (R4, R10)', en: 'The service is of a kind that does not count (R4, R10)' },
}

/** What happened, as history and news say it. */
export const happenings = texts({
  'planning.periodAdded': { nb: 'La inn en tjenesteperiode', nn: 'La inn ein tenesteperiode', en: 'Added a period of service' },
  'planning.periodChanged': { nb: 'Endret en tjenesteperiode', nn: 'Endra ein tenesteperiode', en: 'Changed a period of service' },
  'planning.periodRemoved': { nb: 'Fjernet en tjenesteperiode', nn: 'Fjerna ein tenesteperiode', en: 'Removed a period of service' },
  'planning.leaveAdded': { nb: 'La inn en permisjon', nn: 'La inn ein permisjon', en: 'Added a leave' },
  'planning.leaveChanged': { nb: 'Endret en permisjon', nn: 'Endra ein permisjon', en: 'Changed a leave' },
  'planning.leaveRemoved': { nb: 'Fjernet en permisjon', nn: 'Fjerna ein permisjon', en: 'Removed a leave' },
  'planning.itemAdded': { nb: 'La noe til i planen', nn: 'La noko til i planen', en: 'Added something to the plan' },
  'planning.itemChanged': { nb: 'Endret noe i planen', nn: 'Endra noko i planen', en: 'Changed something in the plan' },
  'planning.itemRemoved': { nb: 'Fjernet noe fra planen', nn: 'Fjerna noko frå planen', en: 'Removed something from the plan' },
  'planning.planRevised': { nb: 'Reviderte utdanningsplanen', nn: 'Reviderte utdanningsplanen', en: 'Revised the training plan' },
  'planning.planAcknowledged': { nb: 'Bekreftet utdanningsplanen', nn: 'Stadfesta utdanningsplanen', en: 'Acknowledged the training plan' },
  'planning.revisionReminded': { nb: 'Utdanningsplanen er ikke revidert på elleve måneder', nn: 'Utdanningsplanen er ikkje revidert på elleve månader', en: 'The training plan has not been revised for eleven months' },
  'planning.timeConfirmed': { nb: 'Bekreftet den tellende tiden', nn: 'Stadfesta den teljande tida', en: 'Confirmed the counted time' },
})
