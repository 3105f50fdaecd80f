/** What is attached to an application, by type (R140). The bundle is sorted in this order. */
export const documentKinds = ['lis1', 'service_elsewhere', 'other_specialty', 'group_diploma', 'conversion', 'other'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Whether a form is of the training that began 2019-03-01, or the one before it (R12, R141). */
export const schemes = ['new', 'old'] as const
export type Scheme = (typeof schemes)[number]

/** Why an attachment would be sent back (R141). */
export type DocumentProblem = 'wrong_scheme' | 'blank_fields' | 'not_signed' | 'pages_missing'

export interface DocumentFacts {
  readonly kind: DocumentKind
  readonly scheme: Scheme
  readonly signed: boolean
  readonly filledIn: boolean
  readonly pages: number
  readonly pagesOfOriginal: number
}

/** What is wrong with an attachment before it is sent (R141). @param oldService whether there is service from the scheme before */
export function wrongWithDocument(one: DocumentFacts, oldService: boolean): DocumentProblem[] {
  const found: DocumentProblem[] = []
  if (formsOf(one.kind, oldService).includes(one.scheme) === false) found.push('wrong_scheme')
  if (!one.filledIn) found.push('blank_fields')
  if (!one.signed) found.push('not_signed')
  if (one.pages < one.pagesOfOriginal) found.push('pages_missing')
  return found
}

// Conversion is from the old scheme. LIS1 and service elsewhere may be older than the new one; the rest is of the new.
function formsOf(kind: DocumentKind, oldService: boolean): readonly Scheme[] {
  if (kind === 'conversion') return ['old']
  if (kind === 'lis1' || kind === 'other' || kind === 'other_specialty') return schemes
  return oldService ? schemes : ['new']
}

/** Why a chosen file is not taken (R140: PDF only). */
export type UploadProblem = 'file_missing' | 'not_pdf' | 'pdf_locked' | 'pdf_blank'

/** @param found what stands in the file, or null when it is no PDF */
export function whyNotUpload(found: { readonly pages: number; readonly locked: boolean; readonly hasContent: boolean } | null): UploadProblem | null {
  if (!found) return 'not_pdf'
  if (found.locked) return 'pdf_locked'
  return found.pages === 0 || !found.hasContent ? 'pdf_blank' : null
}
