import { app, type Handler } from '#platform/web/env.ts'
import { formState, submit } from '#platform/web/submission.ts'
import { show } from '#ui/show.ts'
import { signedIn } from '#modules/portfolio/index.ts'
import { answerRequest } from '../operations/answer-request.ts'
import { RequestsPage } from '../pages/requests.tsx'
import { paths } from '../paths.ts'
import { requestsToMe } from '../queries/requests.ts'
import { text } from '../text.ts'

const showRequests: Handler = async (c) => {
  signedIn(c)
  return show(c, <RequestsPage requests={await requestsToMe(c.var.ctx)} today={c.var.ctx.today} state={formState(c)} />)
}

export const requestRoutes = app()
  .get(paths.requests(), showRequests)
  .post(paths.answer(':id'), submit(answerRequest, { input: (c) => ({ requestId: c.req.param('id') }), then: ({ answer }) => ({ to: paths.requests(), notice: answer === 'yes' ? text.saidYes : text.saidNo }), back: showRequests }))
