import { zipSync } from 'fflate'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { keysFrom } from '#platform/secrets.ts'
import { publicKey, signWith } from '#platform/signature.ts'
import { packBundle, zipOf } from './pack.ts'
import { verifyBundle } from './verify.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const day = Temporal.PlainDate.from('2026-11-23')
const files = new Map([['soknad.pdf', bytes('%PDF-1.7 søknad')], ['facts.json', bytes('{"a":1}')], ['vedlegg/1 æøå.pdf', bytes('x'.repeat(300))]])
let whole: Uint8Array
const pack = (more: object = {}) => packBundle(files, { madeOn: day, facts: 'test/1', ...more })
/** The parts as somebody would take them out to put others in. */
const partsOf = (bundle: Uint8Array) => [...verifyBundle(bundle).files]

beforeAll(() => {
  signWith(keysFrom(Buffer.alloc(32, 7)))
  whole = pack()
})

describe('a bundle is checked by anybody', () => {
  test('as it was made nothing is wrong, also with the key given', () => {
    expect(verifyBundle(whole).problems).toEqual([])
    expect(verifyBundle(whole, publicKey()).problems).toEqual([])
    expect([...verifyBundle(whole).files.keys()]).toEqual(['soknad.pdf', 'facts.json', 'vedlegg/1 æøå.pdf', 'manifest.json', 'signature'])
  })
  test('the same files become the same bytes, other days other bytes', () => {
    expect(Buffer.compare(whole, pack())).toBe(0)
    expect(Buffer.compare(whole, pack({ madeOn: day.add({ days: 1 }) }))).not.toBe(0)
  })
  test('one byte changed, wherever, is found', () => {
    for (let at = 0; at < whole.length; at++) {
      const changed = Uint8Array.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(verifyBundle(changed).problems, `byte ${at}`).not.toEqual([])
    }
    fc.assert(fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const changed = Uint8Array.from(whole)
      changed[at] = (changed[at] ?? 0) ^ by
      return verifyBundle(changed).problems.length > 0
    }), { numRuns: 2000 })
  })
  test('cut off or drawn out it is found', () => {
    for (const length of [0, 1, 100, whole.length - 1]) expect(verifyBundle(whole.subarray(0, length)).problems).not.toEqual([])
    expect(verifyBundle(Uint8Array.from([...whole, 0])).problems).not.toEqual([])
  })
  test('a file put in, taken out or exchanged is named', () => {
    const parts = partsOf(whole)
    expect(verifyBundle(zipOf([...parts, ['mer.txt', bytes('x')]])).problems).toEqual(['mer.txt was put in afterwards'])
    expect(verifyBundle(zipOf(parts.filter(([name]) => name !== 'facts.json'))).problems).toEqual(['facts.json is missing'])
    expect(verifyBundle(zipOf(parts.map(([name, content]) => [name, name === 'facts.json' ? bytes('{"a":2}') : content]))).problems).toEqual(['facts.json was changed'])
    expect(verifyBundle(zipOf(parts.filter(([name]) => name !== 'signature'))).problems).toContain('signature is missing')
    expect(verifyBundle(zipOf(parts.filter(([name]) => name !== 'manifest.json'))).problems).toContain('manifest.json is missing')
  })
  test('packed anew in another way, or signed by somebody else, it is another bundle', () => {
    expect(verifyBundle(zipSync(Object.fromEntries(partsOf(whole)), { level: 6 })).problems).toEqual(['something around the files was changed'])
    const ours = publicKey()
    signWith(keysFrom(Buffer.alloc(32, 8)))
    const theirs = pack()
    signWith(keysFrom(Buffer.alloc(32, 7)))
    expect(verifyBundle(theirs).problems).toEqual([])
    expect(verifyBundle(theirs, ours).problems).toEqual(['it is signed with another key than the one given', 'the signature does not hold for manifest.json'])
  })
  test('a form of a later version is said to be unknown', () => {
    const parts = partsOf(whole).map(([name, content]) => [name, name === 'manifest.json' ? bytes(new TextDecoder().decode(content).replace('loype-bundle/1', 'loype-bundle/2')) : content] as const)
    expect(verifyBundle(zipOf(parts)).problems).toEqual(['the form loype-bundle/2 is not known here'])
  })
  test('what is no bundle is said to be none', () => {
    for (const other of ['', 'x', 'PK', '%PDF-1.7']) expect(verifyBundle(bytes(other)).problems).toHaveLength(1)
  })
})
