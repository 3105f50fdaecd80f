import { z } from 'zod'
import { languages } from '#platform/i18n/language.ts'
import { documentKinds, lineKeys, schemes } from './rules.ts'

const span = { fromOn: z.iso.date(), untilOn: z.iso.date() }
const served = z.strictObject({ kind: z.string(), arena: z.string(), percentage: z.int(), ...span })
const away = z.strictObject({ kind: z.string(), percentage: z.int(), ...span })

/** The form of `facts.json` in a bundle: what its readable document says, for programs. A change of it is a new version. */
export const factsVersion = 'loype-application/1'

export const factsSchema = z.strictObject({
  schema: z.literal(factsVersion),
  /** The day everything in it was so. */
  madeOn: z.iso.date(),
  /** Which language its readable document is in. */
  language: z.enum(languages),
  specialty: z.enum(['ALM', 'SAM']),
  doctor: z.strictObject({ name: z.string(), hprNumber: z.string().nullable() }),
  training: z.strictObject({ id: z.uuid(), startedOn: z.iso.date(), kommune: z.string() }),
  /** Every læringsmål of the plans, with who approved it and when (R59). */
  objectives: z.array(z.strictObject({ set: z.string(), code: z.string(), title: z.string(), state: z.string(), approvedOn: z.iso.date().nullable(), approvedBy: z.string().nullable() })),
  /** Service as it was recorded; `untilOn` null while it goes on. */
  service: z.array(z.strictObject({ kommune: z.string().nullable(), arena: z.string(), kind: z.string(), percentage: z.int(), fromOn: z.iso.date(), untilOn: z.iso.date().nullable(), scheme: z.enum(schemes) })),
  leaves: z.array(away),
  /** Months, as counted by R4, R8 and R10; an orientation for the directorate (R13). */
  counted: z.strictObject({
    months: z.number(), wanted: z.number(), lis1Months: z.number(),
    needs: z.array(z.strictObject({ kinds: z.array(z.string()), months: z.number(), atLeast: z.number(), rule: z.string() })),
    notCounted: z.array(z.strictObject({ reason: z.string(), months: z.number() })),
  }),
  /** Tjenestebekreftelser signed here (R17, R142). */
  confirmations: z.array(z.strictObject({
    kommune: z.string(), ...span, service: z.array(served), leaves: z.array(away), mentors: z.array(z.strictObject({ name: z.string(), ...span })),
    said: z.strictObject({ post: z.string(), satisfactory: z.boolean(), remark: z.string().nullable(), absence: z.string().nullable(), mentorSpecialty: z.string(), teaching: z.string(), onCall: z.string(), unit: z.string() }),
    signedBy: z.string(), signedOn: z.iso.date(),
  })),
  group: z.strictObject({ hours: z.number(), groups: z.array(z.strictObject({ name: z.string(), leader: z.string(), hours: z.number(), meetings: z.int() })) }),
  courses: z.array(z.strictObject({ title: z.string(), fromOn: z.iso.date() })),
  /** Attachments, by the name they have in the bundle. */
  documents: z.array(z.strictObject({ kind: z.enum(documentKinds), file: z.string(), pages: z.int(), scheme: z.enum(schemes), sha256: z.string() })),
  checklist: z.array(z.strictObject({ key: z.enum(lineKeys), state: z.string(), rule: z.string(), done: z.number(), wanted: z.number(), about: z.array(z.string()),
    /** Time computed as too little, which an adviser of the ALIS office has confirmed, and up to which day (R13). */
    confirmed: z.strictObject({ by: z.string(), on: z.iso.date(), asOf: z.iso.date() }).optional(),
  })),
})
export type ApplicationFacts = z.infer<typeof factsSchema>
