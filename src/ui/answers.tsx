import type { Child } from '#ui/jsx-runtime'
import { t } from '#platform/i18n/language.ts'
import { text } from '#ui/text.ts'

/** "Check your answers": what is about to be sent, each with the way back to change it. */
export const Answers = ({ items }: { items: readonly { label: string; answer: Child; changeAt?: string }[] }) => (
  <dl class="answers">
    {items.map((item) => (
      <div>
        <dt>{item.label}</dt>
        <dd>{item.answer}</dd>
        <dd>{item.changeAt ? <a class="ds-link" href={item.changeAt}>{t(text.change)}<span class="ds-sr-only"> {item.label}</span></a> : null}</dd>
      </div>
    ))}
  </dl>
)
