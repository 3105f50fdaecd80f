import type { MiddlewareHandler } from 'hono'
import { app, type Env } from '#platform/web/env.ts'
import { countTry } from '#platform/web/limits.ts'
import { visit } from '#platform/web/transaction.ts'
import { show } from '#ui/show.ts'
import { renewTicket } from '../operations/tickets.ts'
import { TicketRenewedPage } from '../pages/signing.tsx'
import { paths } from '../paths.ts'
import { mailTicket } from '../ticket-mail.ts'

/** A used or expired link asks for a new one. The answer is the same whether there was anything to send. @param outside the middleware of routes that open no transaction by themselves */
export const renewalRoutes = (outside: MiddlewareHandler<Env>, afterwards: () => void) =>
  app().post(paths.ticketRenewal(':token'), outside, async (c) => {
    await countTry(c, 'renewal', 10, 600)
    const token = c.req.param('token')
    await renewTicket(c.var.door, token, async (ctx, { trainingId, signerId }) => void (await mailTicket(ctx, trainingId, signerId, `renewal:${ctx.now.toString()}:${signerId}:${trainingId}`)))
    afterwards()
    return visit(c, async () => show(c, <TicketRenewedPage />))
  })
