import { type Texts, texts } from '#platform/i18n/texts.ts'
import type { ImportField, RowProblem } from './import/check.ts'
import type { SheetProblem } from './import/sheet.ts'

type ImportProblem = SheetProblem | 'columns_missing' | 'rows_wrong' | 'same_version'
export const problems: Texts<ImportProblem> = {
  not_a_sheet: { nb: 'Dette er ikke et regneark. Velg en XLSX- eller CSV-fil.', nn: 'Dette er ikkje eit rekneark. Vel ei XLSX- eller CSV-fil.', en: 'This is not a spreadsheet. Choose an XLSX or CSV file.' },
  too_many_rows: { nb: 'Arket har flere enn 2000 rader. Ingen plan har så mange læringsmål. Kontroller at det er riktig fil.', nn: 'Arket har fleire enn 2000 rader. Ingen plan har så mange læringsmål. Kontroller at det er rett fil.', en: 'The sheet has more than 2000 rows. No plan has that many objectives. Check that it is the right file.' },
  empty_sheet: { nb: 'Arket er tomt, eller har bare overskrifter.', nn: 'Arket er tomt, eller har berre overskrifter.', en: 'The sheet is empty, or has only headings.' },
  too_wide: { nb: 'Arket har for mange kolonner.', nn: 'Arket har for mange kolonnar.', en: 'The sheet has too many columns.' },
  columns_missing: { nb: 'Velg hvilken kolonne som har kode, tittel og tema.', nn: 'Vel kva kolonne som har kode, tittel og tema.', en: 'Choose which column holds code, title and theme.' },
  rows_wrong: { nb: 'Noen rader er feil. Rett dem i arket og last det opp på nytt. Ingenting er skrevet.', nn: 'Nokre rader er feil. Rett dei i arket og last det opp på nytt. Ingenting er skrive.', en: 'Some rows are wrong. Correct them in the sheet and upload it again. Nothing has been written.' },
  same_version: { nb: 'Denne versjonen er allerede lest inn. Gi den et annet navn eller en annen dato.', nn: 'Denne versjonen er alt lesen inn. Gi han eit anna namn eller ein annan dato.', en: 'This version has already been imported. Give it another name or date.' },
}

export const rowProblemText: Texts<RowProblem> = {
  no_code: { nb: 'Koden mangler', nn: 'Koden manglar', en: 'The code is missing' },
  wrong_code: { nb: 'Koden skal være som ALM-055', nn: 'Koden skal vere som ALM-055', en: 'The code should be like ALM-055' },
  other_set: { nb: 'Koden hører til et annet sett', nn: 'Koden høyrer til eit anna sett', en: 'The code belongs to another set' },
  double_code: { nb: 'Koden står to ganger', nn: 'Koden står to gonger', en: 'The code stands twice' },
  no_title: { nb: 'Tittelen mangler', nn: 'Tittelen manglar', en: 'The title is missing' },
  title_too_long: { nb: 'Tittelen er lengre enn 400 tegn', nn: 'Tittelen er lengre enn 400 teikn', en: 'The title is longer than 400 characters' },
  no_theme: { nb: 'Temaet mangler', nn: 'Temaet manglar', en: 'The theme is missing' },
  unknown_activity: { nb: 'Ukjent aktivitetstype', nn: 'Ukjend aktivitetstype', en: 'Unknown type of activity' },
}

export const fieldText: Texts<ImportField> = {
  code: { nb: 'Kode', nn: 'Kode', en: 'Code' },
  title: { nb: 'Tittel', nn: 'Tittel', en: 'Title' },
  theme: { nb: 'Tema', nn: 'Tema', en: 'Theme' },
  recommended: { nb: 'Anbefalte aktiviteter', nn: 'Tilrådde aktivitetar', en: 'Recommended activities' },
  timeRequirement: { nb: 'Tidskrav', nn: 'Tidskrav', en: 'Time requirement' },
  replaces: { nb: 'Erstatter', nn: 'Erstattar', en: 'Replaces' },
}

