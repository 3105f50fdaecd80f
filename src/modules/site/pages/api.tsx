import { t } from '#platform/i18n/language.ts'
import type { AnyEndpoint } from '#platform/web/api.ts'
import { Page } from '#ui/page.tsx'
import { Card, Tag } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import { text } from '../text.ts'

interface Described {
  readonly endpoint: AnyEndpoint
  readonly answer: unknown
  readonly body: unknown
  readonly parameters: readonly { name: string; in: string; required: boolean }[]
}

const scopes = { public: text.publicScope, read: text.readScope, write: text.writeScope } as const

/** The API to read: what there is, what it takes and gives. The JSON document beside it says the same to programs. */
export const ApiPage = ({ described }: { described: readonly Described[] }) => (
  <Page title={t(text.apiTitle)} lead={t(text.apiLead)} action={<a class="ds-link" href={paths.openApi()}>{t(text.apiSpec)}</a>}>
    {described.map(({ endpoint, answer, body, parameters }) => (
      <Card>
        <h2 class="ds-heading api__path" data-size="2xs"><Tag color={endpoint.method === 'get' ? 'accent' : 'sun'}>{endpoint.method.toUpperCase()}</Tag> <code>/api/v1{endpoint.path}</code> <Tag>{t(scopes[endpoint.scope])}</Tag></h2>
        <p lang="nb">{endpoint.summary}</p>
        {parameters.length > 0 ? <p>{t(text.parameters)}: {parameters.map((one) => <code>{one.name}{one.required ? '' : '?'} </code>)}</p> : null}
        {body ? <details class="fold"><summary>{t(text.requestBody)}</summary><pre tabindex={0}>{JSON.stringify(body, null, 2)}</pre></details> : null}
        <details class="fold"><summary>{t(text.answerShape)}</summary><pre tabindex={0}>{JSON.stringify(answer, null, 2)}</pre></details>
      </Card>
    ))}
  </Page>
)
