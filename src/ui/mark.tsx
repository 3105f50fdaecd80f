/** The mark of the product: a trail going up. */
export const Mark = () => (
  <span class="mark" aria-hidden="true">
    <svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round"><path d="M3 17c3-1 3-5 6-6s4 1 8-8" /><path d="M13 3h4v4" /></svg>
  </span>
)
