import { unitId } from '#modules/organisation/index.ts'
import { chanceFrom } from './chance.ts'
import type { DemoObjective } from './history.ts'
import type { Rows } from './rows.ts'

const seed = 20261125

interface Told {
  readonly kommune: string
  readonly own: readonly string[]
  readonly elsewhere: readonly (readonly [name: string, kind: string, from: string, until: string | null])[]
  /** How much of the objectives one of its own practices covers, and how much an arena elsewhere does. */
  readonly share: readonly [own: number, elsewhere: number]
}
const told: readonly Told[] = [
  { kommune: '4602', own: ['Florø legesenter', 'Kinn legevakt', 'Kinn sjukeheim'], elsewhere: [['Medisinsk avdeling, Førde', 'hospital', '2024-01-01', '2027-12-31'], ['Nordfjordeid DPS', 'hospital', '2021-01-01', '2025-12-31']], share: [0.62, 0.35] },
  { kommune: '4601', own: ['Laksevåg legesenter', 'Fana legesenter', 'Bergen legevakt', 'Fyllingsdalen sjukeheim', 'Helsestasjonen i Årstad'], elsewhere: [['Haukeland, medisinsk avdeling', 'hospital', '2023-01-01', null], ['Kronstad DPS', 'hospital', '2023-01-01', '2026-12-31'], ['Universitetet i Bergen', 'research', '2025-01-01', '2027-06-30']], share: [0.7, 0.5] },
  { kommune: '4641', own: ['Aurland legekontor'], elsewhere: [['Lærdal sjukehus', 'hospital', '2022-01-01', '2024-12-31']], share: [0.55, 0.2] },
  { kommune: '4640', own: ['Sogndal legesenter', 'Sogn legevakt'], elsewhere: [['Indre Sogn DPS', 'hospital', '2024-05-01', null]], share: [0.66, 0.4] },
]

/** Where the demo's kommuner train general practitioners, and what can be reached there (R40). */
export function addArenas(rows: Rows, objectives: readonly DemoObjective[], now: Temporal.Instant): void {
  const chance = chanceFrom(seed)
  const add = (kommune: string, name: string, kind: string, agreed: readonly [string, string | null] | null, share: number) => {
    const id = chance.id(12)
    rows.arena?.push({ id, unit_id: unitId('kommune', kommune), specialty: 'ALM', name, kind, agreed_from: agreed?.[0] ?? null, agreed_until: agreed?.[1] ?? null, note: kind === 'own' ? null : 'Supervisor på avdelinga vurderer, rettleiaren i kommunen følgjer opp kvar månad.', added_at: now.toString() })
    for (const one of objectives) if (chance.is(share)) rows.arena_objective?.push({ arena_id: id, code: one.code, extent: chance.is(0.75) ? 'full' : 'partly' })
  }
  for (const { kommune, own, elsewhere, share } of told) {
    for (const name of own) add(kommune, name, 'own', null, share[0])
    for (const [name, kind, from, until] of elsewhere) add(kommune, name, kind, [from, until], share[1])
  }
}
