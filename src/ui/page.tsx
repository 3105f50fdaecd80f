import type { Child } from '#ui/jsx-runtime'
import { currentLanguage, t } from '#platform/i18n/language.ts'
import { frame } from '#ui/frame.ts'
import { Header } from '#ui/header.tsx'
import { Kept } from '#ui/kept.tsx'
import { text } from '#ui/text.ts'

interface PageProps {
  /** The conclusion, said in a sentence: heading of the page and of the browser's tab. */
  readonly title: string
  /** A short line above the heading: where we are. */
  readonly kicker?: Child
  /** What the conclusion means, in a sentence or two. */
  readonly lead?: Child
  readonly back?: { readonly to: string; readonly label: string }
  /** Where among several one is, across from the way back. */
  readonly place?: Child
  /** The one thing most people came to do. */
  readonly action?: Child
  /** `narrow` for forms and reading. */
  readonly width?: 'narrow' | 'wide'
  /** Without header and menu: a page that is kept on a phone and is the same for everybody. */
  readonly bare?: boolean
  readonly children?: Child
}

/** A whole page: frame, heading, content. */
export function Page({ title, kicker, lead, back, place, action, width = 'wide', bare = false, children }: PageProps) {
  const around = frame()
  return (
    <html lang={currentLanguage()} data-color-scheme="light" data-typography="primary" data-offline={bare ? '' : undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#0B5A63" />
        <title>{`${title} · ${t(text.product)}`}</title>
        <link rel="preload" href={around.assets.font} as="font" type="font/woff2" crossorigin="anonymous" />
        <link rel="stylesheet" href={around.assets.style} />
        <link rel="icon" href="/ikon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/ikoner/apple.png" />
        <link rel="manifest" href="/manifest.webmanifest" />
        {around.actor.kind === 'ticket' || bare ? null : <meta name="loype-who" content={around.actor.personId?.replaceAll('-', '') ?? ''} />}
        <script type="module" src={around.assets.script} />
      </head>
      <body>
        <a class="ds-skip-link" href="#innhold">{t(text.skip)}</a>
        {bare ? null : <Header />}
        <main id="innhold" tabindex={-1} class={`page page--${width}`}>
          {around.actor.kind === 'person' || bare ? <Kept /> : null}
          {around.notice ? <p class="notice" role="status">{around.notice}</p> : null}
          {back ? <p class="crumb"><a class="ds-link back" href={back.to}>{back.label}</a>{place ? <span class="muted">{place}</span> : null}</p> : null}
          <div class="page__head">
            <div>
              {kicker ? <p class="kicker">{kicker}</p> : null}
              <h1 class="ds-heading" data-size="lg">{title}</h1>
              {lead ? <p class="lead">{lead}</p> : null}
            </div>
            {action ? <div class="page__action">{action}</div> : null}
          </div>
          {children}
        </main>
        <footer class="foot"><div class="foot__bar"><span>{t(text.footer)}</span>{around.demo ? <span>{t(text.demo)}</span> : null}</div></footer>
      </body>
    </html>
  )
}
