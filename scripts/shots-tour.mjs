// Who is pictured where. A path alone is a page; a path with a selector is the page its first such link leads to.
const firstRow = 'tbody th a'

/** Pages there for the asking, by who looks; `@nn` and `@en` for another language. */
export const tour = {
  '': ['/', '/logg-inn', '/kommuner', '/kommuner?sok=finnesikke', '/kommuner/4601', '/kontor', '/kontor/alis-vest', '/kontor/alis-oslo', '/sykehus', ['/sykehus', '.links a'], '/laereplaner', ['/laereplaner', '.rows a'], '/api', '/finnes-ikke', '/demo/post', `/signer/${'x'.repeat(43)}`, `/invitasjon/${'x'.repeat(43)}`, '/signer/takk'],
  'Ingrid Nes': ['/', '/laeringsmal', '/laeringsmal?sok=finnesikke', '/laeringsmal?status=sent', ['/laeringsmal?status=sent', firstRow], ['/laeringsmal?status=returned', firstRow], ['/laeringsmal?status=completed', firstRow], ['/laeringsmal?status=started', firstRow], ['/laeringsmal?status=approved', firstRow], ['/laeringsmal?status=assigned', firstRow], '/aktiviteter', ['/aktiviteter?status=signed', firstRow], ['/aktiviteter?status=rejected', firstRow], ['/aktiviteter?status=registered', firstRow], '/aktiviteter/ny', '/signering/ny', '/utdanning', '/plan', ['/plan', 'main a[href*=versjoner]'], ['/plan', 'main a[href*="/perioder/"]'], ['/plan', 'nav.sections a[href$=tid]'], '/prognose', '/veiledning', ['/veiledning', 'main a[href*=samtaler]'], '/spesialistsoknad', '/registrer', '/mine-data', '/profil', '/profil/innsyn'],
  'Jonas Lervik': ['/', '/laeringsmal', '/aktiviteter', '/signering/ny', '/plan', '/prognose', '/veiledning', '/spesialistsoknad', '/registrer', '/profil/innsyn'],
  'Sara Myhre': ['/', '/plan', '/prognose', '/spesialistsoknad'],
  'Vilde Strand': ['/', '/spesialistsoknad', '/prognose'],
  'Amir Haddad': ['/', '/utdanning', '/plan', ['/plan', 'nav.sections a[href$=tid]'], '/prognose', '/veiledning'],
  'Tor Vik': ['/', '/mine-leger', '/til-signering', '/profil/veileder', '/veilederforesporsler', ['/mine-leger', firstRow], '/veiledning', '/oppfolging', ['/', '.tasks a']],
  'Liv Aase': ['/', '/mine-leger'],
  'Mari Sund': ['/'],
  'Arne Bull': ['/'],
  'Berit Holm': ['/', '/til-godkjenning', ['/til-godkjenning', 'a.asked__title'], '/leger', '/personer', '/fullmakter', '/invitasjoner'],
  'Knut Dahle': ['/', '/til-godkjenning', '/leger', '/leger?folg=varsel', '/oppfolging', '/tjenestebekreftelser', ['/tjenestebekreftelser', firstRow], '/flyttinger', '/tidligere-leger', '/personer', '/fullmakter', '/utdanninger/ny/lege', ['/leger', firstRow], '/invitasjoner', '/invitasjoner/ny'],
  'Siri Fauske': ['/', ['/leger', firstRow], '/veiledere', ['/veiledere', firstRow]],
  'Nina Moe': ['/', '/fullmakter'],
  'Ole Bjørke': ['/'],
  'Eva Lunde': ['/', '/leger', '/oppfolging', ['/leger', firstRow]],
  'Anne Risnes': ['/', '/leger', '/oppfolging', '/veiledere', '/veiledere?fra=4641&innen=25&sprak=se', '/kommuner/4601', '/kommuner/4602'],
  'Geir Solli': ['/', '/personer'],
  'Hilde Teig': ['/', '/personer'],
  'Marius Falk': ['/', '/soknader', ['/soknader', firstRow], '/laereplaner', '/laereplaner/import'],
  'Ada Berg': ['/', '/kommuner/import', '/personer'],
  '@nn': ['/', '/logg-inn'],
  '@en': ['/'],
  'Ingrid Nes@nn': ['/', '/aktiviteter/ny', ['/laeringsmal?status=sent', firstRow]],
  'Ingrid Nes@en': ['/', '/laeringsmal'],
  'Berit Holm@nn': ['/til-godkjenning', ['/til-godkjenning', 'a.asked__title']],
  'Berit Holm@en': ['/'],
}

