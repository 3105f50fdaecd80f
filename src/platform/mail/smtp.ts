import { Transform } from 'node:stream'
import { createTransport } from 'nodemailer'
import type { Mail } from '#platform/mail/tables.ts'

/** How a mail leaves the house. */
export interface Postman {
  /**
   * Hands a letter to the mail server. @param beforeTheEnd is awaited when all but the end of the letter has been said: until it
   * is done the server cannot have accepted anything; when it fails the letter is not sent @throws what the server or the network said
   */
  send(letter: Mail, beforeTheEnd: () => Promise<void>): Promise<void>
}

/** What the server answered, where it did. */
export interface SmtpError extends Error {
  readonly code?: string
  readonly responseCode?: number
}

const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 120_000 }

/** Sends by SMTP. The message id is made from the mail's own id: the same mail always has the same. @param from whom it comes from */
export function smtpPostman(url: string, from: string): Postman {
  return {
    async send(letter, beforeTheEnd) {
      const transport = createTransport({ url, ...patience }, { from })
      transport.use('stream', (mail, done) => {
        mail.message.transform(() => new Transform({
          transform: (chunk, _encoding, next) => next(null, chunk),
          flush: (next) => void beforeTheEnd().then(() => next(), next),
        }))
        done()
      })
      await transport.sendMail({ to: letter.to, subject: letter.subject, text: letter.body ?? '', messageId: `<${letter.id}@loype>`, headers: { 'Auto-Submitted': 'auto-generated' } })
    },
  }
}
