import type { Ctx } from '#platform/ctx.ts'
import type { Reactions } from '#platform/jobs/reactions.ts'
import type { TrailEntry } from '#platform/trail/tables.ts'
import { thePerson } from '#modules/identity/index.ts'
import { mailTicket } from './ticket-mail.ts'

/** Somebody with an account finds it on their home and in the day's mail; somebody without gets a link. */
async function tellSigner(ctx: Ctx, entry: TrailEntry, signerId: string): Promise<void> {
  const signer = await thePerson(ctx, signerId)
  if (!signer.claimedAt && entry.trainingId) await mailTicket(ctx, entry.trainingId, signerId, `ticket:${entry.id}:${signerId}`)
}

export const reactions: Reactions = {
  'portfolio.sentForSigning': (ctx, entry) => tellSigner(ctx, entry, String(entry.details.signerId)),
  'portfolio.objectiveSent': async (ctx, entry) => {
    for (const personId of (entry.details.asked as string[] | undefined) ?? []) await tellSigner(ctx, entry, personId)
  },
}
