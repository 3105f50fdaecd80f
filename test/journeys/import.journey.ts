import { expect } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { paths } from '#modules/curriculum/paths.ts'
import { fieldText, problems, rowProblemText, text } from '#modules/curriculum/text.ts'
import { testDay } from '#test/world.ts'
import { shortJourney, withBrowser } from './stage.ts'
import { given, then, when } from './steps.ts'

withBrowser()

type Rows = readonly (readonly string[])[]

// «Merkelapp» is nothing anybody guesses to be the theme.
const headings = ['Kode', 'Tittel', 'Merkelapp', 'Anbefalte aktiviteter']
const faulty: Rows = [headings, ['SAM-001', 'Lese en befolkning', 'Oversikt', 'kurs'], ['SAM-001', 'Lese den en gang til', 'Oversikt', 'kurs'], ['SAM-003', '', 'Beredskap', 'dans']]
const mended: Rows = [headings, ['SAM-001', 'Lese en befolkning', 'Oversikt', 'kurs'], ['2', 'Gi råd om smittevern', 'Smittevern', 'kurs, praksisbesok'], ['SAM-003', 'Lede i en krise', 'Beredskap', '']]

const csv = async (rows: Rows) => ({ name: 'plan.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\r\n')) })
const xlsx = async (rows: Rows) => ({ name: 'plan.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: await writeXlsx(rows.map((row) => row.map((value) => ({ value })))).toBuffer() })

for (const [kinds, firstFile, secondFile] of [['XLSX, mended as CSV', xlsx, csv], ['CSV, mended as XLSX', csv, xlsx]] as const) {
  shortJourney(`a curriculum is imported from ${kinds}`, async (stage) => {
    const officer = await given.signedIn(stage, 'Marius Falk')
    const before = await officer.page.request.get(paths.curricula()).then((answer) => answer.text())

    await when.uploadsSheet(officer, await firstFile(faulty))
    await then.concludes(officer, officer.says(text.mapTitle(3)))
    await officer.sees(problems.columns_missing)
    await when.mapsColumn(officer, fieldText.theme, 'Merkelapp')
    await officer.sees(text.rowsWrong(2))
    for (const problem of [`${officer.says(rowProblemText.double_code)}: SAM-001 (2)`, rowProblemText.no_title, `${officer.says(rowProblemText.unknown_activity)}: dans`]) await officer.sees(problem)
    expect(await officer.page.getByRole('button', { name: officer.says(text.write(3)) }).count()).toBe(0)
    expect(await officer.page.request.get(paths.curricula()).then((answer) => answer.text())).toBe(before)

    await when.uploadsSheet(officer, await secondFile(mended))
    await officer.sees(problems.columns_missing)
    await when.mapsColumn(officer, fieldText.theme, 'Merkelapp')
    await when.writesVersion(officer, stage.someone('Prøveplan').name, testDay.add({ years: 1 }), 3)
    for (const written of ['SAM-001', 'SAM-002', 'Gi råd om smittevern', 'Smittevern']) await officer.sees(written)
    await officer.sees(text.incomplete)
  })
}
