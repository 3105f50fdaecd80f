import type { Text } from '#platform/i18n/language.ts'
import { paths } from '#modules/curriculum/paths.ts'
import { text } from '#modules/curriculum/text.ts'
import type { Visitor } from './visitor.ts'

/** Importing a curriculum. */
export const whenCurriculum = {
  async uploadsSheet(officer: Visitor, file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }): Promise<void> {
    await officer.goes(paths.curricula())
    await officer.follows(text.import)
    await officer.attaches(text.sheet, file)
    await officer.presses(text.upload)
  },
  async mapsColumn(officer: Visitor, field: Text, heading: string): Promise<void> {
    await officer.chooses(field, heading)
    await officer.presses(text.check)
  },
  /** Says what the version is called and that it does not hold the whole set, and confirms. */
  async writesVersion(officer: Visitor, name: string, from: Temporal.PlainDate, rows: number): Promise<void> {
    await officer.fills(text.version, name)
    await officer.fills(text.validFrom, from.toString())
    await officer.page.getByLabel(officer.says(text.complete)).uncheck()
    await officer.presses(text.write(rows))
    await officer.sees(text.imported(rows))
  },
}
