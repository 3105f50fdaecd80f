import { inLanguage, type Lang, t } from '#platform/i18n/language.ts'
import { SignInNeeded } from '#platform/errors.ts'
import type { TrailEntry } from '#platform/trail/tables.ts'
import { fileHeaders, theFile } from '#platform/files/store.ts'
import { happeningText } from '#platform/trail/words.ts'
import { noteReading } from '#platform/trail/readings.ts'
import type { C, Handler } from '#platform/web/env.ts'
import type { FormState } from '#platform/web/submission.ts'
import { formState } from '#platform/web/submission.ts'
import type { Happened } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import { attachmentOf } from '../queries/basis.ts'
import { myTrainings, theTraining } from '../queries/training.ts'
import { text } from '../text.ts'
import { capacityText, delegationText, inPlaceOf } from '../text/words.ts'

/** Pages below are for somebody who is signed in. @throws SignInNeeded */
export function signedIn(c: C): void {
  if (c.var.ctx.actor.kind !== 'person') throw new SignInNeeded()
}

/** Shows a page about the actor's own training: the active one, else the last. */
export async function withMine(c: C, page: (c: C, trainingId: string) => Promise<Response>): Promise<Response> {
  signedIn(c)
  const [mine] = await myTrainings(c.var.ctx)
  return mine ? page(c, mine.id) : c.redirect(paths.home(), 303)
}

/** Hands out the file named in the path, to who may see the record it hangs on; that they read it is noted. @throws NotFound */
export const sendFile: Handler = async (c) => {
  const { ctx } = c.var
  const found = await theFile(ctx, c.req.param('id') ?? '')
  const hangs = await attachmentOf(ctx, found.id)
  if (hangs) await noteReading(ctx, { subjectId: (await theTraining(ctx, hangs.trainingId)).traineeId, kind: 'file', id: found.id, label: 'Vedlegg' })
  return c.body(new Uint8Array(found.content), 200, fileHeaders(found))
}

/** The state of the one form on a page that was sent; the others begin as they are stored. @param path where the form is sent to */
export const formAt = (c: C, path: string, stored: Record<string, unknown> = {}): FormState =>
  c.var.rejected && c.req.path === path ? formState(c, stored) : { values: stored, rejected: undefined }

const words: Readonly<Record<string, typeof capacityText.leader>> = { ...capacityText, ...delegationText }

/** Trail entries as history on a page, in the actor's language. @param names of those in whose place others decide (R57: both names) */
export const toHistory = (entries: readonly TrailEntry[], lang: Lang, names: ReadonlyMap<string, string> = new Map()): Happened[] =>
  inLanguage(lang, () => entries.map((entry) => {
    const { signer, to, name, sentTo } = entry.details as { signer?: string; to?: string[] | string; name?: string; sentTo?: string }
    const note = [to, name].flat().filter(Boolean).join(', ')
    const who = `${signer ?? entry.actorName}${entry.capacity && words[entry.capacity] ? ` (${t(words[entry.capacity] as typeof capacityText.leader).toLowerCase()})` : ''}`
    const leader = entry.onBehalfOf && names.get(entry.onBehalfOf)
    return {
      at: entry.at, what: t(happeningText(entry.kind) ?? text.somethingHappened),
      who: leader ? t(inPlaceOf(who, leader)) : who,
      note: note || (entry.actorKind === 'ticket' && sentTo ? sentTo : undefined),
    }
  }))
