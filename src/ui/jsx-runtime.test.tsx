import { expect, test } from 'vitest'
import { type Child, raw } from '#ui/jsx-runtime'

const hostile = `<script>alert("1")</script> & 'more'`
const harmless = '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39;'
const Box = ({ title, children }: { title: string; children?: Child }) => <section title={title}>{children}</section>

test('what people typed is text and never markup, in elements, in attributes and in components', () => {
  expect(String(<p>{hostile}</p>)).toBe(`<p>${harmless}</p>`)
  expect(String(<a href={hostile}>{[hostile, 1]}</a>)).toBe(`<a href="${harmless}">${harmless}1</a>`)
  expect(String(<Box title={hostile}><b>{hostile}</b></Box>)).toBe(`<section title="${harmless}"><b>${harmless}</b></section>`)
})

test('nothing, yes and no leave nothing, zero is a number', () => {
  expect(String(<p>{null}{undefined}{true}{false}{0}{''}</p>)).toBe('<p>0</p>')
})

test('an attribute is there or not; those of ARIA say true or false', () => {
  expect(String(<input required disabled={false} value={undefined} aria-invalid={false} aria-busy={true} size={3} />)).toBe('<input required="" aria-invalid="false" aria-busy="true" size="3">')
})

test('a component is drawn when the page is, not when it is written', () => {
  let drawn = 0
  const Counted = () => <i>{++drawn}</i>
  const page = <><Counted /><Counted /></>
  expect(drawn).toBe(0)
  expect(String(page)).toBe('<i>1</i><i>2</i>')
})

test('only what is said to be finished is left as it is', () => {
  expect(String(<p>{raw('<b>x</b>')}{'<b>x</b>'}</p>)).toBe('<p><b>x</b>&lt;b&gt;x&lt;/b&gt;</p>')
})
