import { and, eq } from 'drizzle-orm'
import { makeAgreement } from '#modules/mentors/operations/agree.ts'
import { askMentor } from '#modules/mentors/operations/ask-mentor.ts'
import { sayQualification } from '#modules/mentors/operations/qualify.ts'
import { setProfile } from '#modules/mentors/operations/set-profile.ts'
import { signAgreement } from '#modules/mentors/operations/sign-agreement.ts'
import { mentorAgreement, mentorRequest, qualification } from '#modules/mentors/tables.ts'
import { assignTraining } from '#modules/portfolio/operations/assign-training.ts'
import { oslo, type Someone } from '#test/given.ts'
import type { Scene } from '#test/scenario.ts'

interface Around {
  readonly leader: Someone
  readonly mentor: Someone
  readonly mark: () => string
}

/** A candidate who has been asked, what the mentor says of themselves, and a training with an agreement in force and a draft. */
export async function markMentors({ as, door, given, today }: Scene, { leader, mentor, mark }: Around) {
  const candidate = await given.someone(`${mark()} Kandidat`)
  const [asLeader, asMentor] = [await as(leader), await as(mentor)]
  await (await as(candidate)).does(setProfile, { open: 'on', capacity: '3', languages: ['no'], homeId: oslo, nearKm: '20', byVideo: 'on' } as never)
  const assign = (what: string, more: object = {}) =>
    asLeader.does(assignTraining, { kommuneId: oslo, specialty: 'ALM', startedOn: today.subtract({ years: 1 }).toString(), traineeName: `${mark()} ${what}`, traineeEmail: `${mark()}@prove.example`, leaderId: leader.id, ...more })
  const { trainingId: askedId } = await assign('Uten')
  await asLeader.does(askMentor, { mentorId: candidate.id, trainingId: askedId })
  await asMentor.does(sayQualification, { personId: mentor.id, kind: 'specialist_alm', sinceOn: '2015-06-01' })
  const { trainingId: agreedId } = await assign('Avtalt', { mentorName: mentor.name, mentorEmail: mentor.email })
  const agreementOf = async (state: 'draft' | 'in_force') =>
    (await door.asSystem('test', (ctx) => ctx.db.select({ id: mentorAgreement.id }).from(mentorAgreement).where(and(eq(mentorAgreement.trainingId, agreedId), eq(mentorAgreement.state, state)))))[0]?.id ?? ''
  const make = (from: number) => asLeader.does(makeAgreement, { trainingId: agreedId, fromOn: today.add({ days: from }).toString(), untilOn: today.add({ days: from + 300 }).toString(), mentoringMinutes: '240', preparationMinutes: '90', hourlyOre: '1250' })
  await make(-10)
  const inForceId = await agreementOf('draft')
  for (const one of [asLeader, asMentor]) await one.does(signAgreement, { agreementId: inForceId })
  await make(291)
  const [request, said] = await door.asSystem('test', async (ctx) => [
    (await ctx.db.select({ id: mentorRequest.id }).from(mentorRequest).where(eq(mentorRequest.mentorId, candidate.id)))[0],
    (await ctx.db.select({ id: qualification.id }).from(qualification).where(eq(qualification.personId, mentor.id)))[0],
  ])
  return { candidate, agreedId, inForceId, draftId: await agreementOf('draft'), requestId: request?.id ?? '', qualificationId: said?.id ?? '' }
}
