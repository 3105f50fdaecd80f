import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, PdfDocument } from './document.ts'
import { pdfOf } from './pdf.ts'
import { structureOf } from '#test/pdf.ts'

const madeOn = Temporal.PlainDate.from('2026-11-23')
const documentOf = (...blocks: Block[]): PdfDocument => ({ title: 'Tenestestadfesting', language: 'nn', madeOn, footer: 'Sara Myhre', blocks })
const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
const everyKind = documentOf(
  { kind: 'contents', title: 'Innhald' }, { kind: 'heading', level: 1, text: 'Om legen' }, { kind: 'heading', level: 2, text: 'Namn' }, { kind: 'heading', level: 3, text: 'Meir' },
  paragraph('Ærleg øst for åsen\npå ei ny line'), { kind: 'paragraph', text: 'Stille', quiet: true }, { kind: 'list', items: ['éin', 'to'] },
  { kind: 'facts', facts: [['Namn', 'Sara Myhre'], ['HPR-nummer', '9 876 543']] },
  { kind: 'table', caption: 'Teneste', columns: [{ title: 'Stad', share: 3 }, { title: 'Månader', align: 'end' }], rows: [['Eidsvik', '12'], ['Nordfjord', '7']] },
  { kind: 'pageBreak' }, { kind: 'signatures', lines: [{ role: 'Leiar', name: 'Kari Berg', signed: 'Signert 1. mai 2026' }, { role: 'Lege' }] },
)

/** Every text drawn in the file, through the fonts' own tables from glyph to letter. */
const mustBeSet = async (text: string) => structureOf(await pdfOf(documentOf(paragraph(text), { kind: 'facts', facts: [[text, text]] }, { kind: 'heading', level: 1, text }, { kind: 'table', columns: [{ title: text }], rows: [[text]] })))

describe('a document becomes a PDF', () => {
  test('tagged PDF/A-2a, in its language, with every typeface in the file', async () => {
    const found = structureOf(await pdfOf(everyKind))
    expect(found).toMatchObject({ part: '2', conformance: 'A', marked: true, language: 'nn-NO', title: 'Tenestestadfesting', pages: 2, encrypted: false, scripts: false })
    expect(found.fonts.length).toBeGreaterThan(0)
    expect(found.fonts.every((font) => font.embedded && font.readable)).toBe(true)
    for (const role of ['Document', 'H1', 'H2', 'H3', 'P', 'L', 'LI', 'Table', 'THead', 'TH', 'TD', 'TOC']) expect(found.roles, role).toContain(role)
  })

  test('the same document becomes the same bytes, and another day other bytes', async () => {
    const [first, second, other] = await Promise.all([pdfOf(everyKind), pdfOf(everyKind), pdfOf({ ...everyKind, madeOn: madeOn.add({ days: 1 }) })])
    expect(Buffer.compare(first, second)).toBe(0)
    expect(Buffer.compare(first, other)).not.toBe(0)
  })

  test('text is never code: what looks like markup of any kind is set as it stands', async () => {
    for (const text of ['#import "@preview/x:1.0.0"', '#read("/etc/passwd")', '$ integral $', '\\', '\\u{41}', '[', ']', '] #panic("x") [', '`raw`', '*', '_', '@nobody', '<label>', '// nothing', '/* more', '"', '= heading', '- list', '{{x}}', '%PDF-1.4', ') Tj (', '\u0000']) {
      expect((await mustBeSet(text)).part, text).toBe('2')
    }
  })

  test('every writing and every oddity is set: emoji, right to left, very long words, controls, broken characters', async () => {
    for (const text of ['😀👩‍⚕️🇳🇴', 'שלום עולם', 'مرحبا بالعالم', '中文', 'Łódź Nguyễn Ñandú Čáhppi', 'x'.repeat(5000), '\u202eabc', '\ud800', '\uE000', 'a\u0301\u0323\u20dd', '\t\r\n', ' ', '']) {
      expect((await mustBeSet(text)).conformance, JSON.stringify(text.slice(0, 20))).toBe('A')
    }
  })

  test('whatever is written, a whole document comes out', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => (await mustBeSet(text)).part === '2'), { numRuns: 60 })
  })

  test('many at once each get their own, and none waits for ever', async () => {
    const made = await Promise.all(Array.from({ length: 20 }, (_, at) => pdfOf({ ...documentOf(paragraph('x')), title: `Nr. ${at}` })))
    expect(made.map((one) => structureOf(one).title)).toEqual(Array.from({ length: 20 }, (_, at) => `Nr. ${at}`))
  })

  test('a large one leaves the process free for others meanwhile', async () => {
    const rows = Array.from({ length: 1500 }, (_, at) => [`Læringsmål ${at}`, 'Godkjend', '1. mai 2026', 'Kari Berg'])
    let longest = 0
    let last = performance.now()
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 5)
    const made = await pdfOf(documentOf({ kind: 'table', columns: [{ title: 'Mål' }, { title: 'Status' }, { title: 'Dato' }, { title: 'Av' }], rows }))
    clearInterval(watch)
    expect(structureOf(made).pages).toBeGreaterThan(20)
    expect(longest).toBeLessThan(200)
  })

  const poppler = spawnSync('pdftotext', ['-v']).error === undefined
  test.skipIf(!poppler)('another program reads the words (needs pdftotext)', async () => {
    const read = spawnSync('pdftotext', ['-', '-'], { input: Buffer.from(await pdfOf(everyKind)) }).stdout.toString()
    for (const words of ['Ærleg øst for åsen', 'Eidsvik', 'Signert 1. mai 2026', 'Side 2 av 2']) expect(read).toContain(words)
  })
})

