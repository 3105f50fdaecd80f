import { inArray } from 'drizzle-orm'
import { packBundle, sha256Of } from '#platform/bundle/pack.ts'
import type { Ctx } from '#platform/ctx.ts'
import { file } from '#platform/files/tables.ts'
import { dayInNorway } from '#platform/i18n/format.ts'
import { inLanguage, type Lang } from '#platform/i18n/language.ts'
import { pdfOf } from '#platform/pdf/pdf.ts'
import { type ApplicationFacts, factsSchema, factsVersion } from './facts.ts'
import { applicationDocument } from './pages/application-document.ts'
import type { Dossier, DocumentView } from './queries/dossier.ts'
import { documentKinds, lis1Months } from './rules.ts'

export interface MadeBundle {
  readonly facts: ApplicationFacts
  readonly bundle: Uint8Array
  readonly sha256: string
}

interface Attached extends Pick<DocumentView, 'fileId' | 'kind' | 'pages' | 'scheme'> {
  /** Its name in the bundle. */
  readonly name: string
  readonly content: Uint8Array
}

/**
 * Makes the bundle of an application (R140): the readable document, sorted by type, the same facts for programs, the attachments, a
 * manifest and a signature. The same facts on the same day become the same bytes. Nothing of what doctor and mentor wrote for their conversations is read.
 */
export async function makeBundle(ctx: Ctx, dossier: Dossier, language: Lang = ctx.actor.lang): Promise<MadeBundle> {
  const attached = await attachedTo(ctx, withProofs(dossier))
  const facts = factsOf(dossier, attached, language, ctx.today)
  const readable = await pdfOf(inLanguage(language, () => applicationDocument(facts)))
  const files = new Map([['soknad.pdf', readable], ['facts.json', new TextEncoder().encode(`${JSON.stringify(facts, null, 2)}\n`)], ...attached.map((one) => [one.name, one.content] as const)])
  const bundle = packBundle(files, { madeOn: ctx.today, facts: factsVersion })
  return { facts, bundle, sha256: sha256Of(bundle) }
}

// What objectives were converted on lies in the portfolio (R12): it goes along without being attached once more.
const withProofs = ({ documents, proofs }: Dossier): Omit<Attached, 'name' | 'content'>[] => [...documents, ...proofs.filter((one) => !one.problem).map(({ fileId, pages }) => ({ fileId, pages, kind: 'conversion' as const, scheme: 'old' as const }))]

async function attachedTo(ctx: Ctx, documents: readonly Omit<Attached, 'name' | 'content'>[]): Promise<Attached[]> {
  if (documents.length === 0) return []
  const found = await ctx.db.select({ id: file.id, content: file.content }).from(file).where(inArray(file.id, documents.map((one) => one.fileId)))
  const sorted = documents.toSorted((a, b) => documentKinds.indexOf(a.kind) - documentKinds.indexOf(b.kind))
  return sorted.map((one, at) => {
    const content = found.find((each) => each.id === one.fileId)?.content
    if (!content) throw new Error(`the file ${one.fileId} is not there`)
    return { ...one, content: new Uint8Array(content), name: `vedlegg/${String(at + 1).padStart(2, '0')}-${one.kind}.pdf` }
  })
}

function factsOf(dossier: Dossier, attached: readonly Attached[], language: Lang, today: Temporal.PlainDate): ApplicationFacts {
  const { training, services, leaves, counted, groups, courses, stretches, lines } = dossier
  const hours = (minutes: number) => Math.floor(minutes / 6) / 10
  return factsSchema.parse({
    schema: factsVersion, madeOn: today.toString(), language, specialty: training.specialty,
    doctor: { name: training.traineeName, hprNumber: dossier.hprNumber },
    training: { id: training.id, startedOn: training.startedOn.toString(), kommune: training.kommune },
    objectives: dossier.objectives,
    service: services.map((one) => ({ kommune: one.kommune, arena: one.arena, kind: one.kind, percentage: one.percentage, fromOn: one.fromOn.toString(), untilOn: one.untilOn?.toString() ?? null, scheme: one.oldScheme ? 'old' : 'new' })),
    leaves: leaves.map((one) => ({ kind: one.kind, percentage: one.percentage, fromOn: one.fromOn.toString(), untilOn: one.untilOn.toString() })),
    counted: { months: counted.months, wanted: counted.wanted, lis1Months: attached.some((one) => one.kind === 'lis1') ? lis1Months : 0, needs: counted.needs, notCounted: counted.notCounted },
    confirmations: stretches.flatMap(({ confirmation, state }) => {
      if (state !== 'signed' || !confirmation?.said || !confirmation.signedAt) return []
      const { service, leaves: away, mentors, kommune } = confirmation.facts
      return [{ kommune, fromOn: confirmation.fromOn.toString(), untilOn: confirmation.untilOn.toString(), service, leaves: away, mentors, said: confirmation.said, signedBy: confirmation.signerName ?? '', signedOn: dayInNorway(confirmation.signedAt).toString() }]
    }),
    group: { hours: hours(groups.reduce((sum, one) => sum + one.minutes, 0)), groups: groups.map((one) => ({ name: one.name, leader: one.leader, hours: hours(one.minutes), meetings: one.meetings })) },
    courses,
    documents: attached.map((one) => ({ kind: one.kind, file: one.name, pages: one.pages, scheme: one.scheme, sha256: sha256Of(one.content) })),
    checklist: lines.map(({ key, state, rule, done, wanted, about, confirmed }) => ({ key, state, rule, done, wanted, about, ...(confirmed ? { confirmed } : {}) })),
  })
}
