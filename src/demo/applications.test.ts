import { expect } from 'vitest'
import { castIds } from './world.ts'
import { scenario, withDatabase } from '#test/scenario.ts'
import { look } from '#test/trail.ts'
import { applications, bundleOf } from '#modules/approval/queries/application.ts'
import { theDossier } from '#modules/approval/queries/dossier.ts'
import { missingIn } from '#modules/approval/rules.ts'
import { verifyApplication } from '#modules/approval/verify.ts'

withDatabase()

scenario('Sara lacks only her last objectives and the signature on her last service; one doctor has applied, and the bundle holds', async ({ as, door }) => {
  const sara = await as(castIds.get('sara') ?? '')
  const [training] = await look<{ id: string }>(door, 'select id from training where trainee_id = $1', [castIds.get('sara')])
  expect(missingIn((await sara.sees(theDossier, training?.id ?? '')).lines).map((line) => line.key)).toEqual(['objectives', 'objectives', 'confirmations'])
  const directorate = await as(castIds.get('marius') ?? '')
  const [applied] = await directorate.sees(applications)
  expect(applied).toMatchObject({ name: 'Vilde Strand', state: 'sent', kommune: 'Sogndal' })
  expect(verifyApplication(new Uint8Array(await directorate.sees(bundleOf, applied?.id ?? ''))).problems).toEqual([])
})
