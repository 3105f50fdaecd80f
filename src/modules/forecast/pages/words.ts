import { t } from '#platform/i18n/language.ts'
import type { Text } from '#platform/i18n/language.ts'
import type { Specialty } from '#modules/curriculum/index.ts'
import type { Change } from '../rules/change.ts'
import type { Assumption, Forecast, PartKind } from '../rules/forecast.ts'
import { kindText, partText, samPartText, text } from '../text/words.ts'

/** The conclusion as a heading, and what it means: also for the doctor's home. */
export function conclusionOf(forecast: Forecast): { title: Text; lead: readonly Text[] } {
  const { on, decides, atTheEarliest, done, assumptions } = forecast
  if (done) return { title: text.allDone, lead: [] }
  if (!on) return { title: text.notReached, lead: [text.missingFrom(decides)] }
  return {
    title: atTheEarliest ? text.earliestIn(on) : text.specialistIn(on),
    lead: [text.decidedBy(decides), ...(atTheEarliest ? [text.paceUnknown] : []), ...(assumptions.length > 0 ? [text.restsOn(assumptions.length)] : [])],
  }
}

/** What a part is called in a specialty. */
export const partName = (kind: PartKind, specialty: Specialty): Text => (specialty === 'SAM' && (kind === 'main' || kind === 'side') ? samPartText[kind] : partText[kind])

/** An assumption as a sentence, with the rule or the source it is from. */
export function assumptionWords(one: Assumption): { said: Text; from: string | null; source: string | null } {
  const own = { from: null, source: null }
  switch (one.kind) {
    case 'nothing_recorded': return { said: text.nothingRecorded(one.fromOn), ...own }
    case 'afterwards': return { said: text.afterwards(kindText[one.service], one.percentage, one.fromOn), ...own }
    case 'hospital_assumed': return { said: text.hospitalAssumed(one.fromOn, one.untilOn, one.leadMonths), from: 'R114', source: one.source }
    case 'hospital_wished': return { said: one.moved ? text.hospitalMoved(one.fromOn, one.untilOn, one.leadMonths) : text.hospitalWished(one.fromOn, one.untilOn), from: 'R114', source: one.moved ? one.source : null }
    case 'mentor_assumed': return { said: text.mentorAssumed(one.fromOn), from: 'R60', source: null }
    case 'registration_assumed': return { said: text.registrationAssumed(one.fromOn), from: 'R8', source: null }
    case 'group_assumed': return { said: text.groupAssumed(one.fromOn), from: 'R66', source: null }
    case 'own_pace': return { said: text.ownPace(one.left, one.approved, one.months), from: 'R9', source: null }
    case 'no_pace': return { said: text.noPace(one.left), from: 'R9', source: null }
    case 'just_begun': return { said: text.justBegun(one.left), from: 'R9', source: null }
    case 'courses_pace': return { said: text.coursesPace(one.left), from: 'R130', source: null }
    case 'courses_unknown': return { said: text.coursesUnknown(one.left), from: 'R130', source: null }
    case 'leave_not_counted': return { said: text.leaveNotCounted, from: 'R13', source: null }
    case 'requirements_uncertain': return { said: text.requirementsUncertain, from: one.rule, source: one.source }
  }
}

const day = (iso: string) => Temporal.PlainDate.from(iso)

/** A change in words. @param kommuner names by id */
export function changeWords(change: Change, kommuner: ReadonlyMap<string, string>): string {
  switch (change.kind) {
    case 'percentage': return t(text.toPercentage(change.percentage, day(change.fromOn)))
    case 'leave': return t(text.onLeave(day(change.fromOn), day(change.untilOn)))
    case 'hospital': return t(text.inHospital(change.months, change.percentage, day(change.fromOn)))
    case 'move': return t(text.movingTo(kommuner.get(change.kommuneId) ?? '–', day(change.fromOn)))
  }
}

/** What is filled in to try the same again, behind a question mark. */
export function asQuery(changes: readonly Change[]): string {
  const query = new URLSearchParams(changes.flatMap((change): [string, string][] => {
    if (change.kind === 'percentage') return [['positionFrom', change.fromOn], ['position', String(change.percentage)]]
    if (change.kind === 'leave') return [['leaveFrom', change.fromOn], ['leaveUntil', change.untilOn]]
    if (change.kind === 'hospital') return [['hospitalFrom', change.fromOn], ['hospitalMonths', String(change.months)], ['hospitalPercentage', String(change.percentage)]]
    return [['moveFrom', change.fromOn], ['moveTo', change.kommuneId]]
  }))
  return `?${query}`
}
