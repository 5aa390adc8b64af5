import { forgetKey, keysInUse } from './booking/store/contacts.ts'
import { openDatabase } from './booking/store/open-database.ts'
import { CannotStart } from './cannot-start.ts'
import { databasePlace, keyPlace } from './environment.ts'
import { jsonLog } from './operations/log.ts'
import { type ContactKey, currentKey, destroyableFrom, nextKey, turnOver } from './privacy/key-set.ts'
import { destroyKey, type KeyStore, openKeyStore, saveKey } from './privacy/key-store.ts'

const USAGE = `Sleutels voor contactgegevens:
  npm run keys -- list          welke er zijn, en tot wanneer
  npm run keys -- rotate        de volgende sleutel geldt vanaf nu; er komt een nieuwe volgende
  npm run keys -- destroy-old   vernietig wat niemand meer nodig heeft`

const now = new Date().toISOString().replace(/\.\d+Z$/, 'Z')
const log = jsonLog(() => now, console.error)

const list = (keys: readonly ContactKey[]): void => {
  const current = currentKey(keys, now)
  const next = nextKey(keys, now)
  for (const key of keys) {
    const stand =
      key === current ? 'huidig' : key === next ? 'volgend' : key.validFrom > now ? 'later' : 'oud'
    console.log(`${key.id}  ${stand.padEnd(7)}  vanaf ${key.validFrom}  tot ${key.expires}`)
  }
}

/** Keys that are managed elsewhere are only printed, for whoever manages them. */
const rotate = ({ keys, folder }: KeyStore): void => {
  const before = keys()
  const after = turnOver(before, now)
  if (folder === undefined) {
    console.log(JSON.stringify(after))
    return
  }
  for (const key of after) if (!before.includes(key)) saveKey(folder, key)
  log({ action: 'rotate', object: 'sealing-keys', result: 'done', origin: 'operator' })
  list(keys())
}

/** Only keys that nothing still to come and nothing kept can need. */
const destroyOld = async ({ keys, folder }: KeyStore): Promise<void> => {
  if (folder === undefined)
    throw new CannotStart('Deze sleutels staan niet in een map van ons. Haal oude weg waar je ze bewaart.')
  const opened = await openDatabase(databasePlace(), now)
  if (!opened.ok) throw new CannotStart('De dienst gebruikt de database. Stop de dienst eerst.')
  const { database, close } = opened.value
  try {
    const needed = await keysInUse(database)
    const old = keys().filter(key => destroyableFrom(key) <= now && !needed.includes(key.id))
    for (const { id } of old) {
      destroyKey(folder, id)
      await forgetKey(database, id)
    }
    const counts = { destroyed: old.length }
    log({ action: 'destroy', object: 'sealing-keys', result: 'done', origin: 'operator', counts })
  } finally {
    await close()
  }
}

const main = async (): Promise<void> => {
  const store = openKeyStore(keyPlace(), now)
  const [, , command] = process.argv
  if (command === 'list') list(store.keys())
  else if (command === 'rotate') rotate(store)
  else if (command === 'destroy-old') await destroyOld(store)
  else throw new CannotStart(USAGE)
}

main().catch((error: unknown) => {
  console.error(error instanceof CannotStart ? error.message : error)
  process.exit(1)
})
