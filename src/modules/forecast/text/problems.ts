import { type Texts, texts } from '#platform/i18n/texts.ts'
import type { WhatIfProblem } from '../rules/what-if.ts'

/** What happened, as history and news say it. */
export const happenings = texts({
  'forecast.whatIfSaved': { nb: 'Lagret et «hva om»', nn: 'Lagra eit «kva om»', en: 'Saved a what-if' },
  'forecast.whatIfRenamed': { nb: 'Ga et «hva om» nytt navn', nn: 'Gav eit «kva om» nytt namn', en: 'Renamed a what-if' },
  'forecast.whatIfShared': { nb: 'Delte et «hva om» med veilederen', nn: 'Delte eit «kva om» med rettleiaren', en: 'Shared a what-if with the mentor' },
  'forecast.whatIfUnshared': { nb: 'Sluttet å dele et «hva om»', nn: 'Slutta å dele eit «kva om»', en: 'Stopped sharing a what-if' },
  'forecast.whatIfDeleted': { nb: 'Slettet et «hva om»', nn: 'Sletta eit «kva om»', en: 'Deleted a what-if' },
})

/** Why something cannot be tried or kept, and what to do about it. */
export const problems: Texts<WhatIfProblem> = {
  nothing_changed: { nb: 'Fyll ut minst én endring du vil prøve.', nn: 'Fyll ut minst éi endring du vil prøve.', en: 'Fill in at least one change to try.' },
  day_missing: { nb: 'Skriv fra hvilken dag, eller tøm feltet ved siden av.', nn: 'Skriv frå kva dag, eller tøm feltet ved sida av.', en: 'Enter from which day, or clear the field beside it.' },
  percentage_range: { nb: 'Skriv et helt tall fra 1 til 100. Er du helt borte, prøv permisjon.', nn: 'Skriv eit heilt tal frå 1 til 100. Er du heilt borte, prøv permisjon.', en: 'Enter a whole number from 1 to 100. If you are away altogether, try leave.' },
  months_range: { nb: 'Skriv et helt antall måneder, fra 1 til 60.', nn: 'Skriv eit heilt tal månader, frå 1 til 60.', en: 'Enter a whole number of months, from 1 to 60.' },
  leave_turned: { nb: 'Permisjonen slutter før den begynner. Bytt om på dagene.', nn: 'Permisjonen sluttar før han byrjar. Byt om på dagane.', en: 'The leave ends before it begins. Swap the days.' },
  kommune_missing: { nb: 'Velg kommunen du vil flytte til.', nn: 'Vel kommunen du vil flytte til.', en: 'Choose the kommune to move to.' },
  in_the_past: { nb: 'Dagen er forbi. Her prøver du det som kan komme; det som har vært, endres i planen.', nn: 'Dagen er forbi. Her prøver du det som kan kome; det som har vore, blir endra i planen.', en: 'That day has passed. Here you try what may come; what has been is changed in the plan.' },
  too_far_ahead: { nb: 'Dagen er mer enn 15 år fram. Velg en tidligere dag.', nn: 'Dagen er meir enn 15 år fram. Vel ein tidlegare dag.', en: 'That day is more than 15 years ahead. Choose an earlier one.' },
  too_many: { nb: 'Du har lagret så mange du kan. Slett ett først.', nn: 'Du har lagra så mange du kan. Slett eitt først.', en: 'You have saved as many as you can. Delete one first.' },
}
