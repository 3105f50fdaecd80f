import { texts } from '#platform/i18n/texts.ts'

/** What mails of the portfolio say: names and counts, never what somebody wrote. */
export const mailText = texts({
  ticketSubject: (name: string) => ({ nb: `Til signering fra ${name}`, nn: `Til signering frå ${name}`, en: `To sign, from ${name}` }),
  ticketBody: (signer: string, name: string, things: string, link: string, until: string) => ({
    nb: `Hei, ${signer}.\n\n${name} er lege i spesialisering og ber deg bekrefte ${things} du har vært med på.\n\nSe og signer her, du trenger ingen konto:\n${link}\n\nLenken er bare din, kan brukes én gang og gjelder til ${until}.`,
    nn: `Hei, ${signer}.\n\n${name} er lege i spesialisering og bed deg stadfeste ${things} du har vore med på.\n\nSjå og signer her, du treng ingen konto:\n${link}\n\nLenkja er berre di, kan brukast éin gong og gjeld til ${until}.`,
    en: `Hello ${signer},\n\n${name} is a doctor in specialist training and asks you to confirm ${things} you took part in.\n\nSee and sign here, you need no account:\n${link}\n\nThe link is yours alone, can be used once and is valid until ${until}.`,
  }),
  things: (activities: number, recommendations: number) => ({
    nb: [activities ? (activities === 1 ? 'én aktivitet' : `${activities} aktiviteter`) : '', recommendations ? (recommendations === 1 ? 'ett læringsmål' : `${recommendations} læringsmål`) : ''].filter(Boolean).join(' og '),
    nn: [activities ? (activities === 1 ? 'éin aktivitet' : `${activities} aktivitetar`) : '', recommendations ? (recommendations === 1 ? 'eitt læringsmål' : `${recommendations} læringsmål`) : ''].filter(Boolean).join(' og '),
    en: [activities ? (activities === 1 ? 'one activity' : `${activities} activities`) : '', recommendations ? (recommendations === 1 ? 'one objective' : `${recommendations} objectives`) : ''].filter(Boolean).join(' and '),
  }),
})
