import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CannotStart } from '../cannot-start.ts'

/** Where the secret is that sessions of the desk are signed with. */
export type DeskSecretPlace =
  | { readonly kind: 'memory' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'folder'; readonly path: string }

const LEAST = 32

const giveName = (unnamed: string, file: string): void => {
  try {
    linkSync(unnamed, file)
  } catch {
    // Another service was before us, or the disk (a share of another machine, say) knows no links.
    if (!existsSync(file)) renameSync(unnamed, file)
  }
}

const fromFile = (folder: string): string => {
  const file = join(folder, 'desk-secret')
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    // Written first and named after: of two that start together one names its own, and both read that, whole.
    const unnamed = join(folder, `desk-secret-${randomBytes(8).toString('hex')}`)
    try {
      writeFileSync(unnamed, randomBytes(LEAST).toString('base64url'), {
        mode: 0o600,
        flag: 'wx',
        flush: true,
      })
      giveName(unnamed, file)
    } finally {
      rmSync(unnamed, { force: true })
    }
  }
  return readFileSync(file, 'utf8').trim()
}

/** In a folder it is made when it is not there. A new secret ends every session and nothing else. */
export const readDeskSecret = (place: DeskSecretPlace): string => {
  if (place.kind === 'memory') return randomBytes(LEAST).toString('base64url')
  const secret = place.kind === 'text' ? place.text : fromFile(place.path)
  if (secret.length >= LEAST) return secret
  throw new CannotStart(
    `DESK_SECRET is te kort. Neem minstens ${LEAST} willekeurige tekens, of laat de dienst hem zelf maken.`,
  )
}
