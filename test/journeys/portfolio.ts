import type { Text } from '#platform/i18n/language.ts'
import { activityTypeText } from '#modules/curriculum/activity-types.ts'
import { paths } from '#modules/portfolio/paths.ts'
import { text } from '#modules/portfolio/text.ts'
import { more } from '#modules/portfolio/text/more.ts'
import { specialtyText } from '#modules/portfolio/text/words.ts'
import { testDay } from '#test/world.ts'
import type { Objective, Someone } from './arranged.ts'
import type { Visitor } from './visitor.ts'

const daysAgo = (days: number) => testDay.subtract({ days }).toString()

/** What the doctor does. */
export const whenDoctor = {
  /** Registers what was done for the first two objectives of the plan, and goes on to sending it. @returns the two */
  async registersActivity(doctor: Visitor, title: string): Promise<[Objective, Objective]> {
    // From the home a phone leads to the quick form, which has a journey of its own; this is the whole one.
    await doctor.goes(paths.newActivity())
    await doctor.fills(more.what, title)
    await doctor.chooses(more.type, doctor.says(activityTypeText.klinisk_tjeneste))
    await doctor.fills(more.fromOn, daysAgo(3))
    const boxes = doctor.page.locator('input[name="objectives[]"]')
    const chosen: Objective[] = []
    for (const at of [0, 1]) {
      await boxes.nth(at).check()
      const label = await doctor.page.locator(`label[for="${await boxes.nth(at).getAttribute('id')}"]`).innerText()
      chosen.push({ id: await boxes.nth(at).inputValue(), code: label.split(' ')[0] ?? '' })
    }
    await doctor.presses(more.saveAndSend)
    await doctor.sees(more.saved)
    return chosen as [Objective, Objective]
  },
  /** Sends what was just registered to somebody who has no account, and asks them to recommend too. */
  async sendsToSomebodyNew(doctor: Visitor, signer: Someone): Promise<void> {
    await doctor.fills(more.name, signer.name)
    await doctor.fills(more.email, signer.email)
    await doctor.ticks(more.askToo)
    await doctor.presses(more.sendToSign)
    await doctor.sees(more.sent(1))
  },
  async completes(doctor: Visitor, objective: Objective): Promise<void> {
    await doctor.goes(paths.objective(objective.id))
    await doctor.fills(text.completedOn, testDay.toString())
    await doctor.presses(text.complete)
    await doctor.sees(text.completed)
  },
  async sendsToLeader(doctor: Visitor, objective: Objective): Promise<void> {
    await doctor.goes(paths.objective(objective.id))
    await doctor.fills(text.discussedOn, daysAgo(1))
    await doctor.presses(text.sendToLeader)
    await doctor.sees(text.sentToLeader)
  },
  async recalls(doctor: Visitor, objective: Objective): Promise<void> {
    await doctor.goes(paths.objective(objective.id))
    await doctor.presses(text.recall)
    await doctor.sees(text.recalled)
  },
}

/** What those who sign and recommend do. */
export const whenSigner = {
  /** On the page the link in the mail opened: one activity to vouch for, two objectives to recommend. */
  async signsAndRecommends(signer: Visitor, title: string, objectives: readonly Objective[], comment: string): Promise<void> {
    await signer.ticks(title)
    for (const one of objectives) await signer.ticks(new RegExp(`^${one.code} `))
    await signer.fills(more.commentOptional, comment)
    await signer.fills(more.hprNumber, '9200017')
    await signer.page.getByRole('button', { name: signer.says(more.sign) }).click()
    await signer.sees(more.thanks)
  },
  async recommends(mentor: Visitor, objective: Objective): Promise<void> {
    await mentor.goes(paths.objective(objective.id))
    await mentor.presses(text.recommend)
    await mentor.sees(text.recommendedNotice)
  },
}

/** What the leader does, or whoever decides in the leader's place. */
export const whenLeader = {
  /** The wizard, to the page that shows all answers before anything is sent. @param between done at each step on the way */
  async fillsInTraining(leader: Visitor, doctor: Someone, mentor: Someone, between: () => Promise<void> = async () => undefined): Promise<void> {
    await leader.goes(paths.newTraining())
    await leader.presses(more.startOver)
    await leader.fills(more.name, doctor.name)
    await leader.fills(more.email, doctor.email)
    await leader.presses(more.next)
    await between()
    await leader.ticks(specialtyText.ALM)
    await leader.fills(more.started, testDay.subtract({ months: 2 }).toString())
    await leader.presses(more.next)
    await between()
    await leader.fills(`${leader.says(more.mentor)}: ${leader.says(more.name).toLowerCase()}`, mentor.name)
    await leader.fills(`${leader.says(more.mentor)}: ${leader.says(more.email).toLowerCase()}`, mentor.email)
    await leader.presses(more.next)
  },
  async assigns(leader: Visitor): Promise<void> {
    await leader.presses(more.assignNow)
    await leader.sees(more.assigned)
  },
  /** Finds it among what waits and opens the page with the whole basis. */
  async opensFromQueue(leader: Visitor, doctor: Someone, objective: Objective): Promise<void> {
    await leader.goes(paths.queue())
    const row = leader.page.getByRole('listitem').filter({ hasText: doctor.name })
    await Promise.all([leader.page.waitForNavigation({ waitUntil: 'load' }), row.getByRole('link', { name: new RegExp(`^${objective.code} `) }).click()])
  },
  async approves(leader: Visitor, objective: Objective): Promise<void> {
    await leader.presses(text.approve(objective.code))
    await leader.sees(text.approvedNotice(objective.code))
  },
  async returns(leader: Visitor, comment: string): Promise<void> {
    await leader.fills(text.commentToDoctor, comment)
    await leader.presses(text.sendBack)
    await leader.sees(text.returnedNotice)
  },
  async withdraws(leader: Visitor, objective: Objective, reason: string): Promise<void> {
    await leader.goes(paths.objective(objective.id))
    await leader.unfolds(text.withdraw)
    await leader.fills(text.withdrawReason, reason)
    await leader.presses(text.withdraw)
  },
  async delegates(leader: Visitor, to: Someone, kind: Text, until: Temporal.PlainDate): Promise<void> {
    await leader.goes(paths.delegations())
    await leader.ticks(kind)
    await leader.fills(more.name, to.name)
    await leader.fills(more.email, to.email)
    await leader.fills(more.until, until.toString())
    await leader.presses(more.newDelegation)
    await leader.sees(more.delegated)
  },
  async takesBackDelegation(leader: Visitor, from: Someone): Promise<void> {
    await leader.goes(paths.delegations())
    const row = leader.page.getByRole('listitem').filter({ hasText: from.name })
    await row.locator('summary').click()
    await Promise.all([leader.page.waitForNavigation({ waitUntil: 'load' }), row.getByRole('button', { name: leader.says(more.revoke) }).click()])
  },
}
