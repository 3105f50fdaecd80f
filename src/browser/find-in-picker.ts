/** A long list of boxes gets a field to find in it; what is ticked stays visible. */
export function findInPicker(page: Document): void {
  for (const picker of page.querySelectorAll<HTMLElement>('[data-picker]')) {
    const choices = [...picker.querySelectorAll<HTMLElement>('.choice')]
    if (choices.length < 16) continue
    const field = page.createElement('input')
    field.type = 'search'
    field.className = 'ds-input picker__find'
    field.setAttribute('aria-label', picker.dataset.picker ?? '')
    field.placeholder = picker.dataset.picker ?? ''
    const show = () => {
      const words = field.value.toLowerCase().split(/\s+/).filter(Boolean)
      for (const choice of choices) {
        const ticked = choice.querySelector<HTMLInputElement>('input')?.checked
        const text = (choice.textContent ?? '').toLowerCase()
        choice.hidden = !ticked && !words.every((word) => text.includes(word))
      }
    }
    field.addEventListener('input', show)
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') event.preventDefault()
    })
    picker.querySelector('.choices')?.before(field)
  }
}
