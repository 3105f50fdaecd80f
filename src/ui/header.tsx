import { currentLanguage, languages, t } from '#platform/i18n/language.ts'
import { frame, type MenuItem } from '#ui/frame.ts'
import { Mark } from '#ui/mark.tsx'
import { languageNames, text } from '#ui/text.ts'

/** Brand, menu, role and language: the same on every page. */
export function Header() {
  const { actor, menu, path } = frame()
  return (
    <header class="top">
      <div class="top__bar">
        <a class="brand" href="/"><Mark /><span>{t(text.product)}</span></a>
        {menu.length > 0 ? (
          <>
            <nav class="top__menu" aria-label={t(text.mainMenu)}><MenuLinks menu={menu} path={path} /></nav>
            <details class="pop top__burger">
              <summary>{t(text.menu)}</summary>
              <nav class="pop__panel" aria-label={t(text.mainMenu)}><MenuLinks menu={menu} path={path} /></nav>
            </details>
          </>
        ) : null}
        <div class="top__me">
          <LanguageSwitch />
          {actor.kind === 'person' ? <PersonMenu /> : actor.kind === 'visitor' ? <a class="ds-button top__signin" data-variant="secondary" data-size="sm" href="/logg-inn">{t(text.signIn)}</a> : null}
        </div>
      </div>
    </header>
  )
}

const pathOf = (to: string) => to.split('?')[0] ?? to

const MenuLinks = ({ menu, path }: { menu: readonly MenuItem[]; path: string }) => {
  const here = menu.filter(({ to }) => path === pathOf(to) || path.startsWith(`${pathOf(to)}/`)).sort((a, b) => b.to.length - a.to.length)[0]
  return (
    <ul>
      {menu.map((item) => (
        <li><a href={item.to} aria-current={item === here ? 'page' : undefined}>{item.label}</a></li>
      ))}
    </ul>
  )
}

const LanguageSwitch = () => (
  <form method="post" action="/sprak">
    <input type="hidden" name="back" value={frame().here} />
    <div class="languages" role="group" aria-label={t(text.language)}>
      {languages.filter((lang) => lang !== currentLanguage()).map((lang) => (
        <button type="submit" name="lang" value={lang} lang={lang} class="ds-link">{languageNames[lang]}</button>
      ))}
    </div>
  </form>
)

const initialsOf = (name: string) => name.split(/[\s-]+/).flatMap((part, index, all) => (index === 0 || index === all.length - 1 ? [...part].slice(0, 1) : [])).join('')

function PersonMenu() {
  const { actor, roleNames } = frame()
  const working = actor.workingAs && roleNames.get(actor.workingAs.id)
  const others = actor.roles.filter((held) => held.id !== actor.workingAs?.id)
  return (
    <details class="pop pop--me">
      <summary>
        <span class="pop__initials" aria-hidden="true">{initialsOf(actor.name)}</span>
        <span class="pop__who"><span class="pop__name">{actor.name}</span>{working ? <span class="pop__role">{working}</span> : null}</span>
      </summary>
      <div class="pop__panel">
        <p class="pop__self"><b>{actor.name}</b>{working ? <span class="muted">{working}</span> : null}</p>
        {others.length > 0 ? (
          <form method="post" action="/velg-rolle">
            <p class="pop__label">{t(text.changeRole)}</p>
            {others.map((held) => <button type="submit" name="role" value={held.id} class="pop__item">{roleNames.get(held.id)}</button>)}
          </form>
        ) : null}
        <a class="pop__item" href="/profil">{t(text.profile)}</a>
        <a class="pop__item" href="/mine-data">{t(text.myData)}</a>
        <form method="post" action="/logg-ut"><button type="submit" class="pop__item">{t(text.signOut)}</button></form>
      </div>
    </details>
  )
}
