import { eraseContact, findByCode } from './booking/store/contacts.ts'
import { openDatabase } from './booking/store/open-database.ts'
import { scrub } from './booking/store/scrub.ts'
import { CannotStart } from './cannot-start.ts'
import { databasePlace } from './environment.ts'
import { jsonLog } from './operations/log.ts'

const USAGE = `Wis de contactgegevens van een afspraak of gespreksverzoek, voordat de bewaartermijn om is:
  npm run erase -- LM4-7X2`

const now = new Date().toISOString().replace(/\.\d+Z$/, 'Z')

/** For somebody who asks to be forgotten. The appointment stays, without a person. */
const main = async (): Promise<void> => {
  const code = process.argv[2]?.toUpperCase()
  if (!code) throw new CannotStart(USAGE)
  const place = databasePlace()
  const opened = await openDatabase(place, now)
  if (!opened.ok) throw new CannotStart('De dienst gebruikt de database. Stop de dienst eerst.')
  const { database, close } = opened.value
  try {
    const contact = await findByCode(database, code)
    if (contact === undefined) throw new CannotStart('Er is geen afspraak of verzoek met die code.')
    if (contact !== null) {
      await eraseContact(database, contact)
      await scrub(database, place.kind)
    }
    const log = jsonLog(() => now)
    log({ action: 'erase', object: 'contact', result: 'done', origin: 'operator' })
  } finally {
    await close()
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof CannotStart ? error.message : error)
  process.exit(1)
})
