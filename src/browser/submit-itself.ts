/** Filters take effect when they are chosen; the button stays for those without script. */
export function submitItself(page: Document): void {
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-submits-itself]')) {
    form.addEventListener('change', (event) => {
      if ((event.target as Element).matches('select')) form.requestSubmit()
    })
    form.addEventListener('submit', () => {
      for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) if (field.value === '') field.disabled = true
    })
  }
}
