import { type Texts, texts } from '#platform/i18n/texts.ts'
import type { MoveProblem } from '../rules/move.ts'

/** What is said about going on in another kommune. */
export const moveText = texts({
  moving: { nb: 'Flytte til en annen kommune', nn: 'Flytte til ein annan kommune', en: 'Move to another kommune' },
  explained: {
    nb: 'Utdanningen følger med, med alt som er gjort. Kommunen du går fra, beholder en kopi slik alt står den dagen, og ser ingenting senere. Ingenting skjer før den nye kommunen sier ja.',
    nn: 'Utdanninga følgjer med, med alt som er gjort. Kommunen du går frå, held på ein kopi slik alt står den dagen, og ser ingenting seinare. Ingenting skjer før den nye kommunen seier ja.',
    en: 'The training comes along, with everything that has been done. The kommune that is left keeps a copy as things stand on the day, and sees nothing later. Nothing happens until the new kommune says yes.',
  },
  toKommune: { nb: 'Til hvilken kommune?', nn: 'Til kva kommune?', en: 'To which kommune?' },
  movesOn: { nb: 'Første dag der', nn: 'Første dag der', en: 'First day there' },
  ask: { nb: 'Spør kommunen', nn: 'Spør kommunen', en: 'Ask the kommune' },
  asked: { nb: 'Kommunen er spurt. Dere får beskjed når den svarer.', nn: 'Kommunen er spurd. De får melding når han svarer.', en: 'The kommune has been asked. You will be told when it answers.' },
  waits: (to: string, on: string) => ({ nb: `${to} er spurt om å ta over fra ${on}, og har ikke svart.`, nn: `${to} er spurd om å ta over frå ${on}, og har ikkje svart.`, en: `${to} has been asked to take over from ${on} and has not answered.` }),
  agreed: (to: string, on: string, leader: string) => ({ nb: `${to} tar over ${on}. Leder blir ${leader}.`, nn: `${to} tek over ${on}. Leiar blir ${leader}.`, en: `${to} takes over on ${on}. The leader will be ${leader}.` }),
  withdraw: { nb: 'Trekk tilbake', nn: 'Trekk tilbake', en: 'Withdraw' },
  withdrawMeans: { nb: 'Legen blir i kommunen. Den nye kommunen får beskjed.', nn: 'Legen blir i kommunen. Den nye kommunen får melding.', en: 'The doctor stays in the kommune. The new kommune is told.' },
  withdrawn: { nb: 'Flyttingen er trukket tilbake.', nn: 'Flyttinga er trekt tilbake.', en: 'The move has been withdrawn.' },
  coming: (n: number) => ({ nb: n === 1 ? 'Én lege vil komme til kommunen' : `${n} leger vil komme til kommunen`, nn: n === 1 ? 'Éin lege vil kome til kommunen' : `${n} legar vil kome til kommunen`, en: n === 1 ? 'One doctor wants to come to the kommune' : `${n} doctors want to come to the kommune` }),
  noneComing: { nb: 'Ingen venter på svar om å komme hit.', nn: 'Ingen ventar på svar om å kome hit.', en: 'Nobody waits for an answer about coming here.' },
  moves: { nb: 'Leger som vil komme', nn: 'Legar som vil kome', en: 'Doctors who want to come' },
  comesFrom: (from: string, to: string, on: string) => ({ nb: `Fra ${from} til ${to}, ${on}`, nn: `Frå ${from} til ${to}, ${on}`, en: `From ${from} to ${to}, ${on}` }),
  whoLeads: { nb: 'Hvem skal lede legen?', nn: 'Kven skal leie legen?', en: 'Who will lead the doctor?' },
  confirm: { nb: 'Ta imot', nn: 'Ta imot', en: 'Accept' },
  decline: { nb: 'Si nei', nn: 'Sei nei', en: 'Decline' },
  answered: { nb: 'Svaret er sendt.', nn: 'Svaret er sendt.', en: 'The answer has been sent.' },
  settled: (leader: string) => ({ nb: `Avtalt. Leder blir ${leader}.`, nn: `Avtalt. Leiar blir ${leader}.`, en: `Agreed. The leader will be ${leader}.` }),
  earlierKommuner: { nb: 'Tidligere kommuner', nn: 'Tidlegare kommunar', en: 'Earlier kommuner' },
  movedOn: { nb: 'Leger som har flyttet videre', nn: 'Legar som har flytta vidare', en: 'Doctors who have moved on' },
  movedOnLead: { nb: 'Slik alt sto den dagen de flyttet. Det som skjer senere, ser bare den nye kommunen.', nn: 'Slik alt stod den dagen dei flytta. Det som skjer seinare, ser berre den nye kommunen.', en: 'As everything stood on the day they moved. What happens later is seen by the new kommune only.' },
  noneMovedOn: { nb: 'Ingen har flyttet fra kommunen.', nn: 'Ingen har flytta frå kommunen.', en: 'Nobody has moved from the kommune.' },
  recordTitle: (doctor: string, kommune: string) => ({ nb: `${doctor} i ${kommune}`, nn: `${doctor} i ${kommune}`, en: `${doctor} in ${kommune}` }),
  frozen: (on: string) => ({ nb: `Slik alt sto ${on}. Siden er låst.`, nn: `Slik alt stod ${on}. Sida er låst.`, en: `As everything stood on ${on}. The page is locked.` }),
  remarks: { nb: 'Kommentarer og begrunnelser', nn: 'Kommentarar og grunngjevingar', en: 'Comments and reasons' },
  periods: { nb: 'Tjeneste', nn: 'Teneste', en: 'Service' },
  approvedOf: (approved: number, total: number) => ({ nb: `${approved} av ${total} læringsmål var godkjent`, nn: `${approved} av ${total} læringsmål var godkjende`, en: `${approved} of ${total} objectives had been approved` }),
})

