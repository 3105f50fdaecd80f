/** Menus close when one clicks elsewhere, or presses Escape. */
export function closeOnOutside(page: Document): void {
  const close = (except: Element | null) => {
    for (const menu of page.querySelectorAll<HTMLDetailsElement>('details.pop[open]')) if (menu !== except) menu.open = false
  }
  page.addEventListener('click', (event) => close((event.target as Element).closest('details.pop')))
  page.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    const open = page.querySelector<HTMLDetailsElement>('details.pop[open]')
    close(null)
    open?.querySelector('summary')?.focus()
  })
}
