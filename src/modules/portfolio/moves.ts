import { and, eq, inArray, isNull, lte } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { newId } from '#platform/db/columns.ts'
import type { Door } from '#platform/db/door.ts'
import { addRole, holdersOf, holdsRoleIn } from '#modules/identity/index.ts'
import { recordToKeep } from './queries/move.ts'
import { delegation, type Move, move, participant, tenure, tenureRecord, training } from './tables.ts'

/**
 * Lets the moves happen whose day has come: the record as it stands is kept for the kommune that was responsible, the training goes on
 * in the new one with its leader, and with the mentor where they are one there too (R58). @returns how many
 */
export async function carryOutMoves(door: Door): Promise<number> {
  const due = await door.asSystem('moves', (ctx) => ctx.db.select({ id: move.id }).from(move).where(and(eq(move.state, 'confirmed'), lte(move.movesOn, ctx.today))).orderBy(move.movesOn))
  // Each in a transaction of its own: one that cannot be carried out holds up nobody else.
  const done = []
  for (const { id } of due) done.push(await door.asSystem('moves', (ctx) => carryOutIfDue(ctx, id)).then(() => null, (error: Error) => error))
  const failed = done.find((error) => error !== null)
  if (failed) throw failed
  return due.length
}

/** One move, if its day has come and it still stands. For the system. */
export async function carryOutIfDue(ctx: Ctx, moveId: string): Promise<void> {
  const [found] = await ctx.db.select().from(move).where(and(eq(move.id, moveId), eq(move.state, 'confirmed'), lte(move.movesOn, ctx.today))).for('update')
  if (found) await carryOut(ctx, found)
}

async function carryOut(ctx: Ctx, one: Move): Promise<void> {
  const [held] = await ctx.db.select().from(training).where(eq(training.id, one.trainingId)).for('update')
  await ctx.db.update(move).set({ state: 'done' }).where(eq(move.id, one.id))
  if (!held || held.state === 'archived') return
  const kept = await recordToKeep(ctx, held.id, one.movesOn)
  const tenureId = newId()
  await ctx.db.insert(tenure).values({ id: tenureId, trainingId: held.id, traineeId: held.traineeId, traineeName: kept.name, kommuneId: held.kommuneId, fromOn: Temporal.PlainDate.from(kept.fromOn), untilOn: one.movesOn })
  await ctx.db.insert(tenureRecord).values({ tenureId, traineeId: held.traineeId, kommuneId: held.kommuneId, content: kept.content, madeAt: ctx.now })
  await ctx.db.update(training).set({ kommuneId: one.toKommuneId }).where(eq(training.id, held.id))
  // A move told late ends nobody's part in the past: what they did until today they did as what they were.
  const handedOver = Temporal.PlainDate.compare(one.movesOn, ctx.today) < 0 ? ctx.today : one.movesOn
  const leaders = (await holdersOf(ctx, 'leader', one.toKommuneId)).map((each) => each.personId)
  // Confirmed long ahead, and perhaps no leader there any more: then those who are must find one.
  const leaderId = one.leaderId && leaders.includes(one.leaderId) ? one.leaderId : null
  const before = await ctx.db.select().from(participant).where(and(eq(participant.trainingId, held.id), isNull(participant.untilOn)))
  const stays: string[] = []
  for (const part of before) if (part.capacity === 'mentor' && part.personId !== leaderId && (await holdsRoleIn(ctx, part.personId, 'mentor', one.toKommuneId))) stays.push(part.id)
  const leaves = before.filter((part) => !stays.includes(part.id))
  if (leaves.length > 0) await ctx.db.update(participant).set({ untilOn: handedOver }).where(inArray(participant.id, leaves.map((part) => part.id)))
  await ctx.db.update(delegation).set({ revokedAt: ctx.now }).where(and(eq(delegation.trainingId, held.id), isNull(delegation.revokedAt)))
  if (leaderId) await ctx.db.insert(participant).values({ id: newId(), trainingId: held.id, personId: leaderId, capacity: 'leader', fromOn: handedOver })
  await addRole(ctx, { personId: held.traineeId, unitId: one.toKommuneId, role: 'trainee' })
  await ctx.trail('portfolio.trainingMoved', {
    record: { kind: 'training', id: held.id }, subjectId: held.traineeId, trainingId: held.id, unitId: one.toKommuneId, details: { movesOn: one.movesOn.toString() }, tells: [held.traineeId, leaderId, ...before.map((part) => part.personId)],
  })
  if (!leaderId) await ctx.trail('portfolio.leaderWanted', { record: { kind: 'training', id: held.id }, subjectId: held.traineeId, trainingId: held.id, unitId: one.toKommuneId, details: {}, tells: leaders })
}
