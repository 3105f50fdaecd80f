import { texts } from '#platform/i18n/texts.ts'

/** Converting from the old scheme (R12). */
export const conversionText = texts({
  title: { nb: 'Konvertere fra gammel ordning', nn: 'Konvertere frå gammal ordning', en: 'Convert from the old scheme' },
  lead: {
    nb: 'For leger som var i den gamle ordningen 1. mars 2019. Du avgjør hvilke læringsmål som alt er nådd. Dokumentet følger med til spesialistsøknaden.',
    nn: 'For legar som var i den gamle ordninga 1. mars 2019. Du avgjer kva læringsmål som alt er nådde. Dokumentet følgjer med til spesialistsøknaden.',
    en: 'For doctors who were in the old scheme on 1 March 2019. You decide which objectives have already been reached. The document goes along with the application for specialist approval.',
  },
  whoCan: { nb: 'Bare lederen for legen konverterer.', nn: 'Berre leiaren for legen konverterer.', en: 'Only the doctor’s leader converts.' },
  which: { nb: 'Hvilke læringsmål er nådd?', nn: 'Kva læringsmål er nådde?', en: 'Which objectives have been reached?' },
  document: { nb: 'Dokument som viser det', nn: 'Dokument som viser det', en: 'Document that shows it' },
  reason: { nb: 'Hva vurderingen bygger på', nn: 'Kva vurderinga byggjer på', en: 'What the assessment rests on' },
  convert: { nb: 'Konverter', nn: 'Konverter', en: 'Convert' },
  converted: { nb: 'Læringsmålene er godkjent ved konvertering.', nn: 'Læringsmåla er godkjende ved konvertering.', en: 'The objectives have been approved by conversion.' },
  nothingLeft: { nb: 'Alle læringsmålene er alt godkjent.', nn: 'Alle læringsmåla er alt godkjende.', en: 'All objectives have already been approved.' },
})
