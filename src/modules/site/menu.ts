import type { Text } from '#platform/i18n/language.ts'
import type { C } from '#platform/web/env.ts'
import type { MenuItem } from '#ui/frame.ts'
import { curriculumPaths } from '#modules/curriculum/index.ts'
import { identityPaths } from '#modules/identity/index.ts'
import { organisationPaths } from '#modules/organisation/index.ts'
import { approvalPaths } from '#modules/approval/index.ts'
import { followupPaths } from '#modules/followup/index.ts'
import { mentoringPaths } from '#modules/mentoring/index.ts'
import { mentorsPaths } from '#modules/mentors/index.ts'
import { planningPaths } from '#modules/planning/index.ts'
import { portfolioPaths } from '#modules/portfolio/index.ts'
import { paths } from './paths.ts'
import { text } from './text.ts'

type Entry = readonly [to: string, label: Text]

const overview: Entry = [paths.home(), text.overview]
const people: Entry = [identityPaths.people(), text.people]
const doctors: Entry = [portfolioPaths.doctors(), text.doctors]
const queue: Entry = [portfolioPaths.queue(), text.queue]
const toSign: Entry = [portfolioPaths.toSign(), text.toSign]
const delegations: Entry = [portfolioPaths.delegations(), text.delegations]
const followUp: Entry = [followupPaths.warnings(), text.followUp]
const mentors: Entry = [mentorsPaths.search(), text.mentors]
const mentoring: Entry = [mentoringPaths.mine(), text.mentoring]
const kommuner: Entry = [organisationPaths.kommuner(), text.kommuner]
const curricula: Entry = [curriculumPaths.curricula(), text.curricula]

/** What each role finds in the menu: the few places they go. */
const menus: Readonly<Record<string, readonly Entry[]>> = {
  visitor: [[organisationPaths.kommuner(), text.kommuner], [organisationPaths.offices(), text.offices], curricula],
  trainee: [[paths.home(), text.myTrail], [portfolioPaths.myObjectives(), text.objectives], [portfolioPaths.myActivities(), text.activities], [planningPaths.mine(), text.plan], mentoring, [portfolioPaths.myTraining(), text.training]],
  mentor: [overview, [portfolioPaths.mentored(), text.myDoctors], mentoring, followUp, toSign],
  supervisor: [overview],
  leader: [overview, queue, doctors, followUp, mentors, people, delegations],
  stand_in: [overview, queue, doctors, delegations],
  delegate: [overview, queue, delegations],
  chief_physician: [overview, doctors, followUp, people, kommuner],
  office_adviser: [overview, doctors, followUp, mentors, kommuner, people],
  office_head: [overview, doctors, followUp, mentors, kommuner, people],
  hospital_coordinator: [overview, people, [organisationPaths.hospitals(), text.hospitals]],
  directorate_officer: [overview, [approvalPaths.applications(), text.applications], kommuner, curricula, people],
  system_administrator: [overview, people, curricula, [organisationPaths.import(), text.organisationImport]],
}

/** The menu of whoever makes the request. */
export function menuOf(c: C): readonly MenuItem[] {
  const { actor } = c.var.ctx
  if (actor.kind === 'ticket') return []
  const entries = menus[actor.workingAs?.role ?? 'visitor'] ?? []
  // An office works with its own kommuner; the rest is one click away.
  const mine = actor.workingAs?.unitKind === 'office' ? `?kontor=${encodeURIComponent(actor.workingAs.unitName)}` : ''
  return entries.map(([to, label]) => ({ to: to === organisationPaths.kommuner() ? `${to}${mine}` : to, label: label[actor.lang] }))
}
