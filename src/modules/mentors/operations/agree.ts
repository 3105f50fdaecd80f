import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { newId } from '#platform/db/columns.ts'
import { NotFound, Rejected } from '#platform/errors.ts'
import { date, recordId } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { isArchived, theTraining, type TrainingView } from '#modules/portfolio/index.ts'
import { isParty } from '../policy.ts'
import { theAgreement } from '../queries/agreements.ts'
import { minutesOf, oreOf, whyNotTerms } from '../rules/terms.ts'
import { mentorAgreement } from '../tables.ts'
import { problems } from '../text/problems.ts'

const written = () => z.string().max(40).optional().default('')
const terms = { fromOn: date(), untilOn: date(), mentoringMinutes: written(), preparationMinutes: written(), hourlyOre: written() }
type Written = z.output<z.ZodObject<typeof terms>>

/** The terms as they are stored: whole minutes and øre. @throws Rejected at the field that is wrong */
function termsOf(wish: Written, training: TrainingView) {
  const [mentoringMinutes, preparationMinutes, hourlyOre] = [minutesOf(wish.mentoringMinutes), minutesOf(wish.preparationMinutes), oreOf(wish.hourlyOre)]
  const read = { fromOn: wish.fromOn, untilOn: wish.untilOn, mentoringMinutes, preparationMinutes, hourlyOre }
  const wrong = whyNotTerms(read, training.startedOn)
  if (wrong) throw new Rejected(wrong.problem, { field: wrong.field })
  return { ...read, mentoringMinutes: mentoringMinutes ?? 0, preparationMinutes: preparationMinutes ?? 0, hourlyOre: hourlyOre ?? 0 }
}

/** Leader or mentor writes what is to be agreed on: a draft, until both have signed it (R61, R63). */
export const makeAgreement = operation({
  name: 'mentors.makeAgreement',
  input: z.object({ trainingId: recordId(), ...terms }),
  load: (ctx, { trainingId }) => theTraining(ctx, trainingId),
  allow: isParty,
  problems,
  conflicts: { mentor_agreement_one_draft: 'draft_exists' },
  async run(ctx, training, wish) {
    if (isArchived(training)) throw new Rejected('training_archived')
    if (!training.mentorId) throw new Rejected('no_mentor')
    if (training.mentorId === training.leaderId) throw new Rejected('leader_is_mentor')
    const id = newId()
    await ctx.db.insert(mentorAgreement).values({ id, trainingId: training.id, mentorId: training.mentorId, kommuneId: training.kommuneId, ...termsOf(wish, training), madeBy: ctx.actor.personId ?? '', madeAt: ctx.now })
    await ctx.trail('mentors.agreementMade', { record: { kind: 'mentorAgreement', id }, trainingId: training.id, details: { fromOn: wish.fromOn.toString(), untilOn: wish.untilOn.toString() }, tells: [training.mentorId, training.leaderId] })
    return { trainingId: training.id }
  },
})

/** Changes a draft. Whoever had signed it has not signed this: the signatures are gone. */
export const changeAgreement = operation({
  name: 'mentors.changeAgreement',
  input: z.object({ agreementId: recordId(), ...terms }),
  load: async (ctx, { agreementId }) => {
    const found = await theAgreement(ctx, agreementId, 'update')
    return { found, training: await theTraining(ctx, found.trainingId) }
  },
  allow: (actor, { training }) => isParty(actor, training),
  problems,
  async run(ctx, { found, training }, wish) {
    if (isArchived(training)) throw new Rejected('training_archived')
    if (found.state !== 'draft') throw new Rejected('not_a_draft')
    if (found.mentorId !== training.mentorId) throw new Rejected('other_mentor')
    const changed = await ctx.db.update(mentorAgreement).set({ ...termsOf(wish, training), mentorSignedAt: null, leaderId: null, leaderSignedAt: null })
      .where(and(eq(mentorAgreement.id, found.id), eq(mentorAgreement.state, 'draft'))).returning({ id: mentorAgreement.id })
    if (changed.length === 0) throw new NotFound('agreement')
    await ctx.trail('mentors.agreementChanged', { record: { kind: 'mentorAgreement', id: found.id }, trainingId: training.id, details: { fromOn: wish.fromOn.toString(), untilOn: wish.untilOn.toString() }, tells: [training.mentorId, training.leaderId] })
    return { trainingId: training.id }
  },
})
