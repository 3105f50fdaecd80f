import { longDate, number, period } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { DateField, NumberField, Radios, TextField } from '#ui/form/fields.tsx'
import { ActionButton, Button, ConfirmedAction, Form } from '#ui/form/form.tsx'
import { Meter } from '#ui/meter.tsx'
import { Card, Tag } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import type { GroupView } from '../queries/group.ts'
import { groupNeed } from '../rules/group.ts'
import { groupText } from '../text/group.ts'
import { text } from '../text/words.ts'
import { hours } from './words.ts'

export interface GroupProps {
  readonly trainingId: string
  readonly group: GroupView
  /** The doctor keeps it; mentor and leader see it. */
  readonly keeps: boolean
  readonly joinForm: FormState
  /** The form of one membership that was refused, by where it is sent. */
  readonly formFor: (path: string, stored?: Record<string, unknown>) => FormState
}

const months = (days: number): string => number(Math.round(days / 3.044) / 10)

const Fields = ({ state }: { state: FormState }) => (
  <>
    <TextField state={state} name="groupName" label={t(groupText.name)} autocomplete="off" />
    <TextField state={state} name="leaderName" label={t(groupText.leaderName)} autocomplete="off" />
    <div class="side-by-side"><DateField state={state} name="fromOn" label={t(groupText.fromOn)} /><DateField state={state} name="untilOn" label={t(groupText.untilOn)} optional /></div>
  </>
)

function Membership({ one, keeps, formFor }: { one: GroupView['memberships'][number] } & Pick<GroupProps, 'keeps' | 'formFor'>) {
  const change = formFor(paths.group(one.id), { groupName: one.groupName, leaderName: one.leaderName, fromOn: one.fromOn.toString(), untilOn: one.untilOn?.toString() ?? '' })
  const meet = formFor(paths.meetings(one.id), { minutes: '180', attended: 'yes' })
  return (
    <div class="plan">
      <p><b>{one.groupName}</b><br /><span class="muted">{t(groupText.leader(one.leaderName))} · {one.untilOn ? period(one.fromOn, one.untilOn) : t(groupText.from(longDate(one.fromOn)))}</span></p>
      {one.meetings.length > 0 ? (
        <details class="fold"><summary>{t(groupText.list(one.meetings.length))}</summary>
          <ul class="rows">{one.meetings.map((meeting) => <li><span class="rows__main">{longDate(meeting.heldOn)}{meeting.attended ? null : <Tag color="sun">{t(groupText.absent)}</Tag>}<span class="muted">{t(text.nMinutes(meeting.minutes))}</span></span>{keeps ? <ActionButton action={paths.removedMeeting(meeting.id)} label={t(groupText.remove)} look="tertiary" /> : null}</li>)}</ul>
        </details>
      ) : null}
      {keeps ? (
        <>
          <details class="fold" open={Boolean(meet.rejected)}><summary>{t(groupText.meeting)}</summary>
            <Form action={paths.meetings(one.id)} state={meet}>
              <DateField state={meet} name="heldOn" label={t(groupText.heldOn)} />
              <NumberField state={meet} name="minutes" label={t(groupText.minutes)} hint={t(groupText.minutesHint)} />
              <Radios state={meet} name="attended" label={t(groupText.attended)} options={[{ value: 'yes', label: t(groupText.yes) }, { value: 'no', label: t(groupText.no) }]} />
              <Button look="secondary">{t(groupText.meeting)}</Button>
            </Form>
          </details>
          <details class="fold" open={Boolean(change.rejected)}><summary>{t(groupText.change)}</summary><Form action={paths.group(one.id)} state={change}><Fields state={change} /><Button look="secondary">{t(groupText.save)}</Button></Form></details>
          {one.meetings.length === 0 ? <ConfirmedAction action={paths.leaving(one.id)} label={t(groupText.remove)} means={t(groupText.removeMeans)} /> : null}
        </>
      ) : null}
    </div>
  )
}

/** The doctor's veiledningsgruppe: hours of 120 over two years, absences, and whether one year was in open practice (R66). */
export const GroupCard = ({ trainingId, group, keeps, joinForm, formFor }: GroupProps) => (
  <Card heading={t(groupText.group)} id="gruppe">
    {group.memberships.length === 0 ? <p>{t(groupText.none)}</p> : (
      <>
        <Meter label={t(groupText.meter)} done={group.hours.minutes} total={groupNeed.minutes} figures={t(text.hoursOf(hours(group.hours.minutes), hours(groupNeed.minutes)))} />
        <p>{t(groupText.meetings(group.hours.meetings, group.hours.absences))}. {group.hours.missing === 0 ? t(groupText.done) : null}</p>
        <p class="muted">{t(group.knowsPractice ? groupText.inPractice(months(group.inPractice), months(group.days)) : groupText.practiceUnknown)} <a class="ds-link" href={groupNeed.source}>legeforeningen.no</a></p>
      </>
    )}
    {group.memberships.map((one) => <Membership one={one} keeps={keeps} formFor={formFor} />)}
    {keeps ? <details class="fold" open={Boolean(joinForm.rejected)}><summary>{t(groupText.join)}</summary><Form action={paths.groups(trainingId)} state={joinForm}><Fields state={joinForm} /><Button look="secondary">{t(groupText.save)}</Button></Form></details> : null}
  </Card>
)
