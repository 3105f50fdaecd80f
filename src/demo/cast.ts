import type { Text } from '#platform/i18n/language.ts'
import type { RoleName } from '#modules/identity/index.ts'
import type { UnitKind } from '#modules/organisation/index.ts'

interface Held {
  readonly role: RoleName
  readonly unit: readonly [kind: UnitKind, code: string]
}
export interface Player {
  readonly key: string
  readonly name: string
  readonly hpr: string | null
  readonly roles: readonly Held[]
  /** What one finds when signing in as them. */
  readonly finds: Text
}

const kinn = ['kommune', '4602'] as const
const bergen = ['kommune', '4601'] as const
const aurland = ['kommune', '4641'] as const
const sogndal = ['kommune', '4640'] as const
const vest = ['office', 'alis-vest'] as const

const player = (key: string, name: string, hpr: string | null, roles: readonly Held[], nb: string, nn: string, en: string): Player => ({ key, name, hpr, roles, finds: { nb, nn, en } })
const as = (role: RoleName, unit: Held['unit']): Held => ({ role, unit })

/** Invented people one can be in the demo. Each has something to find. */
export const cast = [
  player('ingrid', 'Ingrid Nes', '9100011', [as('trainee', kinn)], 'Midt i løpet i Kinn, litt foran planen. Noe venter på henne, noe på andre.', 'Midt i løpet i Kinn, litt framfor planen. Noko ventar på henne, noko på andre.', 'Midway in Kinn, a little ahead of plan. Some things wait for her, some for others.'),
  player('jonas', 'Jonas Lervik', '9100022', [as('trainee', bergen)], 'Helt fersk i Bergen. To planer, ingenting begynt.', 'Heilt fersk i Bergen. To planar, ingenting byrja.', 'Brand new in Bergen. Two plans, nothing begun.'),
  player('sara', 'Sara Myhre', '9100033', [as('trainee', bergen)], 'Nesten ferdig i Bergen. Tiden er nådd; de siste læringsmålene er til godkjenning.', 'Nesten ferdig i Bergen. Tida er nådd; dei siste læringsmåla er til godkjenning.', 'Nearly finished in Bergen. The time is served; the last objectives await approval.'),
  player('amir', 'Amir Haddad', '9100044', [as('trainee', aurland)], 'Har stoppet opp i Aurland: uten veileder det siste året, med mål sendt tilbake.', 'Har stoppa opp i Aurland: utan rettleiar det siste året, med mål sende tilbake.', 'Stuck in Aurland: without a mentor for the last year, with objectives returned.'),
  player('vilde', 'Vilde Strand', '9100123', [as('trainee', sogndal)], 'Ferdig i Sogndal. Har søkt om spesialistgodkjenning og venter på svar.', 'Ferdig i Sogndal. Har søkt om spesialistgodkjenning og ventar på svar.', 'Done in Sogndal. Has applied for specialist approval and awaits the answer.'),
  player('tor', 'Tor Vik', '9100055', [as('mentor', kinn), as('mentor', bergen)], 'Veileder for Ingrid i Kinn og Sara i Bergen. Skal signere og anbefale.', 'Rettleiar for Ingrid i Kinn og Sara i Bergen. Skal signere og tilrå.', 'Mentor of Ingrid in Kinn and Sara in Bergen. Has things to sign and recommend.'),
  player('liv', 'Liv Aase', '9100066', [as('mentor', bergen)], 'Veileder for mange i Bergen.', 'Rettleiar for mange i Bergen.', 'Mentor of many in Bergen.'),
  player('mari', 'Mari Sund', '9100077', [as('supervisor', kinn), as('supervisor', ['hf', '983974732'])], 'Supervisør ved sykehuset i Førde. Ser det hun skal signere, og ikke noe annet.', 'Supervisør ved sjukehuset i Førde. Ser det ho skal signere, og ikkje noko anna.', 'Supervisor at the hospital in Førde. Sees what she is to sign, and nothing else.'),
  player('arne', 'Arne Bull', '9100088', [as('supervisor', bergen)], 'Supervisør på legevakten i Bergen.', 'Supervisør på legevakta i Bergen.', 'Supervisor at the out-of-hours service in Bergen.'),
  player('berit', 'Berit Holm', null, [as('leader', kinn)], 'Leder i Kinn med én lege. Læringsmål venter på godkjenning.', 'Leiar i Kinn med éin lege. Læringsmål ventar på godkjenning.', 'Leader in Kinn with one doctor. Objectives await approval.'),
  player('knut', 'Knut Dahle', null, [as('leader', bergen)], 'Leder i Bergen med førti leger. Lang kø, noen å følge med på.', 'Leiar i Bergen med førti legar. Lang kø, nokre å følgje med på.', 'Leader in Bergen with forty doctors. A long queue, some to keep an eye on.'),
  player('siri', 'Siri Fauske', null, [as('leader', aurland)], 'Leder i Aurland. Legen hennes mangler veileder.', 'Leiar i Aurland. Legen hennar manglar rettleiar.', 'Leader in Aurland. Her doctor lacks a mentor.'),
  player('nina', 'Nina Moe', null, [as('stand_in', bergen)], 'Stedfortreder for Knut denne måneden. Godkjenner for ham.', 'Stadfortredar for Knut denne månaden. Godkjenner for han.', 'Stand-in for Knut this month. Approves for him.'),
  player('ole', 'Ole Bjørke', '9100099', [as('delegate', bergen)], 'Delegat: godkjenner læringsmål for én lege i Bergen.', 'Delegat: godkjenner læringsmål for éin lege i Bergen.', 'Delegate: approves objectives for one doctor in Bergen.'),
  player('eva', 'Eva Lunde', '9100101', [as('chief_physician', bergen)], 'Kommuneoverlege i Bergen. Ser hvem som er i utdanning, ikke hva de skriver.', 'Kommuneoverlege i Bergen. Ser kven som er i utdanning, ikkje kva dei skriv.', 'Chief physician in Bergen. Sees who is in training, not what they write.'),
  player('anne', 'Anne Risnes', null, [as('office_adviser', vest)], 'Rådgiver ved ALIS Vest. 66 kommuner, leger i fire av dem.', 'Rådgjevar ved ALIS Vest. 66 kommunar, legar i fire av dei.', 'Adviser at ALIS Vest. 66 kommuner, doctors in four of them.'),
  player('geir', 'Geir Solli', '9100112', [as('office_head', vest)], 'Leder kontoret ALIS Vest. Kan invitere ledere i kommunene.', 'Leier kontoret ALIS Vest. Kan invitere leiarar i kommunane.', 'Heads the office ALIS Vest. May invite leaders in the kommuner.'),
  player('hilde', 'Hilde Teig', null, [as('hospital_coordinator', ['hf', '983974732'])], 'Koordinator i Helse Førde. Inviterer supervisører.', 'Koordinator i Helse Førde. Inviterer supervisørar.', 'Coordinator at Helse Førde. Invites supervisors.'),
  player('marius', 'Marius Falk', null, [as('directorate_officer', ['directorate', 'helsedirektoratet'])], 'Saksbehandler i direktoratet. Landet i tall, og innlesing av læringsmål.', 'Saksbehandlar i direktoratet. Landet i tal, og innlesing av læringsmål.', 'Officer at the directorate. The country in figures, and import of objectives.'),
  player('ada', 'Ada Berg', null, [as('system_administrator', ['operator', 'loype'])], 'Drifter systemet. Ser at det går, og ingen portefølje.', 'Driftar systemet. Ser at det går, og ingen portefølje.', 'Runs the system. Sees that it runs, and no portfolio.'),
] as const satisfies readonly Player[]
