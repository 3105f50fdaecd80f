import { deflateSync } from 'node:zlib'
import { expect } from 'vitest'
import { paper, scanned } from '#test/finished.ts'
import { outcome } from '#test/outcome.ts'
import { refusal, scenario, withDatabase } from '#test/scenario.ts'
import { lastEntry, look } from '#test/trail.ts'
import { theDossier } from '../queries/dossier.ts'
import { attachDocument, removeDocument } from './attach-document.ts'

withDatabase()

const file = (content: string | Uint8Array, name = 'bevis.pdf') => new File([content as BlobPart], name, { type: 'application/pdf' })

scenario('R140: the doctor attaches a PDF by type, exchanges it and removes it', async ({ as, given, door }) => {
  const training = await given.training()
  const doctor = await as(training.doctor)
  await doctor.does(attachDocument, paper(training.id, 'lis1', { file: scanned('../../LIS1 bekreftelse.pdf', 3), pagesOfOriginal: '3' }))
  const [first] = (await doctor.sees(theDossier, training.id)).documents
  expect(first).toMatchObject({ kind: 'lis1', pages: 3, fileName: 'LIS1 bekreftelse.pdf', problems: [] })
  expect((await lastEntry(door, 'approval.documentAttached')).details).toMatchObject({ kind: 'lis1', pages: 3 })
  await doctor.does(attachDocument, paper(training.id, 'lis1', { replacesId: first?.id }))
  const documents = (await doctor.sees(theDossier, training.id)).documents
  expect(documents.map((one) => one.fileName)).toEqual(['lis1.pdf'])
  await doctor.does(removeDocument, { documentId: documents[0]?.id ?? '' })
  expect((await doctor.sees(theDossier, training.id)).documents).toEqual([])
  expect(await outcome(doctor.does(removeDocument, { documentId: documents[0]?.id ?? '' }))).toBe('not_found')
})

scenario('R141: what is not what it says, is cut off, locked or empty is refused, and nothing is kept', async ({ as, given, door }) => {
  const training = await given.training()
  const doctor = await as(training.doctor)
  const whole = Buffer.from(await scanned('x.pdf', 2).arrayBuffer()).toString('latin1')
  const why = (some: File | undefined) => refusal(doctor.does(attachDocument, paper(training.id, 'other', { file: some }) as never))
  expect(await why(undefined)).toBe('file_missing')
  expect(await why(file(''))).toBe('file_missing')
  for (const content of ['PK\u0003\u0004 no pdf', 'just text', '<html></html>', '%PDF-1.7\n', '%PDF-1.7\nnothing in it\n%%EOF', whole.slice(0, whole.length / 2), `GIF89a${whole}`]) expect(await why(file(content)), content.slice(0, 20)).toBe('not_pdf')
  expect(await why(file('tekst', 'notat.txt'))).toBe('not_pdf')
  expect(await why(file(whole.replace('trailer <<', 'trailer << /Encrypt 9 0 R')))).toBe('pdf_locked')
  expect(await why(file(whole.replaceAll('/Contents', '/Nothing ')))).toBe('pdf_blank')
  expect(await look(door, 'select id from approval_document where training_id = $1', [training.id])).toEqual([])
})

scenario('a PDF that keeps its objects packed is read too', async ({ as, given }) => {
  const training = await given.training()
  const packed = deflateSync(Buffer.from('3 0 4 60 << /Type /Page /Contents 9 0 R >> << /Type /Page /Contents 10 0 R >>'))
  const content = Buffer.concat([Buffer.from('%PDF-1.7\n5 0 obj\n<< /Type /ObjStm /N 2 /First 8 /Filter /FlateDecode >>\nstream\n'), packed, Buffer.from('\nendstream\nendobj\n%%EOF\n')])
  await (await as(training.doctor)).does(attachDocument, paper(training.id, 'other', { file: file(new Uint8Array(content)) }))
  expect((await (await as(training.doctor)).sees(theDossier, training.id)).documents[0]).toMatchObject({ pages: 2 })
})

scenario('only the doctor attaches and removes; who reads the training reads what is attached', async ({ as, given, browser }) => {
  const [training, other] = [await given.training(), await given.training()]
  const doctor = await as(training.doctor)
  await doctor.does(attachDocument, paper(training.id, 'lis1'))
  const [document] = (await doctor.sees(theDossier, training.id)).documents
  for (const who of [training.mentor, training.leader]) {
    expect(await outcome((await as(who)).does(attachDocument, paper(training.id, 'other')))).toBe('denied')
    expect(await outcome((await as(who)).does(removeDocument, { documentId: document?.id ?? '' }))).toBe('denied')
    expect((await (await browser(who)).get(`/spesialistsoknad/dokumenter/${document?.id}`)).status).toBe(200)
  }
  for (const who of [other.doctor, other.mentor, training.supervisor]) {
    expect(await outcome((await as(who)).does(removeDocument, { documentId: document?.id ?? '' }))).toBe('not_found')
    expect((await (await browser(who)).get(`/spesialistsoknad/dokumenter/${document?.id}`)).status).toBe(404)
  }
})

scenario('a refused paper keeps what was typed and marks the field', async ({ given, browser }) => {
  const training = await given.training()
  const answer = await (await browser(training.doctor)).post(`/utdanninger/${training.id}/spesialistsoknad/dokumenter`, { kind: 'lis1', scheme: 'old', pagesOfOriginal: 'mange', signed: 'on', file: scanned('x.pdf') })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('value="mange"')
  expect(answer.text).toMatch(/<option value="lis1" selected/)
})
