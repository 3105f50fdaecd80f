import { number } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import { text } from '#ui/text.ts'

/** How much of something is done: a bar with the figures in words beside it. */
export function Meter({ label, done, waiting = 0, total, to, figures = t(text.of(done, total)) }: { label: string; done: number; waiting?: number; total: number; to?: string; figures?: string }) {
  const share = (part: number) => (total > 0 ? Math.min(100, (part / total) * 100) : 0)
  return (
    <div class="meter">
      <div class="meter__row"><span>{to ? <a class="ds-link" href={to}>{label}</a> : label}</span><b>{figures}</b></div>
      <svg class="meter__track" role="img" aria-label={`${label}: ${figures}`} width="100%" height="10" preserveAspectRatio="none" viewBox="0 0 100 10">
        <rect class="meter__rest" width="100" height="10" />
        <rect class="meter__done" width={share(done).toFixed(2)} height="10" />
        <rect class="meter__waiting" x={share(done).toFixed(2)} width={Math.min(share(waiting), 100 - share(done)).toFixed(2)} height="10" />
      </svg>
    </div>
  )
}

export const Figure = ({ value, label, to }: { value: number; label: string; to?: string }) => (
  <div class="figure">
    <b>{to ? <a class="ds-link" href={to}>{number(value)}</a> : number(value)}</b>
    <span>{label}</span>
  </div>
)
