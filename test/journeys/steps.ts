import { expect } from 'vitest'
import { paths } from '#modules/portfolio/paths.ts'
import { text } from '#modules/portfolio/text.ts'
import { newsText } from '#modules/portfolio/text/news.ts'
import { setText } from '#modules/portfolio/text/words.ts'
import { aCompletedObjective, aDoctor, anActivity, aReadyObjective, type Objective, signedIn } from './arranged.ts'
import { whenCurriculum } from './curriculum.ts'
import { whenEverybody } from './everybody.ts'
import { whenIdentity } from './identity.ts'
import { whenDoctor, whenLeader, whenSigner } from './portfolio.ts'
import { escaped, type Visitor } from './visitor.ts'

/** What a journey begins with; arranged without looking at pages. */
export const given = { signedIn, aDoctor, anActivity, aCompletedObjective, aReadyObjective }

/** What people do, on the pages they do it on. */
export const when = { ...whenEverybody, ...whenCurriculum, ...whenIdentity, ...whenDoctor, ...whenSigner, ...whenLeader }

/** What they see afterwards. */
export const then = {
  /** The page's heading, which is its conclusion. */
  async concludes(visitor: Visitor, words: string): Promise<void> {
    expect(await visitor.heading()).toBe(words)
  },
  /** The doctor's home shows how many of the clinical objectives are approved. */
  async homeCounts(doctor: Visitor, approved: number): Promise<void> {
    await doctor.goes('/')
    await doctor.page.getByRole('img', { name: new RegExp(`${escaped(doctor.says(setText.ALM))}: ${approved} `) }).waitFor()
  },
  /** The home tells what somebody did to an objective. */
  async homeTells(doctor: Visitor, who: string, kind: keyof typeof newsText, objective: Objective): Promise<void> {
    await doctor.goes('/')
    await doctor.sees(`${who} ${doctor.says(newsText[kind]).replace('{}', objective.code)}`)
  },
  async isNotThere(visitor: Visitor, path: string): Promise<void> {
    expect((await visitor.goes(path))?.status()).toBe(404)
  },
  async waitsFor(visitor: Visitor, objective: Objective, why: 'lacksMentor' | 'lacksSupervisor' | 'readyToApprove'): Promise<void> {
    await visitor.goes(paths.objective(objective.id))
    // To the doctor the heading is the conclusion alone; others are told which objective it is.
    expect((await visitor.heading()).toLowerCase().endsWith(visitor.says(text[why]).toLowerCase())).toBe(true)
  },
}
