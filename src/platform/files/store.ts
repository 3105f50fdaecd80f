import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { newId } from '#platform/db/columns.ts'
import { notFound } from '#platform/errors.ts'
import { type StoredFile, file } from '#platform/files/tables.ts'
import { type Acceptance, typeOf } from '#platform/files/type.ts'

/** Keeps a file in the open transaction. @param accepted what `typeOf` found @returns what a record needs to point to it */
export async function keepFile(ctx: Ctx, name: string, content: Uint8Array, accepted: Acceptance): Promise<{ id: string; name: string; size: number }> {
  const row = {
    id: newId(), name: safeName(name), type: accepted.type, size: content.length, content,
    sha256: createHash('sha256').update(content).digest('hex'), addedBy: ctx.actor.personId, addedAt: ctx.now,
  }
  await ctx.db.insert(file).values(row)
  return { id: row.id, name: row.name, size: row.size }
}

/** Reads the chosen file of a form, and what it is; null when it is of no kind we accept. */
export async function readUpload(upload: File): Promise<{ content: Uint8Array; accepted: Acceptance } | null> {
  const content = new Uint8Array(await upload.arrayBuffer())
  const accepted = await typeOf(content, upload.name)
  return accepted && { content, accepted }
}

/** A file the actor may see. @throws NotFound */
export async function theFile(ctx: Ctx, id: string): Promise<StoredFile> {
  const [found] = await ctx.db.select().from(file).where(eq(file.id, id))
  return found ?? notFound('file')
}

// A name may not reach out of a folder, turn its reading direction, or break a header.
const safeName = (name: string) => name.normalize('NFC').replace(/^.*[/\\]/, '').replace(/[^\p{L}\p{N} ._()-]/gu, '_').replace(/^\.+/, '').slice(-120) || 'fil'

/** Headers to hand a file out with: always as a download, never guessed at by the browser. */
export const fileHeaders = (found: Pick<StoredFile, 'name' | 'type' | 'size'>): Record<string, string> => ({
  'content-type': found.type,
  'content-length': String(found.size),
  'content-disposition': `attachment; filename="${found.name.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(found.name)}`,
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cache-control': 'private, no-store',
})
