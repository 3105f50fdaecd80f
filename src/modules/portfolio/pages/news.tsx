import { t } from '#platform/i18n/language.ts'
import { happeningText, pageOfRecord } from '#platform/trail/words.ts'
import { Card, InNorwegian } from '#ui/parts.tsx'
import type { NewsItem } from '../queries/home.ts'
import { newsText, wholeSentences } from '../text/news.ts'
import { text } from '../text.ts'
import { agoFrom } from './words.ts'

// "Mari Sund signerte Leddinjeksjon i skulder": who, what they did, and to what, with the way there.
function Sentence({ item }: { item: NewsItem }) {
  const to = pageOfRecord(item)
  const what = item.code ?? (item.title ? <InNorwegian>{item.title}</InNorwegian> : null)
  const known = newsText[item.kind as keyof typeof newsText]
  if (known && what) {
    const [before = '', after = ''] = t(known).split('{}')
    return <>{item.who} {before}{to ? <a class="ds-link" href={to}>{what}</a> : what}{after}</>
  }
  const happened = t(happeningText(item.kind) ?? text.somethingHappened)
  const sentence = wholeSentences[item.kind as keyof typeof wholeSentences]
  if (sentence) return <>{item.who} {to ? <a class="ds-link" href={to}>{t(sentence)}</a> : t(sentence)}</>
  return <>{item.who}: {to ? <a class="ds-link" href={to}>{happened}</a> : happened}</>
}

/** What others did that the reader should know, the newest first. */
export const News = ({ items, today }: { items: readonly NewsItem[]; today: Temporal.PlainDate }) => (
  <Card heading={t(text.news)}>
    <ul class="rows news">{items.map((item) => <li><span><Sentence item={item} /></span><span class="muted">{item.about ? `${item.about} · ` : null}{agoFrom(item.at, today)}</span></li>)}</ul>
  </Card>
)
