import type { C } from '#platform/web/env.ts'
import { Attention, doctorsIn, doctorsWith, type HomeAdditions, portfolioPaths } from '#modules/portfolio/index.ts'

/** What the parts of the product that come after the portfolio put on the homes of those who use them. */
export async function additionsTo(c: C, role: string): Promise<HomeAdditions> {
  const { ctx } = c.var
  if (role === 'leader' || role === 'mentor') return { attention: <Attention doctors={await doctorsWith(ctx, role)} today={ctx.today} all={role === 'mentor' ? portfolioPaths.mentored() : portfolioPaths.doctors()} /> }
  if (['chief_physician', 'office_adviser', 'office_head'].includes(role)) return { attention: <Attention doctors={await doctorsIn(ctx, ctx.actor.workingAs?.unitId)} today={ctx.today} all={portfolioPaths.doctors()} /> }
  return {}
}