type OperationProblem = 'plan_archived'

/** Why a move is refused, and what to do about it. */
export const moveProblems: Texts<MoveProblem | OperationProblem> = {
  plan_archived: { nb: 'Utdanningen er arkivert og kan ikke flyttes.', nn: 'Utdanninga er arkivert og kan ikkje flyttast.', en: 'The training is archived and cannot be moved.' },
  same_kommune: { nb: 'Velg en annen kommune enn den legen er i.', nn: 'Vel ein annan kommune enn den legen er i.', en: 'Choose another kommune than the one the doctor is in.' },
  before_the_start: { nb: 'Dagen må være etter at utdanningen begynte.', nn: 'Dagen må vere etter at utdanninga byrja.', en: 'The day must be after the training began.' },
  too_far_off: { nb: 'En flytting kan avtales inntil to år på forhånd.', nn: 'Ei flytting kan avtalast inntil to år på førehand.', en: 'A move can be agreed up to two years ahead.' },
  too_long_ago: { nb: 'En flytting må meldes senest tre måneder etter første dag.', nn: 'Ei flytting må meldast seinast tre månader etter første dag.', en: 'A move must be told of within three months after the first day.' },
  move_open: { nb: 'Det er allerede spurt om en flytting. Trekk den tilbake først.', nn: 'Det er alt spurt om ei flytting. Trekk henne tilbake først.', en: 'A move has already been asked for. Withdraw it first.' },
  move_answered: { nb: 'Flyttingen er allerede besvart, trukket tilbake eller gjennomført.', nn: 'Flyttinga er alt svart på, trekt tilbake eller gjennomført.', en: 'The move has already been answered, withdrawn or carried out.' },
  not_a_leader_there: { nb: 'Velg noen som er leder i kommunen.', nn: 'Vel nokon som er leiar i kommunen.', en: 'Choose somebody who is a leader in the kommune.' },
  leads_own_mentee: { nb: 'Legen kan ikke lede seg selv. Velg en annen leder.', nn: 'Legen kan ikkje leie seg sjølv. Vel ein annan leiar.', en: 'The doctor cannot lead themselves. Choose another leader.' },
}

export const moveHappenings = texts({
  'portfolio.moveAsked': { nb: 'Spurte en annen kommune om å ta over', nn: 'Spurde ein annan kommune om å ta over', en: 'Asked another kommune to take over' },
  'portfolio.moveArrived': { nb: 'En lege vil komme til kommunen', nn: 'Ein lege vil kome til kommunen', en: 'A doctor wants to come to the kommune' },
  'portfolio.moveWithdrawn': { nb: 'Trakk flyttingen tilbake', nn: 'Trekte flyttinga tilbake', en: 'Withdrew the move' },
  'portfolio.moveConfirmed': { nb: 'Sa ja til å ta over legen', nn: 'Sa ja til å ta over legen', en: 'Agreed to take over the doctor' },
  'portfolio.moveDeclined': { nb: 'Sa nei til å ta over legen', nn: 'Sa nei til å ta over legen', en: 'Declined to take over the doctor' },
  'portfolio.leaderWanted': { nb: 'Legen har kommet og trenger en leder hos dere', nn: 'Legen har kome og treng ein leiar hos dykk', en: 'The doctor has come and needs a leader with you' },
  'portfolio.trainingMoved': { nb: 'Utdanningen gikk over til en ny kommune', nn: 'Utdanninga gjekk over til ein ny kommune', en: 'The training went over to a new kommune' },
})
