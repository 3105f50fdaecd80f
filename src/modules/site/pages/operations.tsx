import { dateAndTime, number } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import { Page } from '#ui/page.tsx'
import { Card, Facts, Links } from '#ui/parts.tsx'
import { organisationPaths } from '#modules/organisation/index.ts'
import type { Health } from '../health.ts'
import { text } from '../text.ts'

/** Whether the system runs, in figures; never whom they are about. */
export const OperationsPage = ({ health, database, version }: { health: Health; database: string; version: string }) => {
  const well = health.mailFailed === 0 && health.mailUnconfirmed === 0 && health.reactionsLate === 0
  return (
    <Page title={t(well ? text.wellTitle : text.notWellTitle)} kicker={t(text.operations)}>
      <div class="columns">
        <Card>
          <Facts items={[
            [t(text.mailWaiting), number(health.mailWaiting)], [t(text.mailFailed), number(health.mailFailed)], [t(text.mailUnconfirmed), number(health.mailUnconfirmed)], [t(text.reactionsWaiting), number(health.reactionsWaiting)],
            [t(text.trailEntries), number(health.trail)], [t(text.sealedEntries), number(health.sealed)], [t(text.lastSeal), health.lastSeal ? dateAndTime(Temporal.Instant.from(health.lastSeal)) : '–'],
          ]} />
        </Card>
        <Card>
          <Facts items={[[t(text.peopleCount), number(health.people)], [t(text.sessionsOpen), number(health.sessions)], [t(text.database), database], [t(text.version), version]]} />
          <Links items={[{ to: organisationPaths.import(), label: t(text.organisationImport) }]} />
        </Card>
      </div>
    </Page>
  )
}