const sheet = (rows) => ({ name: 'utdanningsplan.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n'), 'utf8') })
const headings = 'Kode;Læringsmål;Tema;Anbefalte læringsaktiviteter'
const good = [headings, 'ALM-001;Åpne en konsultasjon;konsultasjonen;felleskonsultasjon', 'ALM-002;Lage en felles plan med pasienten;konsultasjonen;felleskonsultasjon', 'ALM-003;Bruke tiden som hjelpemiddel;konsultasjonen;']

/** What a form sends when nobody has filled it in, from the page itself. */
const sendEmpty = (page, button) => Promise.all([page.waitForNavigation(), page.getByRole('button', { name: button }).first().click()])
const leads = (page, act) => Promise.all([page.waitForNavigation(), act])

/** States one has to do something to see. */
export const scenes = {
  async 'skjema med feil'({ base, enter, take }) {
    const doctor = await enter('Ingrid Nes')
    await doctor.goto(`${base}/aktiviteter/ny`)
    await sendEmpty(doctor, 'Lagre og send til signering')
    await take(doctor, 'aktivitet')
    await doctor.goto(`${base}/signering/ny`)
    await sendEmpty(doctor, 'Send til signering')
    await take(doctor, 'signering')
    const leader = await enter('Berit Holm')
    await leader.goto(`${base}/til-godkjenning`)
    await sendEmpty(leader, 'Godkjenn valgte')
    await take(leader, 'kø')
    await leader.goto(base + (await leader.locator('a.asked__title').first().getAttribute('href')))
    await sendEmpty(leader, 'Send tilbake med begrunnelse')
    await take(leader, 'avgjørelse')
    await leader.goto(`${base}/invitasjoner/ny`)
    await sendEmpty(leader, 'Send invitasjon')
    await take(leader, 'invitasjon')
    const signer = await enter('Arne Bull')
    await signer.goto(base)
    await sendEmpty(signer, 'Jeg kan ikke gå god for de valgte')
    await take(signer, 'signatur')
  },
  async 'tildeling'({ base, enter, take }) {
    const page = await enter('Knut Dahle')
    await page.goto(`${base}/utdanninger/ny?tom`)
    await sendEmpty(page, 'Gå videre')
    await take(page, '1 lege med feil')
    await page.getByLabel('Navn').fill('Marie Louise Fredrikke Aspelund Skjeldestad-Kristoffersen-Lie')
    await page.getByLabel('E-post').fill('marie.louise.fredrikke@skjeldestad-kristoffersen.example')
    await leads(page, page.getByRole('button', { name: 'Gå videre' }).click())
    await take(page, '2 utdanning')
    await page.getByLabel('Allmennmedisin').check()
    await page.getByLabel('Begynte').fill('2026-11-02')
    await leads(page, page.getByRole('button', { name: 'Gå videre' }).click())
    await take(page, '3 veileder')
    await leads(page, page.getByRole('button', { name: 'Gå videre' }).click())
    await take(page, '4 kontroll')
  },
  async 'lenke for signering'({ base, enter, take, width }) {
    const doctor = await enter('Ingrid Nes')
    for (const [title, code] of [['Epikrisegjennomgang, 10 henvisninger', 0], ['Felleskonsultasjon, akutt forvirring', 1]]) {
      await doctor.goto(`${base}/aktiviteter/ny`)
      await doctor.getByLabel('Hva gjorde du?').fill(title)
      await doctor.getByLabel('Type').selectOption('felleskonsultasjon')
      await doctor.locator('input[name="objectives[]"]').nth(code).check()
      await leads(doctor, doctor.getByRole('button', { name: 'Lagre', exact: true }).click())
    }
    await doctor.goto(`${base}/signering/ny`)
    for (const at of [0, 1]) await doctor.locator('input[name="activities[]"]').nth(at).check()
    await doctor.getByLabel('Navn', { exact: false }).first().fill('Gunhild Marie Torvaldsdatter Steinbakk')
    await doctor.getByLabel('E-post', { exact: false }).first().fill(`gunhild${width}@sykehuset.example`)
    await doctor.getByLabel('Be også om anbefaling').check()
    await leads(doctor, doctor.getByRole('button', { name: 'Send til signering' }).click())
    await take(doctor, '1 beskjed til legen')
    const signer = await enter(null)
    for (let wait = 0; wait < 20; wait++) {
      await signer.goto(`${base}/demo/post`)
      if (await signer.getByText(`gunhild${width}@sykehuset.example`).count()) break
      await signer.waitForTimeout(1000)
    }
    await take(signer, '2 postkassen')
    await leads(signer, signer.getByRole('listitem').filter({ hasText: `gunhild${width}@` }).getByRole('link').first().click())
    await take(signer, '3 e-posten')
    const link = await signer.locator('main a[href*="/signer/"]').first().getAttribute('href')
    await signer.goto(base + new URL(link).pathname)
    await take(signer, '4 signering')
    await sendEmpty(signer, 'Signer valgte')
    await take(signer, '5 ingenting huket av')
    await signer.locator('input[name="signings[]"]').first().check()
    await leads(signer, signer.getByRole('button', { name: 'Signer valgte' }).click())
    await take(signer, '6 en igjen')
    for (const box of await signer.locator('main input[type=checkbox]').all()) await box.check()
    await leads(signer, signer.getByRole('button', { name: 'Signer valgte' }).click())
    await take(signer, '7 takk')
    await signer.goto(base + new URL(link).pathname)
    await take(signer, '8 brukt lenke')
  },
  async 'innlesing'({ base, enter, take }) {
    const page = await enter('Marius Falk')
    const upload = async (rows) => {
      await page.goto(`${base}/laereplaner/import`)
      await page.locator('input[type=file]').setInputFiles(sheet(rows))
      await leads(page, page.getByRole('button', { name: 'Last opp' }).click())
    }
    await page.goto(`${base}/laereplaner/import`)
    await sendEmpty(page, 'Last opp')
    await take(page, '1 uten fil')
    await upload(good)
    await take(page, '2 kolonner')
    await upload([...good, 'ALM-001;Samme kode igjen;konsultasjonen;', 'feil kode;Uten riktig kode;;ukjent_type', ';;;'])
    await take(page, '3 rader med feil')
    await upload(['A;B', '1;2'])
    await take(page, '4 mangler kolonner')
  },
  async 'beskjeder'({ base, enter, take }) {
    const leader = await enter('Berit Holm')
    await leader.goto(`${base}/til-godkjenning`)
    const box = leader.locator('input[name="objectives[]"]').first()
    if (await box.count()) {
      await box.check()
      await leads(leader, leader.getByRole('button', { name: /Godkjenn valgte/ }).click())
      await take(leader, 'godkjent')
    }
    const doctor = await enter('Ingrid Nes')
    await doctor.goto(`${base}/profil`)
    await leads(doctor, doctor.getByRole('button', { name: 'Lagre', exact: true }).click())
    await take(doctor, 'lagret profil')
  },
  async 'nei'({ base, enter, take }) {
    const page = await enter('Eva Lunde')
    await page.goto(`${base}/leger`)
    const training = await page.locator(firstRow).first().getAttribute('href')
    await leads(page, page.evaluate((action) => {
      const form = Object.assign(document.createElement('form'), { method: 'post', action })
      form.innerHTML = '<input name="reason" value="x"><input name="_key" value="00000000-0000-7000-8000-000000000001">'
      document.body.append(form)
      form.submit()
    }, `${training}/arkivering`))
    await take(page, 'ikke lov')
  },
  async 'menyer'({ base, enter, take, width }) {
    const page = await enter('Tor Vik')
    await page.goto(base)
    await page.locator('.pop--me > summary').click()
    await take(page, 'personen')
    if (width > 500) return
    await page.locator('.top__burger > summary').click()
    await take(page, 'sidene')
  },
  async 'utskrift'({ base, enter, take }) {
    for (const [who, path] of [['Ingrid Nes', '/'], ['Ingrid Nes', '/laeringsmal'], ['Knut Dahle', '/leger']]) {
      const page = await enter(who)
      await page.emulateMedia({ media: 'print' })
      await page.goto(base + path)
      await take(page, `${who} ${path === '/' ? 'hjem' : path.slice(1)}`)
    }
  },
}
