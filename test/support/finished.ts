import { newId } from '#platform/db/columns.ts'
import type { Door } from '#platform/db/door.ts'
import { askConfirmation } from '#modules/approval/operations/ask-confirmation.ts'
import { attachDocument } from '#modules/approval/operations/attach-document.ts'
import { signConfirmation } from '#modules/approval/operations/answer-confirmation.ts'
import type { DocumentKind } from '#modules/approval/rules.ts'
import { type GivenTraining, oslo } from './given.ts'
import type { Scene } from './scenario.ts'

/** A PDF of so many pages with something on each, as a scanner would make it. */
export function scanned(name: string, pages = 1): File {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Count ${pages} /Kids [${Array.from({ length: pages }, (_, at) => `${at * 2 + 3} 0 R`).join(' ')}] >>`]
  for (let at = 0; at < pages; at++) objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${at * 2 + 4} 0 R >>`, '<< /Length 9 >>\nstream\n0 0 m s\n\nendstream')
  return new File([`%PDF-1.7\n${objects.map((one, at) => `${at + 1} 0 obj\n${one}\nendobj`).join('\n')}\ntrailer << /Root 1 0 R >>\n%%EOF\n`], name, { type: 'application/pdf' })
}

/** Periods of service of a training, as the plan would hold them. */
export interface GivenService {
  readonly kind: string
  readonly unitId?: string | null
  readonly fromOn: string
  readonly untilOn: string | null
  readonly percentage?: number
  readonly arena?: string
  readonly oldScheme?: boolean
}

export async function givenServices(door: Door, training: GivenTraining, services: readonly GivenService[]): Promise<void> {
  await door.asSystem('test', async (ctx) => {
    for (const one of services) {
      await ctx.connection.query(
        `insert into service_period (id, training_id, trainee_id, kind, arena, unit_id, percentage, from_on, until_on, old_scheme, agreed, objectives, added_by, added_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, true, '{}', $3, $11)`,
        [newId(), training.id, training.doctor.id, one.kind, one.arena ?? 'Sentrum legesenter', one.unitId === undefined ? oslo : one.unitId, one.percentage ?? 100, one.fromOn, one.untilOn, one.oldScheme ?? false, ctx.now.toString()])
    }
  })
}

/** Everything the directorate asks for: all objectives approved, five years of service, a group, and its meetings; no papers yet. */
export async function finishedDoctor({ given, door }: Scene): Promise<GivenTraining> {
  const training = await given.training()
  await givenServices(door, training, [
    { kind: 'open_practice', fromOn: '2021-11-01', untilOn: '2025-12-31' },
    { kind: 'institution', fromOn: '2026-01-01', untilOn: '2026-10-31', arena: 'Sykehjemmet' },
  ])
  await door.asSystem('test', async (ctx) => {
    const at = ctx.now.toString()
    await ctx.connection.query(`update training set started_on = '2021-11-01' where id = $1`, [training.id])
    await ctx.connection.query(`update participant set from_on = '2021-11-01' where training_id = $1`, [training.id])
    await ctx.connection.query(`update plan_objective set state = 'approved', approved_on = '2026-09-01', completed_on = '2026-08-01', discussed_on = '2026-08-01', state_since = $2 where training_id = $1`, [training.id, at])
    await ctx.connection.query(
      `insert into trail (at, kind, actor_id, actor_name, actor_kind, subject_id, training_id, record_kind, record_id, details)
       select $2, 'portfolio.objectiveApproved', $3, $4, 'person', $5, $1, 'objective', id, '{}' from plan_objective where training_id = $1`, [training.id, at, training.leader.id, training.leader.name, training.doctor.id])
    const group = newId()
    await ctx.connection.query(`insert into group_membership (id, training_id, group_name, leader_name, from_on) values ($1, $2, 'Gruppe Oslo 4', 'Anne Grupperud', '2022-01-10')`, [group, training.id])
    for (let month = 0; month < 40; month++) {
      await ctx.connection.query(`insert into group_meeting (id, membership_id, training_id, held_on, minutes, attended) values ($1, $2, $3, '2022-01-10'::date + $4::int * 14, 180, true)`, [newId(), group, training.id, month])
    }
  })
  return training
}

export const paper = (trainingId: string, kind: DocumentKind, more: object = {}) =>
  ({ trainingId, kind, scheme: 'new' as const, pagesOfOriginal: '2', signed: 'on', filledIn: 'on', file: scanned(`${kind}.pdf`, 2), ...more })

export const said = { post: 'Fastlege', satisfactory: 'yes' as const, mentorSpecialty: 'Allmennmedisin', teaching: 'Internundervisning hver uke', onCall: 'Legevakt hver sjette uke', unit: 'Fire leger, 4 200 listepasienter' }

/** The same with all papers, confirmed and attached by those who do it. */
export async function readyToApply(scene: Scene): Promise<GivenTraining> {
  const training = await finishedDoctor(scene)
  const [doctor, leader] = [await scene.as(training.doctor), await scene.as(training.leader)]
  const { confirmationId } = await doctor.does(askConfirmation, { trainingId: training.id, kommuneId: oslo, fromOn: '2021-11-01' })
  await leader.does(signConfirmation, { confirmationId, ...said })
  for (const kind of ['lis1', 'group_diploma'] as const) await doctor.does(attachDocument, paper(training.id, kind))
  return training
}
