/**
 * How a document is set. It gets the document as data (`sys.inputs.document`, JSON) and never as code: a text is only ever put on the page
 * as text. The typefaces come with the typesetter; the two after the first have letters the first lacks.
 */
export const template = `
#let document-data = json(bytes(sys.inputs.document))
#let made = document-data.madeOn
#set document(title: document-data.title, author: "Løype", date: datetime(year: made.year, month: made.month, day: made.day))
#set text(lang: document-data.language, region: if document-data.language == "en" { "GB" } else { "NO" }, size: 10.5pt, fallback: false,
  font: ("Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono"))
#set par(leading: 0.62em, spacing: 0.95em)
#set page(paper: "a4", margin: (x: 2.3cm, top: 2.2cm, bottom: 2.4cm), footer: context {
  set text(size: 8.5pt, fill: luma(85))
  grid(columns: (1fr, auto), column-gutter: 1em, document-data.footer,
    document-data.pageWord + " " + counter(page).display() + " " + document-data.ofWord + " " + str(counter(page).final().first()))
})
#let deep = rgb("#17324d")
#show title: set text(size: 21pt, fill: deep)
#show title: set block(below: 1.1em)
#show heading: set text(fill: deep)
#show heading: set block(above: 1.5em, below: 0.75em, sticky: true)
#show heading.where(level: 1): set text(size: 15pt)
#show heading.where(level: 2): set text(size: 12.5pt)
#show heading.where(level: 3): set text(size: 10.5pt)
#show figure.where(kind: table): set block(breakable: true)
#show figure.where(kind: table): set align(start)
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.caption: it => align(start, text(weight: "bold", it.body))
#show outline.entry.where(level: 1): set block(above: 0.9em)

#let lines(text) = text.split("\\n").join(linebreak())
#let draw = (
  heading: b => heading(level: b.level, b.text),
  paragraph: b => if b.at("quiet", default: false) { par(text(size: 9.5pt, fill: luma(70), lines(b.text))) } else { par(lines(b.text)) },
  list: b => list(..b.items.map(lines)),
  facts: b => terms(separator: [: ], hanging-indent: 1.2em, ..b.facts.map(f => terms.item(f.at(0), lines(f.at(1))))),
  table: b => figure(kind: table, supplement: none, numbering: none, outlined: false, caption: if "caption" in b { b.caption } else { none },
    table(
      columns: b.columns.map(c => c.at("share", default: 1) * 1fr),
      align: b.columns.map(c => if c.at("align", default: "start") == "end" { end } else { start }),
      stroke: (x, y) => if y == 0 { (bottom: 0.9pt + deep) } else { (bottom: 0.4pt + luma(200)) },
      inset: (x: 4pt, y: 4.5pt),
      table.header(..b.columns.map(c => text(size: 9pt, weight: "bold", c.title))),
      ..b.rows.flatten().map(v => text(size: 9.5pt, lines(v))),
    )),
  signatures: b => for s in b.lines {
    block(breakable: false, above: 1.6em, width: 100%, {
      if "signed" in s { par(text(style: "italic", s.signed)) } else { v(1.6em) }
      block(above: 0.4em, below: 0.4em, line(length: 9cm, stroke: 0.6pt + luma(90)))
      par(s.role + if "name" in s { ": " + s.name } else { "" })
    })
  },
  contents: b => outline(title: b.title, depth: 2),
  pageBreak: b => pagebreak(weak: true),
)
#title()
#for block-data in document-data.blocks { (draw.at(block-data.kind))(block-data) }
`
