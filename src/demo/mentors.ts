import type { Ctx } from '#platform/ctx.ts'
import { unitId } from '#modules/organisation/index.ts'
import type { Chance } from './chance.ts'
import type { Rows } from './rows.ts'

interface Known {
  readonly id: string
  readonly name: string
}
/** The people and trainings of the demo that mentors have to do with. */
export interface MentorScene {
  readonly tor: Known
  readonly liv: Known
  readonly knut: Known
  readonly berit: Known
  readonly siri: Known
  readonly anne: Known
  readonly ingrid: { readonly training: string; readonly kommune: string }
  readonly sara: { readonly training: string; readonly kommune: string }
  readonly amir: { readonly training: string }
  /** Makes somebody new, with the role of mentor in a kommune. */
  readonly mentor: (name: string, hpr: string, kommuneId: string) => Known
}

type Terms = readonly [capacity: number, languages: readonly string[], nearKm: number | null, byVideo: boolean]
type Fit = readonly ('specialist_alm' | 'specialist_sam' | 'mentor_course')[]
const specialist: Fit = ['specialist_alm', 'mentor_course']

/** Invented mentors over the country, each with the kommune they work from. */
const invented: readonly (readonly [name: string, kommune: string, terms: Terms, fit: Fit])[] = [
  ['Åse Hovland', '4640', [2, ['no', 'en'], 60, true], specialist], ['Kåre Flåm', '4643', [1, ['no'], 80, false], specialist],
  ['Berge Lunde', '4647', [3, ['no', 'en', 'de'], 90, true], specialist], ['Signe Eide', '4651', [2, ['no'], 40, true], ['specialist_alm']],
  ['Olav Røe', '4621', [2, ['no', 'sv'], 70, true], specialist], ['Maja Voll', '4624', [1, ['no', 'en', 'pl'], 30, true], ['mentor_course']],
  ['Henrik Stad', '4649', [2, ['no', 'da'], null, false], specialist], ['Elle Gaup', '5610', [2, ['no', 'se'], 150, true], specialist],
  ['Ravna Utsi', '5601', [1, ['no', 'se', 'en'], 200, true], specialist], ['Trond Moen', '5001', [4, ['no', 'en'], 50, true], specialist],
  ['Samira Khalil', '0301', [3, ['no', 'en', 'ar'], 25, true], specialist], ['Jon Tveit', '1103', [2, ['no', 'en'], 45, true], ['specialist_alm', 'specialist_sam', 'mentor_course']],
]

const before = (ctx: Ctx, days: number) => ctx.now.subtract({ hours: 24 * days }).toString()

/** Mentors with what they are fit for and on what terms they take on doctors, agreements, and a request nobody has answered. */
export function writeMentors(rows: Rows, chance: Chance, ctx: Ctx, scene: MentorScene): void {
  const day = (days: number) => ctx.today.add({ days }).toString()
  const qualified = (who: Known, kinds: Fit, confirmedBy: string | null) => {
    for (const kind of kinds) rows.qualification?.push({ id: chance.id(4), person_id: who.id, kind, since_on: day(-400 - chance.between(100, 4000)), said_by: who.id, said_at: before(ctx, 300), confirmed_by: confirmedBy, confirmed_at: confirmedBy ? before(ctx, 290) : null, withdrawn_at: null })
  }
  const takesOn = (who: Known, homeId: string, [capacity, languages, near_km, by_video]: Terms, open = true) =>
    void rows.mentor_profile?.push({ person_id: who.id, open, capacity, languages, home_id: homeId, near_km, by_video, updated_at: before(ctx, chance.between(5, 90)) })
  qualified(scene.tor, specialist, scene.berit.id)
  takesOn(scene.tor, scene.ingrid.kommune, [3, ['no', 'en'], 60, true])
  // Liv mentors as many as she can, and has not taken the course yet.
  qualified(scene.liv, ['specialist_alm'], scene.knut.id)
  takesOn(scene.liv, scene.sara.kommune, [4, ['no'], 20, false])
  const asked = invented.map(([name, number, terms, kinds], index) => {
    const home = unitId('kommune', number)
    const who = scene.mentor(name, `94${10000 + index * 53}`, home)
    qualified(who, kinds, index % 4 === 3 ? null : scene.anne.id)
    takesOn(who, home, terms, name !== 'Henrik Stad')
    return who
  })
  const agree = (training: string, kommune: string, leader: Known, from: number, until: number, ore: number, more: object = {}) =>
    void rows.mentor_agreement?.push({
      id: chance.id(5), training_id: training, mentor_id: scene.tor.id, kommune_id: kommune, from_on: day(from), until_on: day(until), mentoring_minutes: 240, preparation_minutes: 90, hourly_ore: ore, state: 'in_force',
      mentor_signed_at: before(ctx, -from + 3), leader_id: leader.id, leader_signed_at: before(ctx, -from + 2), made_by: leader.id, made_at: before(ctx, -from + 9), ended_on: null, ...more,
    })
  agree(scene.ingrid.training, scene.ingrid.kommune, scene.berit, -900, -301, 112000, { state: 'ended', ended_on: day(-301) })
  agree(scene.ingrid.training, scene.ingrid.kommune, scene.berit, -300, 430, 125050)
  // Sara's ends before she is done.
  agree(scene.sara.training, scene.sara.kommune, scene.knut, -690, 40, 131000)
  const request = (mentor: Known | undefined, days: number, state: string, answered: number | null) =>
    mentor && rows.mentor_request?.push({ id: chance.id(6), training_id: scene.amir.training, mentor_id: mentor.id, asked_by: scene.siri.id, asked_at: before(ctx, days), state, answered_at: answered === null ? null : before(ctx, answered), office_told_at: null })
  request(asked[1], 40, 'declined', 33)
  request(asked[0], 19, 'asked', null)
  request(scene.tor, 4, 'asked', null)
}
