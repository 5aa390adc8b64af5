import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type NodeProcess, startNode } from '#tests/setup/node-process.ts'

export type ServiceProcess = { readonly url: string; readonly process: NodeProcess; readonly readyIn: number }

/** The keys of a place, in this process: a service that starts again needs those it had. */
const keyFolders = new Map<string, string>()
const keyFolder = (place: string): string => {
  const folder = keyFolders.get(place) ?? mkdtempSync(join(tmpdir(), 'tp-proof-keys-'))
  keyFolders.set(place, folder)
  return folder
}
export const removeKeyFolders = (): void => {
  for (const folder of keyFolders.values()) rmSync(folder, { recursive: true, force: true })
  keyFolders.clear()
}
// Whoever runs in Vitest calls it: a worker of Vitest is ended by a signal, without `exit`.
process.once('exit', removeKeyFolders)

/** Starts the service on a PostgreSQL address or a PGlite folder, and waits until it says where it is. */
export const startOn = async (place: string): Promise<ServiceProcess> => {
  const begun = performance.now()
  const started = startNode('tests/setup/service-process.ts', [place, keyFolder(place)])
  const url = await started.printed(/ready (\S+)/)
  return { url, process: started, readyIn: performance.now() - begun }
}

export const killService = async ({ process }: ServiceProcess): Promise<void> => {
  process.child.kill('SIGKILL')
  await process.ended
}
