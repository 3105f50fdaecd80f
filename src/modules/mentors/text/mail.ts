import { texts } from '#platform/i18n/texts.ts'

/** What mails about mentors say: names and where, never what somebody wrote. */
export const mailText = texts({
  askedSubject: (kommune: string) => ({ nb: `Kan du veilede en lege i ${kommune}?`, nn: `Kan du rettleie ein lege i ${kommune}?`, en: `Can you mentor a doctor in ${kommune}?` }),
  askedBody: (mentor: string, asker: string, doctor: string, kommune: string, link: string) => ({
    nb: `Hei, ${mentor}.\n\n${asker} spør om du kan være veileder for ${doctor}, som er lege i spesialisering i ${kommune}.\n\nSvar ja eller nei her, helst innen noen dager:\n${link}\n\nSvarer du ja, blir du satt inn som veileder med en gang.`,
    nn: `Hei, ${mentor}.\n\n${asker} spør om du kan vere rettleiar for ${doctor}, som er lege i spesialisering i ${kommune}.\n\nSvar ja eller nei her, helst innan nokre dagar:\n${link}\n\nSvarar du ja, blir du sett inn som rettleiar med ein gong.`,
    en: `Hello ${mentor},\n\n${asker} asks whether you can mentor ${doctor}, a doctor in specialist training in ${kommune}.\n\nAnswer yes or no here, preferably within a few days:\n${link}\n\nIf you answer yes, you are appointed as mentor right away.`,
  }),
})
