import { dateAndTime } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import { Page } from '#ui/page.tsx'
import { Card, Empty } from '#ui/parts.tsx'
import type { Mail } from '#platform/mail/tables.ts'
import { paths } from '../paths.ts'
import { text } from '../text.ts'

export const MailboxPage = ({ letters }: { letters: readonly Mail[] }) => (
  <Page title={t(text.mailTitle)} lead={t(text.mailLead)}>
    <Card>
      {letters.length === 0 ? <Empty>{t(text.noMail)}</Empty> : (
        <ul class="rows">{letters.map((one) => <li><a class="ds-link" href={paths.demoLetter(one.id)}>{one.subject}</a><span>{t(text.to)} {one.to}</span><span class="muted">{dateAndTime(one.createdAt)}</span></li>)}</ul>
      )}
    </Card>
  </Page>
)

// A link in a plain-text mail becomes a link here, as a mail program would make it.
const withLinks = (line: string) => line.split(/(https?:\/\/\S+)/).map((part) => (part.startsWith('http') ? <a class="ds-link" href={part}>{part}</a> : part))

export const LetterPage = ({ letter }: { letter: Mail }) => (
  <Page title={letter.subject} kicker={`${t(text.to)} ${letter.to}`} lead={dateAndTime(letter.createdAt)} width="narrow" back={{ to: paths.demoMail(), label: t(text.mailTitle) }}>
    <Card><div class="letter">{(letter.body ?? '').split('\n').map((line) => (line ? <p>{withLinks(line)}</p> : null))}</div></Card>
  </Page>
)
