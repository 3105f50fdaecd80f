/** What a PDF of our own says of itself, read from its objects: they stand uncompressed. */
export interface PdfStructure {
  readonly part: string | undefined
  readonly conformance: string | undefined
  readonly marked: boolean
  readonly language: string | undefined
  readonly title: string | undefined
  readonly pages: number
  readonly encrypted: boolean
  /** Whether it has anything that runs. */
  readonly scripts: boolean
  /** The roles that occur in the structure tree, reached from its root. */
  readonly roles: readonly string[]
  readonly fonts: readonly { readonly embedded: boolean; readonly readable: boolean }[]
}

/** @throws Error when it is not a PDF, or its structure tree does not hang together */
export function structureOf(content: Uint8Array): PdfStructure {
  const file = Buffer.from(content).toString('latin1')
  if (!file.startsWith('%PDF-1.7')) throw new Error('not a PDF 1.7')
  const objects = new Map([...file.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm)].map((one) => [one[1] ?? '', one[2] ?? '']))
  const utf8 = Buffer.from(content).toString('utf8')
  const catalog = [...objects.values()].find((one) => one.includes('/Type /Catalog')) ?? ''
  return {
    part: /<pdfaid:part>(\d)</.exec(utf8)?.[1],
    conformance: /<pdfaid:conformance>(\w)</.exec(utf8)?.[1],
    marked: /\/MarkInfo <<\s*\/Marked true/.test(catalog),
    language: /\/Lang \(([\w-]+)\)/.exec(catalog)?.[1],
    title: /<dc:title><rdf:Alt><rdf:li[^>]*>([^<]*)</.exec(utf8)?.[1],
    pages: [...objects.values()].filter((one) => /\/Type \/Page\b/.test(one)).length,
    encrypted: /\/Encrypt\b/.test(file.slice(file.lastIndexOf('trailer'))),
    scripts: /\/(JavaScript|JS|Launch|EmbeddedFile|OpenAction)\b/.test([...objects.values()].map((one) => one.split('stream\n')[0]).join('\n')),
    roles: [...rolesUnder(objects, /\/StructTreeRoot (\d+) 0 R/.exec(catalog)?.[1])],
    fonts: [...objects.values()].filter((one) => one.includes('/Subtype /Type0')).map((font) => ({
      readable: font.includes('/ToUnicode'),
      embedded: embedded(objects, /\/DescendantFonts \[(\d+) 0 R/.exec(font)?.[1]),
    })),
  }
}

function embedded(objects: ReadonlyMap<string, string>, descendant: string | undefined): boolean {
  const descriptor = objects.get(/\/FontDescriptor (\d+) 0 R/.exec(objects.get(descendant ?? '') ?? '')?.[1] ?? '')
  return /\/FontFile[23] \d+ 0 R/.test(descriptor ?? '')
}

function rolesUnder(objects: ReadonlyMap<string, string>, root: string | undefined): Set<string> {
  const roles = new Set<string>()
  const seen = new Set<string>()
  const left = [root ?? '']
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    if (seen.has(at)) continue
    seen.add(at)
    const object = objects.get(at)
    if (object === undefined) throw new Error(`the structure tree points at ${at}, which is not there`)
    const role = /\/S \/(\w+)/.exec(object)?.[1]
    if (role && object.includes('/StructElem')) roles.add(role)
    const children = /\/K \[([^\]]*)\]/.exec(object)?.[1] ?? ''
    left.push(...[...children.matchAll(/(\d+) 0 R/g)].map((one) => one[1] ?? '').filter((one) => objects.get(one)?.includes('/StructElem')))
  }
  return roles
}
