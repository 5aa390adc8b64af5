import { randomBytes } from 'node:crypto'
import { knownMunicipalities } from './booking/store/locations.ts'
import { openDatabase } from './booking/store/open-database.ts'
import { CannotStart } from './cannot-start.ts'
import { invite } from './desk/use-cases/invite.ts'
import { databasePlace, environment } from './environment.ts'
import { jsonLog } from './operations/log.ts'

const USAGE = `Maak een link waarmee iemand een account krijgt voor de balie. Hij werkt één keer, een dag lang:
  npm run invite -- groningen
  npm run invite -- groningen gids`

const now = new Date().toISOString().replace(/\.\d+Z$/, 'Z')

/** For another town than that of the first person, or when nobody who manages can sign in any more. */
const main = async (): Promise<void> => {
  const [municipality, role = 'beheerder'] = process.argv.slice(2)
  if (!municipality || (role !== 'gids' && role !== 'beheerder')) throw new CannotStart(USAGE)
  const opened = await openDatabase(databasePlace(), now)
  if (!opened.ok) throw new CannotStart('De dienst gebruikt de database. Stop de dienst eerst.')
  const { database, close } = opened.value
  try {
    const names = await knownMunicipalities(database)
    if (!names.includes(municipality))
      throw new CannotStart(`"${municipality}" kennen we niet. Kies uit: ${names.join(', ')}.`)
    const { token } = await invite({ database, now: () => now, randomBytes }, role, municipality)
    jsonLog(() => now)({ action: 'invite', object: 'desk', result: 'done', origin: 'operator' })
    const origin = environment('PUBLIC_URL', 'http://127.0.0.1:8080').replace(/\/$/, '')
    console.log(`${origin}/gids/#uitnodiging=${token}`)
  } finally {
    await close()
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof CannotStart ? error.message : error)
  process.exit(1)
})
