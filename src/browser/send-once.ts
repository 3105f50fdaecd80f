/** A form that is on its way is not sent again by an impatient finger; the server would not mind, the person might. */
export function sendOnce(page: Document): void {
  page.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement
    if (form.method !== 'post') return
    if (form.dataset.sent) return event.preventDefault()
    form.dataset.sent = 'yes'
    // Coming back with the back button, the form can be sent again.
    addEventListener('pageshow', () => delete form.dataset.sent, { once: true })
  })
}
