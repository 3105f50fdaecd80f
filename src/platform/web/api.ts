import { z } from 'zod'
import { Denied, Rejected, SignInNeeded } from '#platform/errors.ts'
import { fieldProblems, inputText } from '#platform/input/problems.ts'
import { app, type C } from '#platform/web/env.ts'

interface Endpoint<Query extends z.ZodObject, Body extends z.ZodType, Answer extends z.ZodType> {
  readonly method: 'get' | 'post'
  /** Below `/api/v1`; parameters as `:id`. */
  readonly path: `/${string}`
  /** In Norwegian: what it gives, in a sentence. */
  readonly summary: string
  /** `public`: no sign-in. Else what a personal access token must be allowed. */
  readonly scope: 'public' | 'read' | 'write'
  readonly query?: Query
  readonly body?: Body
  readonly answer: Answer
  readonly handle: (c: C, given: { query: z.output<Query>; body: z.input<Body>; param: (name: string) => string }) => Promise<z.input<Answer>>
}
// biome-ignore lint/suspicious/noExplicitAny: a list holds endpoints of every shape
export type AnyEndpoint = Endpoint<any, any, any>

/** One address of the API: its router, its check and its documentation all read this. */
export const endpoint = <Query extends z.ZodObject = z.ZodObject, Body extends z.ZodType = z.ZodUndefined, Answer extends z.ZodType = z.ZodType>(one: Endpoint<Query, Body, Answer>): AnyEndpoint => one

/** The routes of the API. The same transaction, policies and operations as the pages. */
export function apiRoutes(endpoints: readonly AnyEndpoint[]) {
  const routes = app()
  for (const one of endpoints) {
    routes.on(one.method.toUpperCase(), one.path, async (c) => {
      allowEntry(c, one.scope)
      const query = one.query ? checked(one.query, c.req.query()) : {}
      const body = one.body ? checked(one.body, c.var.json) : undefined
      const answer = await one.handle(c, { query, body, param: (name) => c.req.param(name as never) as string })
      return c.json(one.answer.parse(answer), 200)
    })
  }
  return routes
}

/** @throws Rejected, with the fields as the API calls them */
function checked(schema: z.ZodType, given: unknown): never {
  const parsed = schema.safeParse(given)
  if (!parsed.success) throw new Rejected('invalid_input', { fields: fieldProblems(parsed.error), text: inputText.invalid_input })
  return parsed.data as never
}

function allowEntry(c: C, scope: AnyEndpoint['scope']): void {
  const { actor } = c.var.ctx
  if (scope === 'public') return
  if (actor.kind !== 'person') throw new SignInNeeded()
  if (actor.scopes && !actor.scopes.includes(scope)) throw new Denied('api.scope')
}

const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Record<string, unknown>
  return rest
}

/** The API as an OpenAPI 3.1 document. */
export function openApi(endpoints: readonly AnyEndpoint[], about: { title: string; version: string; server: string }) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const one of endpoints) {
    const path = one.path.replaceAll(/:(\w+)(\{[^}]*\})?/g, '{$1}')
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => ({ name: match[1], in: 'path', required: true, schema: { type: 'string' } }))
    const inQuery = Object.entries((one.query?.shape ?? {}) as Record<string, z.ZodType>).map(([name, schema]) => ({ name, in: 'query', required: !schema.safeParse(undefined).success, schema: schemaOf(schema, 'input') }))
    paths[path] = {
      ...paths[path],
      [one.method]: {
        summary: one.summary,
        operationId: `${one.method}${path.replaceAll(/[^a-zA-Z]+(\w)/g, (_, letter: string) => letter.toUpperCase()).replaceAll(/\W/g, '')}`,
        parameters: [...inPath, ...inQuery],
        ...(one.body ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(one.body, 'input') } } } } : {}),
        security: one.scope === 'public' ? [] : [{ token: [one.scope] }],
        responses: {
          200: { description: 'OK', content: { 'application/json': { schema: schemaOf(one.answer, 'output') } } },
          ...(one.scope === 'public' ? {} : { 401: problem('Ikke innlogget'), 403: problem('Ikke tillatt') }),
          404: problem('Finnes ikke, eller du kan ikke se det'),
          422: problem('Avvist: noe mangler eller er feil'),
        },
      },
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: about.title, version: about.version },
    servers: [{ url: about.server }],
    paths,
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'Personlig tilgangsnøkkel, laget på profilsiden' } }, schemas: { Problem: schemaOf(problemSchema, 'output') } },
  }
}

/** RFC 9457, with our code and the fields. */
const problemSchema = z.object({ type: z.string(), title: z.string(), status: z.number(), code: z.string().optional(), fields: z.record(z.string(), z.string()).optional() })
const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } })
