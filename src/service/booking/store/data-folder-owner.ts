import { createHash } from 'node:crypto'
import { realpath, rm } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { failure, type Result, success } from '#core/shared/result.ts'

export type DataFolderTaken = { readonly kind: 'data-folder-taken'; readonly path: string }
type Release = () => Promise<void>

const listen = (address: string): Promise<Result<Release, 'in-use'>> =>
  new Promise((resolve, reject) => {
    const server = createServer(socket => socket.end())
    server.once('error', error => {
      if ('code' in error && error.code === 'EADDRINUSE') resolve(failure('in-use'))
      else reject(error)
    })
    server.listen(address, () => {
      server.unref()
      resolve(success(() => new Promise(done => server.close(() => done()))))
    })
  })

const answers = (address: string): Promise<boolean> =>
  new Promise(resolve => {
    const socket = connect(address)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })

/**
 * Makes this process the only owner of a PGlite folder. PGlite has no lock of its own: two processes on one folder
 * both say "saved" and lose each other's rows. A name that the system forgets when the process dies, however it dies,
 * needs no cleaning up: an abstract socket on Linux, a named pipe on Windows. Elsewhere a socket file, taken over when
 * nobody answers it. It does not reach over two machines or containers that share a folder: use PostgreSQL there.
 */
export const takeDataFolder = async (path: string): Promise<Result<Release, DataFolderTaken>> => {
  const folder = await realpath(path)
  const name = `talentperron-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`
  const file = join(folder, 'owner.sock')
  const address =
    process.platform === 'linux' ? `\0${name}` : process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : file
  let taken = await listen(address)
  if (!taken.ok && address === file && !(await answers(file))) {
    await rm(file, { force: true })
    taken = await listen(file)
  }
  return taken.ok ? success(taken.value) : failure({ kind: 'data-folder-taken', path: folder })
}
