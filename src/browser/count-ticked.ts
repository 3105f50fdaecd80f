/** A button says how many are ticked: "Signer valgte (2)". */
export function countTicked(page: Document): void {
  for (const label of page.querySelectorAll<HTMLElement>('[data-count-of]')) {
    const form = label.closest('form')
    if (!form) continue
    const words = label.textContent ?? ''
    const boxes = (label.dataset.countOf ?? '').split(' ').flatMap((name) => [...form.querySelectorAll<HTMLInputElement>(`input[type=checkbox][name="${name}"]`)])
    const count = () => {
      const ticked = boxes.filter((box) => box.checked).length
      label.textContent = ticked > 0 ? `${words} (${ticked})` : words
    }
    form.addEventListener('change', count)
    count()
  }
}
