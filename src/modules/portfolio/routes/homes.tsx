import type { Child } from '#ui/jsx-runtime'
import type { C } from '#platform/web/env.ts'
import { holds } from '#platform/actor.ts'
import { Card, Empty } from '#ui/parts.tsx'
import { show } from '#ui/show.ts'
import { unitsAbove } from '#modules/organisation/index.ts'
import { Overview } from '../pages/doctors.tsx'
import { FollowerHomePage, type HomeAdditions, LeaderHomePage, MentorHomePage } from '../pages/homes.tsx'
import { QueuePage } from '../pages/queue.tsx'
import { ToSignPage } from '../pages/signing.tsx'
import { NoRolePage, NoTrainingPage, TraineeHomePage } from '../pages/trainee-home.tsx'
import { MovesCard } from '../pages/moves.tsx'
import { movesToMe } from '../queries/move.ts'
import { paths } from '../paths.ts'
import { doctorsIn, doctorsWith } from '../queries/doctors.ts'
import { traineeHome } from '../queries/home.ts'
import { newsOf } from '../queries/news.ts'
import { queueOf } from '../queries/queue.ts'
import { waitingForSigner } from '../queries/signing.ts'
import { more } from '../text/more.ts'

/** The home of each role this module knows; the site asks for the one the person works as. */
export const homes: Readonly<Record<string, (c: C, additions: HomeAdditions) => Promise<Response>>> = {
  async trainee(c, additions) {
    const home = await traineeHome(c.var.ctx)
    return show(c, home ? <TraineeHomePage home={home} today={c.var.ctx.today} additions={additions} /> : c.var.ctx.actor.workingAs ? <NoTrainingPage /> : <NoRolePage />)
  },
  async mentor(c, additions) {
    const { ctx } = c.var
    return show(c, <MentorHomePage asked={await waitingForSigner(ctx)} doctors={await doctorsWith(ctx, 'mentor')} news={await newsOf(ctx)} today={ctx.today} additions={additions} />)
  },
  async supervisor(c) {
    return show(c, <ToSignPage asked={await waitingForSigner(c.var.ctx)} state={{ values: {}, rejected: undefined }} today={c.var.ctx.today} />)
  },
  async leader(c, additions) {
    const { ctx } = c.var
    return show(c, <LeaderHomePage duties={<MovesCard moves={await movesToMe(ctx)} />} queue={await queueOf(ctx)} doctors={await doctorsWith(ctx, 'leader')} news={await newsOf(ctx)} today={ctx.today} additions={additions} />)
  },
  stand_in: decider,
  delegate: decider,
  chief_physician: follower,
}

async function decider(c: C): Promise<Response> {
  return show(c, <QueuePage queue={await queueOf(c.var.ctx)} state={{ values: {}, rejected: undefined }} today={c.var.ctx.today} />)
}

async function follower(c: C, additions: HomeAdditions): Promise<Response> {
  const { ctx } = c.var
  return show(c, <FollowerHomePage doctors={await doctorsIn(ctx, ctx.actor.workingAs?.unitId)} unitName={ctx.actor.workingAs?.unitName ?? ''} additions={additions} />)
}

/** What the page of a kommune or an office shows of its doctors, to those who follow them; nothing to others. */
export async function doctorsOnUnitPage(c: C, unitId: string): Promise<Child> {
  if (c.var.ctx.actor.kind !== 'person') return null
  const doctors = await doctorsIn(c.var.ctx, unitId)
  const kommuner = new Set(doctors.map((row) => row.kommune))
  const all = kommuner.size === 1 ? `${paths.doctors()}?kommune=${encodeURIComponent([...kommuner].join(''))}` : paths.doctors()
  if (doctors.length > 0) return <Overview doctors={doctors} heading={more.doctorsTitle(doctors.length)[c.var.ctx.actor.lang]} all={all} />
  return holds(c.var.ctx.actor, 'training.follow', await unitsAbove(c.var.ctx, unitId)) ? <Card heading={more.inTraining[c.var.ctx.actor.lang]}><Empty>{more.nobodyInTraining[c.var.ctx.actor.lang]}</Empty></Card> : null
}
