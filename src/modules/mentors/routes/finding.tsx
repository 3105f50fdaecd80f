import { NotFound } from '#platform/errors.ts'
import { noteReading } from '#platform/trail/readings.ts'
import { app, type C, type Handler } from '#platform/web/env.ts'
import { formState, submit } from '#platform/web/submission.ts'
import { show } from '#ui/show.ts'
import { exported } from '#ui/table/export.ts'
import { tabulate } from '#ui/table/tabulate.ts'
import { thePerson } from '#modules/identity/index.ts'
import { type KommuneRow, kilometresBetween, kommuner } from '#modules/organisation/index.ts'
import { formAt, signedIn } from '#modules/portfolio/index.ts'
import { askMentor, withdrawRequest } from '../operations/ask-mentor.ts'
import { confirmQualification, sayQualification, takeBackQualification } from '../operations/qualify.ts'
import { type Beginning, FindingPage, mentorTable } from '../pages/finding.tsx'
import { MentorPage } from '../pages/mentor.tsx'
import { paths } from '../paths.ts'
import { mayFind, mayVouch } from '../policy.ts'
import { type DoctorToAskFor, doctorsToAskFor, mentorsNear } from '../queries/finding.ts'
import { doctorsOf, profileOf, qualificationsOf, unitsThatVouch } from '../queries/qualifications.ts'
import { openRequests } from '../queries/requests.ts'
import { freePlaces } from '../rules/asking.ts'
import { missingFor } from '../rules/fitness.ts'
import { text } from '../text.ts'

/** @throws SignInNeeded @throws NotFound for those who look for nobody */
function finding(c: C): void {
  signedIn(c)
  if (!mayFind(c.var.ctx.actor)) throw new NotFound('page')
}

/** The kommuner the actor looks for mentors in: led by them, or helped by their office. */
async function searchedIn(c: C): Promise<KommuneRow[]> {
  const units = c.var.ctx.actor.roles.filter((held) => held.rights.includes('mentors.search')).map((held) => held.unitId)
  return (await kommuner(c.var.ctx)).filter((one) => units.includes(one.id) || (one.officeId !== null && units.includes(one.officeId)))
}

/** At the doctor in the URL, else in the kommune in the URL, else where the first doctor without a mentor is, else at home. */
function beginningOf(c: C, doctors: readonly DoctorToAskFor[], places: readonly KommuneRow[]): Beginning & { readonly point: { lat: number | null; lon: number | null } } {
  const chosen = doctors.find((one) => one.trainingId === c.req.query('lege')) ?? null
  const asked = places.find((one) => one.number === c.req.query('fra'))
  const place = asked ? { kommune: asked.name, lat: asked.lat, lon: asked.lon } : (doctors.find((one) => !one.mentor) ?? { kommune: places[0]?.name ?? '–', lat: places[0]?.lat ?? null, lon: places[0]?.lon ?? null })
  const from = chosen ?? place
  return { doctor: chosen, specialty: chosen?.specialty ?? 'ALM', where: from.kommune, point: { lat: from.lat, lon: from.lon } }
}

const showFinding: Handler = async (c) => {
  finding(c)
  const { ctx } = c.var
  const [doctors, places] = [await doctorsToAskFor(ctx), await searchedIn(c)]
  const beginning = beginningOf(c, doctors, places)
  const rows = await mentorsNear(ctx, beginning.point)
  const table = mentorTable(beginning, doctors, places.map((one) => ({ value: one.number, label: one.name })).sort((a, b) => new Intl.Collator('nb').compare(a.label, b.label)))
  const shown = tabulate(table, rows, c.req.query())
  const file = await exported(c, table, shown)
  return file ?? show(c, <FindingPage beginning={beginning} table={table} shown={shown} requests={await openRequests(ctx)} today={ctx.today} state={formState(c)} />)
}

const showMentor: Handler = async (c) => {
  finding(c)
  const { ctx } = c.var
  const mentor = await thePerson(ctx, c.req.param('id') ?? '')
  const [profile, qualifications, units, doctors] = [await profileOf(ctx, mentor.id), await qualificationsOf(ctx, mentor.id), await unitsThatVouch(ctx, mentor.id), await doctorsToAskFor(ctx)]
  // Somebody who neither mentors here nor takes on doctors has no such page.
  if (!profile && units.length === 0 && qualifications.length === 0) throw new NotFound('mentor')
  await noteReading(ctx, { subjectId: mentor.id, kind: 'mentor', id: mentor.id, label: 'Veilederprofil' })
  const lege = String(c.var.form?.trainingId ?? c.req.query('lege') ?? '')
  const chosen = doctors.find((one) => one.trainingId === lege)
  const home = profile && (await kommuner(ctx, [profile.homeId]))[0]
  const terms = profile?.open && home ? { home: home.name, free: freePlaces(profile.capacity, await doctorsOf(ctx, mentor.id)), capacity: profile.capacity, languages: profile.languages, nearKm: profile.nearKm, byVideo: profile.byVideo, kilometres: chosen ? kilometresBetween(chosen, home) : null } : null
  return show(c, (
    <MentorPage id={mentor.id} name={mentor.name} terms={terms} qualifications={qualifications} missing={missingFor(chosen?.specialty ?? 'ALM', qualifications.map((one) => one.kind))}
      vouches={Boolean(mayVouch(ctx.actor, mentor.id, units))} doctors={doctors}
      asking={formAt(c, paths.asking(mentor.id), { trainingId: chosen?.trainingId ?? '' })} fitness={formAt(c, paths.qualifications(mentor.id))} back={chosen ? paths.searchFor(chosen.trainingId) : paths.search()} />
  ))
}

const backToMentor = ({ personId }: { personId: string }, c: C) => (c.var.ctx.actor.personId === personId ? paths.profile() : paths.mentor(personId))
const ofQualification = (c: C) => ({ qualificationId: c.req.param('id') })

export const findingRoutes = app()
  .get(paths.search(), showFinding)
  .get(paths.mentor(':id{[0-9a-f-]{36}}'), showMentor)
  .post(paths.asking(':id{[0-9a-f-]{36}}'), submit(askMentor, { input: (c) => ({ mentorId: c.req.param('id') }), then: ({ trainingId, name }) => ({ to: paths.searchFor(trainingId), notice: text.asked(name) }), back: showMentor }))
  .post(paths.qualifications(':id{[0-9a-f-]{36}}'), submit(sayQualification, { input: (c) => ({ personId: c.req.param('id') }), then: (r, c) => ({ to: backToMentor(r, c), notice: text.said }), back: showMentor }))
  .post(paths.confirmed(':id'), submit(confirmQualification, { input: ofQualification, then: (r, c) => ({ to: backToMentor(r, c), notice: text.confirmedNotice }) }))
  .post(paths.takenBack(':id'), submit(takeBackQualification, { input: ofQualification, then: (r, c) => ({ to: backToMentor(r, c), notice: text.takenBack }) }))
  .post(paths.withdrawal(':id'), submit(withdrawRequest, { input: (c) => ({ requestId: c.req.param('id') }), then: () => ({ to: paths.search(), notice: text.withdrawn }), back: showFinding }))
