import { t } from '#platform/i18n/language.ts'
import { text } from '#ui/text.ts'

/** Where in a long form one is. @param at index of the step now open, from 0 */
export const Steps = ({ names, at }: { names: readonly string[]; at: number }) => (
  <ol class="steps" aria-label={t(text.steps)}>
    {names.map((name, index) => <li aria-current={index === at ? 'step' : undefined} data-done={index < at ? '' : undefined}><span class="steps__number">{index + 1}</span>{name}</li>)}
  </ol>
)
