import { longDate, number, shortDate } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import { identityPaths } from '#modules/identity/index.ts'
import { Page } from '#ui/page.tsx'
import { ButtonLink, Card, Muted, Tag } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import type { MineOfRule } from '../queries/due.ts'
import { type RetentionRule, rules } from '../rules.ts'
import { notExportedText, partAbout, type PartKey, partText } from '../text/parts.ts'
import { retentionText, retentionWhy, sourceText, text } from '../text.ts'

interface MineProps {
  readonly counts: readonly { readonly key: PartKey; readonly rows: number }[]
  readonly byRule: readonly MineOfRule[]
}

/** Everything about oneself: how much there is of what, who has seen it, how long it stays. */
export const MinePage = ({ counts, byRule }: MineProps) => (
  <Page title={t(text.title(counts.reduce((sum, one) => sum + one.rows, 0)))} lead={t(text.lead)} kicker={t(text.myData)} back={{ to: identityPaths.profile(), label: t(text.profile) }}>
    <div class="columns">
      <div class="stack">
        <Card heading={t(text.parts)}>
          <dl class="facts facts--counted">{counts.map(({ key, rows }) => <div><dt><b>{t(partText[key])}</b><span class="muted">{t(partAbout[key])}</span></dt><dd>{number(rows)}</dd></div>)}</dl>
        </Card>
      </div>
      <div class="stack">
        <Card heading={t(text.takeOut)}>
          <Muted>{t(text.takeOutLead)}</Muted>
          <p class="buttons"><ButtonLink to={paths.pdf()}>{t(text.asPdf)}</ButtonLink><ButtonLink to={paths.json()} look="secondary">{t(text.asJson)}</ButtonLink></p>
          <details class="fold"><summary>{t(text.notIncluded)}</summary><ul>{Object.values(notExportedText).map((why) => <li>{t(why)}</li>)}</ul></details>
        </Card>
        <Card heading={t(text.whoRead)}>
          <Muted>{t(text.whoReadLead)}</Muted>
          <p><a class="ds-link" href={identityPaths.readings()}>{t(text.seeWhoRead)}</a></p>
        </Card>
      </div>
    </div>
    <Rules byRule={byRule} />
  </Page>
)

const Rules = ({ byRule }: Pick<MineProps, 'byRule'>) => (
  <Card heading={t(text.rules)} aside={<ButtonLink to={paths.deletion()} look="secondary" small>{t(text.deleteNow)}</ButtonLink>}>
    <Muted>{t(text.rulesLead(longDate(Temporal.PlainDate.from(rules[0]?.since ?? '2026-11-22'))))}</Muted>
    <ul class="rows">{rules.map((rule) => <RuleRow rule={rule} mine={byRule.find((one) => one.code === rule.code)} />)}</ul>
  </Card>
)

const RuleRow = ({ rule, mine }: { rule: RetentionRule; mine: MineOfRule | undefined }) => (
  <li>
    <span class="rows__main">
      <b>{t(retentionText[rule.code])}</b>{rule.uncertain ? <Tag color="sun">{t(text.uncertain)}</Tag> : null}
      <span class="muted">{t(retentionWhy[rule.code])} ({t(sourceText[rule.source])})</span>
    </span>
    <span>
      {rule.days === null ? t(text.stays) : t(text.days(rule.days))}
      {mine ? <span class="muted"> · {t(text.yours)}: {mine.count === null ? t(text.notSeen) : number(mine.count)}{mine.nextDeletion ? ` · ${t(text.next).toLowerCase()} ${shortDate(mine.nextDeletion)}` : ''}</span> : null}
    </span>
  </li>
)
