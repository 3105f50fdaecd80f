import type { Texts } from '#platform/i18n/texts.ts'

export const problems: Texts<'agreement_needed' | 'own_needs_none' | 'ends_before_start' | 'name_taken' | 'unknown_objective' | 'both_full_and_partly'> = {
  agreement_needed: { nb: 'En arena utenfor kommunen krever en samarbeidsavtale. Skriv når avtalen gjelder fra.', nn: 'Ein arena utanfor kommunen krev ein samarbeidsavtale. Skriv når avtalen gjeld frå.', en: 'An arena outside the kommune needs a co-operation agreement. Write from when it holds.' },
  own_needs_none: { nb: 'Kommunens egen arena har ingen avtale. La datoene stå tomme, eller velg en annen type.', nn: 'Kommunen sin eigen arena har ingen avtale. Lat datoane stå tomme, eller vel ein annan type.', en: 'The kommune’s own arena has no agreement. Leave the dates empty, or choose another kind.' },
  ends_before_start: { nb: 'Avtalen slutter før den begynner. Se om datoene er byttet om.', nn: 'Avtalen sluttar før han byrjar. Sjå om datoane er bytte om.', en: 'The agreement ends before it begins. See whether the dates are swapped.' },
  name_taken: { nb: 'Det finnes allerede en arena med dette navnet. Endre den, eller velg et annet navn.', nn: 'Det finst alt ein arena med dette namnet. Endre han, eller vel eit anna namn.', en: 'There is already an arena by this name. Change that one, or choose another name.' },
  unknown_objective: { nb: 'Et av læringsmålene finnes ikke i versjonen som gjelder nå. Last siden på nytt og kryss av igjen.', nn: 'Eit av læringsmåla finst ikkje i versjonen som gjeld no. Last sida på nytt og kryss av igjen.', en: 'One of the objectives is not in the version that holds now. Load the page again and tick anew.' },
  both_full_and_partly: { nb: 'Et læringsmål er krysset av både som helt og delvis dekket. Velg det ene.', nn: 'Eit læringsmål er kryssa av både som heilt og delvis dekt. Vel det eine.', en: 'An objective is ticked both as covered wholly and partly. Choose one.' },
}
