import type { Child } from '#ui/jsx-runtime'
import { currentLanguage, t } from '#platform/i18n/language.ts'
import { dateAndTime } from '#platform/i18n/format.ts'
import { text } from '#ui/text.ts'

export type Color = 'accent' | 'brand' | 'sun' | 'leaf' | 'neutral'

/** A part of a page with its heading. */
export const Card = ({ heading, id, aside, children, size = 'sm' }: { heading?: string; id?: string; aside?: Child; children?: Child; size?: 'xs' | 'sm' }) => (
  <section class="card" id={id} aria-labelledby={id && heading ? `${id}-h` : undefined}>
    {heading ? <div class="card__head"><h2 class="ds-heading" data-size={size} id={id ? `${id}-h` : undefined}>{heading}</h2>{aside}</div> : null}
    {children}
  </section>
)

/** A state, as a word on a colour; the colour is never alone. */
export const Tag = ({ color = 'neutral', children }: { color?: Color; children?: Child }) => <span class="ds-tag" data-color={color} data-size="sm">{children}</span>

export const ButtonLink = ({ to, look = 'primary', small, children }: { to: string; look?: 'primary' | 'secondary' | 'tertiary'; small?: boolean; children?: Child }) => (
  <a class="ds-button" data-variant={look} data-size={small ? 'sm' : 'md'} href={to}>{children}</a>
)

/** Something there is none of yet: says what to do about it. */
export const Empty = ({ children, action }: { children?: Child; action?: Child }) => <div class="empty"><p>{children}</p>{action}</div>

export const Muted = ({ children }: { children?: Child }) => <p class="muted">{children}</p>

/** Text kept in Norwegian whatever the page's language: names of objectives, what people wrote. */
export const InNorwegian = ({ children }: { children?: Child }) => (currentLanguage() === 'nb' ? <>{children}</> : <span lang="nb">{children}</span>)

/** What somebody wrote, with its line breaks. */
export const Quote = ({ children }: { children: string }) => <blockquote class="quote">{children.split('\n').map((paragraph) => <p>{paragraph}</p>)}</blockquote>

/** Facts as term and value. */
export const Facts = ({ items }: { items: readonly (readonly [string, Child] | null | false | undefined)[] }) => (
  <dl class="facts">{items.map((item) => (item ? <div><dt>{item[0]}</dt><dd>{item[1]}</dd></div> : null))}</dl>
)

export interface Happened {
  readonly at: Temporal.Instant
  readonly what: string
  readonly who: string
  readonly note?: string | undefined
}

/** History of a record: who did what, when. The newest first; a long one begins folded. */
export const History = ({ entries, open = false }: { entries: readonly Happened[]; open?: boolean }) => (
  <details class="history" open={open}>
    <summary>{t(text.history)} ({entries.length})</summary>
    <ol class="history__list">
      {entries.map((entry) => (
        <li>
          <span class="history__what">{entry.what}</span>
          <span class="muted">{entry.who} · <time datetime={entry.at.toString()}>{dateAndTime(entry.at)}</time></span>
          {entry.note ? <span class="muted">{entry.note}</span> : null}
        </li>
      ))}
    </ol>
  </details>
)


/** A list of links to the pages below this one. */
export const Links = ({ items }: { items: readonly { to: string; label: string; hint?: string }[] }) => (
  <ul class="links">{items.map((item) => <li><a class="ds-link" href={item.to}>{item.label}</a>{item.hint ? <span class="muted">{item.hint}</span> : null}</li>)}</ul>
)