export const text = texts({
  plans: { nb: 'Læringsmålene', nn: 'Læringsmåla', en: 'The objectives' },
  plansLead: { nb: 'Hver versjon gjelder fra en dato. En plan beholder versjonen den ble tildelt med.', nn: 'Kvar versjon gjeld frå ein dato. Ein plan held på versjonen han vart tildelt med.', en: 'Each version holds from a date. A plan keeps the version it was assigned with.' },
  import: { nb: 'Les inn en utdanningsplan', nn: 'Les inn ein utdanningsplan', en: 'Import a curriculum' },
  importLead: { nb: 'Last opp arket fra Helsedirektoratet. Du velger kolonner og ser alle rader før noe skrives.', nn: 'Last opp arket frå Helsedirektoratet. Du vel kolonnar og ser alle rader før noko blir skrive.', en: 'Upload the directorate’s sheet. You choose columns and see all rows before anything is written.' },
  sheet: { nb: 'Regneark', nn: 'Rekneark', en: 'Spreadsheet' },
  sheetHint: { nb: 'XLSX eller CSV, med overskrifter i første rad. Inntil 2000 rader.', nn: 'XLSX eller CSV, med overskrifter i fyrste rad. Inntil 2000 rader.', en: 'XLSX or CSV, with headings in the first row. Up to 2000 rows.' },
  upload: { nb: 'Last opp', nn: 'Last opp', en: 'Upload' },
  mapTitle: (rows: number) => ({ nb: `${rows === 1 ? 'Én rad' : `${rows} rader`}, ingenting er skrevet ennå`, nn: `${rows === 1 ? 'Éi rad' : `${rows} rader`}, ingenting er skrive enno`, en: `${rows === 1 ? 'One row' : `${rows} rows`}, nothing has been written yet` }),
  columns: { nb: 'Kolonnene', nn: 'Kolonnane', en: 'The columns' },
  columnsHint: { nb: 'Vi har gjettet ut fra overskriftene. Rett det som er feil, og kontroller på nytt.', nn: 'Vi har gissa ut frå overskriftene. Rett det som er feil, og kontroller på nytt.', en: 'We have guessed from the headings. Correct what is wrong, and check again.' },
  notThere: { nb: 'Finnes ikke i arket', nn: 'Finst ikkje i arket', en: 'Not in the sheet' },
  set: { nb: 'Sett', nn: 'Sett', en: 'Set' },
  version: { nb: 'Navn på versjonen', nn: 'Namn på versjonen', en: 'Name of the version' },
  validFrom: { nb: 'Gjelder fra', nn: 'Gjeld frå', en: 'Holds from' },
  complete: { nb: 'Arket har alle læringsmålene i settet', nn: 'Arket har alle læringsmåla i settet', en: 'The sheet has all objectives of the set' },
  completeHint: { nb: 'Bare en komplett versjon kan tildeles.', nn: 'Berre ein komplett versjon kan tildelast.', en: 'Only a complete version can be assigned.' },
  check: { nb: 'Kontroller', nn: 'Kontroller', en: 'Check' },
  write: (n: number) => ({ nb: `Les inn ${n} læringsmål`, nn: `Les inn ${n} læringsmål`, en: `Import ${n} objectives` }),
  rowsWrong: (n: number) => ({ nb: n === 1 ? 'Én rad må rettes' : `${n} rader må rettes`, nn: n === 1 ? 'Éi rad må rettast' : `${n} rader må rettast`, en: n === 1 ? 'One row must be corrected' : `${n} rows must be corrected` }),
  rowNumber: (n: number) => ({ nb: `Rad ${n}`, nn: `Rad ${n}`, en: `Row ${n}` }),
  preview: { nb: 'Slik blir det', nn: 'Slik blir det', en: 'How it will be' },
  previewMore: (n: number) => ({ nb: `og ${n} til`, nn: `og ${n} til`, en: `and ${n} more` }),
  imported: (n: number) => ({ nb: `${n} læringsmål er lest inn.`, nn: `${n} læringsmål er lesne inn.`, en: `${n} objectives have been imported.` }),
  objectives: (n: number) => ({ nb: `${n} læringsmål`, nn: `${n} læringsmål`, en: `${n} objectives` }),
  incomplete: { nb: 'Ikke hele settet', nn: 'Ikkje heile settet', en: 'Not the whole set' },
  practice: { nb: 'Øvingsinnhold', nn: 'Øvingsinnhald', en: 'Practice content' },
  verifiedCode: { nb: 'bekreftet kode og tittel', nn: 'stadfesta kode og tittel', en: 'verified code and title' },
  practiceHint: { nb: 'Ordlyden er skrevet for å prøve Løype. Den er ikke Helsedirektoratets tekst.', nn: 'Ordlyden er skriven for å prøve Løype. Han er ikkje Helsedirektoratets tekst.', en: 'The wording was written for trying Løype. It is not the directorate’s text.' },
  from: (day: string) => ({ nb: `gjelder fra ${day}`, nn: `gjeld frå ${day}`, en: `holds from ${day}` }),
  source: { nb: 'Kilde', nn: 'Kjelde', en: 'Source' },
})

export const happenings = texts({
  'curriculum.imported': { nb: 'Leste inn en utdanningsplan', nn: 'Las inn ein utdanningsplan', en: 'Imported a curriculum' },
  'curriculum.sheetUploaded': { nb: 'Lastet opp et regneark', nn: 'Lasta opp eit rekneark', en: 'Uploaded a spreadsheet' },
})
