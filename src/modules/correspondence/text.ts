import { texts } from '#platform/i18n/texts.ts'

const line = (n: number, one: string, many: string) => (n === 0 ? '' : n === 1 ? `- ${one}` : `- ${n} ${many}`)
const lines = (...all: string[]) => all.filter(Boolean).join('\n')

interface Figures {
  readonly toSign: number
  readonly toRecommend: number
  readonly toDecide: number
  readonly returned: number
  readonly news: number
}

/** What the day's mail says: figures and a link, never names of others or what they wrote. */
export const text = texts({
  digestSubject: (waiting: number) => ({ nb: waiting === 1 ? 'Én ting venter på deg i Løype' : waiting > 0 ? `${waiting} ting venter på deg i Løype` : 'Nytt i Løype', nn: waiting === 1 ? 'Éin ting ventar på deg i Løype' : waiting > 0 ? `${waiting} ting ventar på deg i Løype` : 'Nytt i Løype', en: waiting === 1 ? 'One thing is waiting for you in Løype' : waiting > 0 ? `${waiting} things are waiting for you in Løype` : 'News in Løype' }),
  digestBody: (name: string, f: Figures, link: string, profile: string) => ({
    nb: `Hei, ${name}.\n\n${lines(line(f.toDecide, 'ett læringsmål til godkjenning', 'læringsmål til godkjenning'), line(f.toSign, 'én aktivitet til signering', 'aktiviteter til signering'), line(f.toRecommend, 'ett læringsmål å anbefale', 'læringsmål å anbefale'), line(f.returned, 'ett læringsmål er sendt tilbake til deg', 'læringsmål er sendt tilbake til deg'), line(f.news, 'én nyhet siden sist', 'nyheter siden sist'))}\n\nSe alt her: ${link}\n\nDu velger selv hvor ofte vi skriver: ${profile}`,
    nn: `Hei, ${name}.\n\n${lines(line(f.toDecide, 'eitt læringsmål til godkjenning', 'læringsmål til godkjenning'), line(f.toSign, 'éin aktivitet til signering', 'aktivitetar til signering'), line(f.toRecommend, 'eitt læringsmål å tilrå', 'læringsmål å tilrå'), line(f.returned, 'eitt læringsmål er sendt tilbake til deg', 'læringsmål er sende tilbake til deg'), line(f.news, 'éi nyheit sidan sist', 'nyheiter sidan sist'))}\n\nSjå alt her: ${link}\n\nDu vel sjølv kor ofte vi skriv: ${profile}`,
    en: `Hello ${name},\n\n${lines(line(f.toDecide, 'one objective to approve', 'objectives to approve'), line(f.toSign, 'one activity to sign', 'activities to sign'), line(f.toRecommend, 'one objective to recommend', 'objectives to recommend'), line(f.returned, 'one objective has been returned to you', 'objectives have been returned to you'), line(f.news, 'one piece of news', 'pieces of news'))}\n\nSee everything here: ${link}\n\nYou choose how often we write: ${profile}`,
  }),
  eventSubject: { nb: 'Nytt i Løype', nn: 'Nytt i Løype', en: 'News in Løype' },
  eventBody: (name: string, what: string, link: string, profile: string) => ({
    nb: `Hei, ${name}.\n\n${what}\n\nSe mer her: ${link}\n\nDu velger selv hvor ofte vi skriver: ${profile}`,
    nn: `Hei, ${name}.\n\n${what}\n\nSjå meir her: ${link}\n\nDu vel sjølv kor ofte vi skriv: ${profile}`,
    en: `Hello ${name},\n\n${what}\n\nSee more here: ${link}\n\nYou choose how often we write: ${profile}`,
  }),
})
