import { texts, type Texts } from '#platform/i18n/texts.ts'
import type { ArenaKind } from './rules.ts'

export const kindText: Texts<ArenaKind> = {
  own: { nb: 'I kommunen', nn: 'I kommunen', en: 'In the kommune' }, hospital: { nb: 'Sykehus', nn: 'Sjukehus', en: 'Hospital' }, rehabilitation: { nb: 'Rehabilitering', nn: 'Rehabilitering', en: 'Rehabilitation' },
  private: { nb: 'Privat institusjon', nn: 'Privat institusjon', en: 'Private institution' }, out_of_hours: { nb: 'Interkommunal legevakt eller KAD', nn: 'Interkommunal legevakt eller KAD', en: 'Shared out-of-hours service' },
  other_kommune: { nb: 'En annen kommune', nn: 'Ein annan kommune', en: 'Another kommune' }, research: { nb: 'Forskning', nn: 'Forsking', en: 'Research' }, armed_forces: { nb: 'Forsvaret', nn: 'Forsvaret', en: 'Armed forces' },
}

/** What the pages of arenas say. */
export const text = texts({
  arenas: { nb: 'Læringsarenaer', nn: 'Læringsarenaer', en: 'Arenas of learning' },
  title: (name: string, reached: number, all: number) => ({ nb: `I ${name} kan ${reached} av ${all} læringsmål nås`, nn: `I ${name} kan ${reached} av ${all} læringsmål nåast`, en: `In ${name}, ${reached} of ${all} objectives can be reached` }),
  titleNone: (name: string) => ({ nb: `${name} har ikke lagt inn læringsarenaer ennå`, nn: `${name} har ikkje lagt inn læringsarenaer enno`, en: `${name} has not entered any arenas yet` }),
  lead: { nb: 'Arenaene i og utenfor kommunen, og hvilke læringsmål som helt eller delvis kan nås der. Alle kan lese dette.', nn: 'Arenaene i og utanfor kommunen, og kva læringsmål som heilt eller delvis kan nåast der. Alle kan lese dette.', en: 'The arenas inside and outside the kommune, and which objectives can be reached there wholly or partly. Anybody can read this.' },
  nothing: { nb: 'Ingen arenaer er lagt inn. Da er det heller ikke kjent hvilke læringsmål som kan nås i kommunen.', nn: 'Ingen arenaer er lagde inn. Då er det heller ikkje kjent kva læringsmål som kan nåast i kommunen.', en: 'No arenas have been entered. Then it is not known either which objectives can be reached in the kommune.' },
  covers: (full: number, partly: number) => ({ nb: `${full} helt, ${partly} delvis`, nn: `${full} heilt, ${partly} delvis`, en: `${full} wholly, ${partly} partly` }),
  agreement: (days: string) => ({ nb: `avtale ${days}`, nn: `avtale ${days}`, en: `agreement ${days}` }),
  notNow: { nb: 'Avtalen gjelder ikke nå', nn: 'Avtalen gjeld ikkje no', en: 'The agreement does not hold now' },
  notReached: (n: number) => ({ nb: n === 1 ? 'Ett læringsmål kan ikke nås på noen av arenaene' : `${n} læringsmål kan ikke nås på noen av arenaene`, nn: n === 1 ? 'Eitt læringsmål kan ikkje nåast på nokon av arenaene' : `${n} læringsmål kan ikkje nåast på nokon av arenaene`, en: n === 1 ? 'One objective cannot be reached at any of the arenas' : `${n} objectives cannot be reached at any of the arenas` }),
  notReachedMeans: { nb: 'Kommunen trenger en arena til, eller en samarbeidsavtale med noen som dekker dem.', nn: 'Kommunen treng ein arena til, eller ein samarbeidsavtale med nokon som dekkjer dei.', en: 'The kommune needs another arena, or a co-operation agreement with somebody who covers them.' },
  allReached: { nb: 'Alle læringsmålene kan nås, helt eller delvis.', nn: 'Alle læringsmåla kan nåast, heilt eller delvis.', en: 'Every objective can be reached, wholly or partly.' },
  partlyOnly: (n: number) => ({ nb: `${n} kan bare nås delvis`, nn: `${n} kan berre nåast delvis`, en: `${n} can only be reached partly` }),
  covered: { nb: 'Læringsmål som kan nås her', nn: 'Læringsmål som kan nåast her', en: 'Objectives that can be reached here' },
  wholly: { nb: 'Helt', nn: 'Heilt', en: 'Wholly' }, partly: { nb: 'Delvis', nn: 'Delvis', en: 'Partly' }, objective: { nb: 'Læringsmål', nn: 'Læringsmål', en: 'Objective' },
  add: { nb: 'Legg til en arena', nn: 'Legg til ein arena', en: 'Add an arena' }, addIt: { nb: 'Legg til', nn: 'Legg til', en: 'Add' }, added: { nb: 'Arenaen er lagt til. Kryss av for læringsmålene som kan nås der.', nn: 'Arenaen er lagd til. Kryss av for læringsmåla som kan nåast der.', en: 'The arena has been added. Tick the objectives that can be reached there.' },
  name: { nb: 'Navn', nn: 'Namn', en: 'Name' }, nameHint: { nb: 'For eksempel Sentrum legekontor eller Medisinsk avdeling, Førde.', nn: 'Til dømes Sentrum legekontor eller Medisinsk avdeling, Førde.', en: 'For instance a practice, or a department of a hospital.' },
  kind: { nb: 'Type', nn: 'Type', en: 'Kind' }, agreedFrom: { nb: 'Avtalen gjelder fra', nn: 'Avtalen gjeld frå', en: 'The agreement holds from' }, agreedUntil: { nb: 'Avtalen gjelder til', nn: 'Avtalen gjeld til', en: 'The agreement holds until' },
  agreedHint: { nb: 'Bare for arenaer utenfor kommunen.', nn: 'Berre for arenaer utanfor kommunen.', en: 'Only for arenas outside the kommune.' },
  note: { nb: 'Veiledning, supervisjon og vurdering der', nn: 'Rettleiing, supervisjon og vurdering der', en: 'Mentoring, supervision and assessment there' },
  about: { nb: 'Om arenaen', nn: 'Om arenaen', en: 'About the arena' }, save: { nb: 'Lagre', nn: 'Lagre', en: 'Save' }, saved: { nb: 'Lagret.', nn: 'Lagra.', en: 'Saved.' }, saveCoverage: { nb: 'Lagre læringsmålene', nn: 'Lagre læringsmåla', en: 'Save the objectives' },
  remove: { nb: 'Fjern arenaen', nn: 'Fjern arenaen', en: 'Remove the arena' }, removeMeans: { nb: 'Arenaen fjernes, med det den dekker.', nn: 'Arenaen blir fjerna, med det han dekkjer.', en: 'The arena is removed, with what it covers.' }, removed: { nb: 'Arenaen er fjernet.', nn: 'Arenaen er fjerna.', en: 'The arena has been removed.' },
  back: (name: string) => ({ nb: `Læringsarenaer i ${name}`, nn: `Læringsarenaer i ${name}`, en: `Arenas in ${name}` }),
  whereItStands: { nb: 'Se hva som dekkes hvor', nn: 'Sjå kva som blir dekt kvar', en: 'See what is covered where' },
  rule: { nb: 'Regel R40', nn: 'Regel R40', en: 'Rule R40' },
})

/** What happens to the general plan, as the trail says it. */
export const happenings = texts({
  'generalplan.arenaAdded': { nb: 'La til en læringsarena', nn: 'La til ein læringsarena', en: 'Added an arena of learning' },
  'generalplan.arenaChanged': { nb: 'Endret en læringsarena', nn: 'Endra ein læringsarena', en: 'Changed an arena of learning' },
  'generalplan.arenaRemoved': { nb: 'Fjernet en læringsarena', nn: 'Fjerna ein læringsarena', en: 'Removed an arena of learning' },
  'generalplan.coverageSet': { nb: 'Sa hvilke læringsmål en arena dekker', nn: 'Sa kva læringsmål ein arena dekkjer', en: 'Said which objectives an arena covers' },
})
