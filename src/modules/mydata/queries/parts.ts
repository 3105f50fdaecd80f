import type { PartKey } from '../text/parts.ts'

/** One table of what is taken out about a person. */
export interface ExportedTable {
  readonly table: string
  /** Which of its rows are about the person `$1`; the policies decide besides which of them exist for them. */
  readonly mine: string
  /** Columns that never go out: secrets, and content handed out elsewhere. */
  readonly without?: readonly string[]
  readonly order?: string
}
export interface Part {
  readonly key: PartKey
  readonly tables: readonly ExportedTable[]
}

// What somebody did in another person's training is theirs to know, and stands in the history; what the training holds is the doctor's.
const myTrainings = '(select id from training where trainee_id = $1)'
const inMine = `training_id in ${myTrainings}`
/** @param column says who it is */
const is = (...columns: readonly string[]) => columns.map((column) => `${column} = $1`).join(' or ')
const mineOr = (...columns: readonly string[]) => [inMine, ...columns.map((column) => `${column} = $1`)].join(' or ')
const whole = (table: string, mine: string, more: Pick<ExportedTable, 'without' | 'order'> = {}): ExportedTable => ({ table, mine, ...more })

/** Everything about a person, part by part. A table that is neither here nor in `notExported` fails a test. */
export const parts: readonly Part[] = [
  { key: 'person', tables: [whole('person', is('id')), whole('role', is('person_id'), { order: 'from_on' }), whole('invitation', is('person_id'), { without: ['secret_hash'] })] },
  {
    key: 'entries', tables: [
      whole('session', is('person_id'), { without: ['secret_hash'], order: 'started_at' }), whole('api_token', is('person_id'), { without: ['secret_hash'] }),
      whole('address_change', is('person_id'), { without: ['secret_hash'] }),
    ],
  },
  {
    key: 'training', tables: [
      whole('training', is('trainee_id')), whole('participant', mineOr('person_id'), { order: 'from_on' }), whole('plan', inMine), whole('plan_objective', inMine, { order: 'code' }),
      whole('move', mineOr('asked_by', 'answered_by', 'leader_id')), whole('tenure', is('trainee_id')), whole('tenure_record', is('trainee_id'), { order: 'made_at' }),
    ],
  },
  {
    key: 'activities', tables: [
      whole('activity', inMine, { order: 'from_on' }), whole('activity_objective', inMine, { order: 'activity_id' }), whole('attachment', mineOr('added_by'), { order: 'added_at' }),
      whole('file', is('added_by'), { without: ['content'], order: 'added_at' }),
    ],
  },
  {
    key: 'words', tables: [
      whole('signing', mineOr('signer_id'), { order: 'asked_at' }), whole('recommendation', mineOr('person_id'), { order: 'asked_at' }), whole('remark', mineOr('author_id'), { order: 'at' }),
      whole('delegation', mineOr('leader_id', 'delegate_id')), whole('ticket', mineOr('signer_id'), { without: ['secret_hash'] }), whole('ticket_item', `ticket_id in (select id from ticket where ${mineOr('signer_id')})`),
    ],
  },
  {
    key: 'mentoring', tables: [
      whole('talk', mineOr('mentor_id', 'invited_by'), { order: 'starts_at' }), whole('talk_text', `author_id = $1 or talk_id in (select id from talk where ${mineOr('mentor_id')})`, { order: 'written_at' }),
      whole('talk_share', mineOr('mentor_id')), whole('group_membership', inMine), whole('group_meeting', inMine, { order: 'held_on' }),
      whole('qualification', is('person_id')), whole('mentor_profile', is('person_id')), whole('mentor_request', mineOr('mentor_id', 'asked_by')), whole('mentor_agreement', mineOr('mentor_id', 'leader_id')),
    ],
  },
  {
    key: 'planning', tables: [
      whole('service_period', mineOr('trainee_id'), { order: 'from_on' }), whole('leave', inMine, { order: 'from_on' }), whole('leave_reason', inMine), whole('plan_item', inMine), whole('training_plan', inMine),
      whole('plan_revision', inMine, { order: 'made_at' }), whole('plan_acknowledgement', mineOr('person_id'), { order: 'at' }), whole('count_confirmation', mineOr('adviser_id'), { order: 'at' }),
      whole('what_if', inMine, { order: 'saved_at' }), whole('arena', is('added_by'), { order: 'added_at' }),
    ],
  },
  {
    key: 'application', tables: [
      whole('service_confirmation', mineOr('signer_id'), { order: 'asked_at' }), whole('application', is('trainee_id'), { without: ['bundle'] }),
      whole('application_answer', 'by_id = $1 or application_id in (select id from application where trainee_id = $1)', { order: 'at' }), whole('approval_document', inMine),
    ],
  },
  {
    key: 'traces', tables: [
      whole('reading', is('subject_id', 'reader_id'), { order: 'at' }), whole('trail', is('subject_id', 'actor_id', 'on_behalf_of'), { order: 'id' }), whole('news', is('person_id'), { order: 'trail_id' }),
      whole('draft', is('person_id')), whole('import_draft', is('person_id')),
    ],
  },
]

/** Tables that are not taken out, each with the reason. `country`: about nobody. */
export const notExported: Readonly<Record<string, NotExported>> = {
  person_secret: 'number', sign_in_identity: 'signIn', mail: 'mail', submission: 'machinery', outbox: 'machinery', trail_seal: 'machinery', migration: 'machinery',
  unit: 'country', kommune: 'country', centrality: 'country', office: 'country', arena_objective: 'country', registration: 'country', curriculum: 'country', objective: 'country', role_right: 'country',
}
export type NotExported = 'number' | 'signIn' | 'mail' | 'machinery' | 'country'
