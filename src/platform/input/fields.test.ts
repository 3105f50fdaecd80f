import { expect, test } from 'vitest'
import { email, personName } from './fields.ts'

test('a name holds no national identity number, however it is written; other numbers may be in it', () => {
  for (const name of ['Nora 01810199999', '018101 99999', 'Nora (018101-99999)', '018101.99999']) expect(personName().safeParse(name).error?.issues[0]?.message, name).toBe('identity_number')
  for (const name of ['Nora Ny', 'Nora Ny 9100500', '  Nora\u200b   Ny ', 'Konto 1234567890123']) expect(personName().safeParse(name).success, name).toBe(true)
  expect(personName().safeParse(' ').success).toBe(false)
})

test('an address is one address: nothing in it says to whom else, or what else, a mail program should write', () => {
  for (const one of ['a@b.no?bcc=c%40d.no', 'a?bcc=c@d.no', 'a@b.no,c@d.no', 'Nora <a@b.no>', 'a@b', 'a b@c.no', 'a@b.no\r\nBcc: c@d.no']) expect(email().safeParse(one).success, one).toBe(false)
  for (const one of ['a@b.no', "R&D+løype@firma.example", 'A.B@Sykehus.Example']) expect(email().safeParse(one).data, one).toBe(one.toLowerCase())
})
