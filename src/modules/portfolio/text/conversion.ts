import { texts } from '#platform/i18n/texts.ts'

/** What the page of conversion from the old scheme says (R12). */
export const conversion = texts({
  title: (n: number) => ({ nb: `${n} læringsmål kan konverteres fra gammel ordning`, nn: `${n} læringsmål kan konverterast frå gammal ordning`, en: `${n} objectives can be converted from the old scheme` }),
  lead: { nb: 'Du avgjør hvilke læringsmål legen alt har nådd. Dokumentet blir lagt ved hvert av dem og følger søknaden om spesialistgodkjenning (R12). Gammel tjeneste legger du inn i utdanningsplanen.', nn: 'Du avgjer kva læringsmål legen alt har nådd. Dokumentet blir lagt ved kvart av dei og følgjer søknaden om spesialistgodkjenning (R12). Gammal teneste legg du inn i utdanningsplanen.', en: 'You decide which objectives the doctor has already met. The document is attached to each of them and goes with the application for specialist approval (R12). Old service is added in the training plan.' },
  which: { nb: 'Hvilke læringsmål er nådd?', nn: 'Kva læringsmål er nådde?', en: 'Which objectives have been met?' },
  file: { nb: 'Dokumentet det bygger på', nn: 'Dokumentet det byggjer på', en: 'The document it rests on' },
  reason: { nb: 'Hva viser at de er nådd?', nn: 'Kva viser at dei er nådde?', en: 'What shows that they have been met?' },
  convert: { nb: 'Konverter', nn: 'Konverter', en: 'Convert' },
  open: { nb: 'Konverter fra gammel ordning', nn: 'Konverter frå gammal ordning', en: 'Convert from the old scheme' },
  done: { nb: 'Læringsmålene er konvertert og godkjent.', nn: 'Læringsmåla er konverterte og godkjende.', en: 'The objectives have been converted and approved.' },
  back: { nb: 'Utdanningen', nn: 'Utdanninga', en: 'The training' },
})
