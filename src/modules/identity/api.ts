import { z } from 'zod'
import { type AnyEndpoint, endpoint } from '#platform/web/api.ts'
import { roleNames } from './roles.ts'
import type { SignIn } from './sign-in-routes.tsx'

const held = z.object({ rolle: z.enum(roleNames), enhet: z.string() })

/** Who is calling; in the demo also who one can be. @param signIn how people sign in here */
export const api = (signIn: SignIn): readonly AnyEndpoint[] => [
  endpoint({
    method: 'get', path: '/meg', scope: 'read', summary: 'Hvem du er, og rollene dine', answer: z.object({ id: z.string(), navn: z.string(), roller: z.array(held) }),
    handle: async (c) => ({ id: c.var.ctx.actor.personId ?? '', navn: c.var.ctx.actor.name, roller: c.var.ctx.actor.roles.map((one) => ({ rolle: one.role as (typeof roleNames)[number], enhet: one.unitName })) }),
  }),
  ...('demo' in signIn ? [endpoint({
    method: 'get', path: '/demo/personer', scope: 'public', summary: 'Bare i demoen: hvem man kan logge inn som', answer: z.array(z.object({ id: z.string(), navn: z.string(), roller: z.array(held) })),
    handle: async (c) => (await signIn.demo(c)).map((one) => ({ id: one.id, navn: one.name, roller: one.roles.map((role) => ({ rolle: role.role, enhet: role.unit })) })),
  })] : []),
]
