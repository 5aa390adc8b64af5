import { Dexie } from 'dexie'
import { seededChance } from '#cli/chance.ts'
import type { TestService } from '#tests/setup/booking-service.ts'
import { connect, openTablet, request } from './tablet.ts'

type Undo = () => void

const replace = <Owner extends object, Name extends keyof Owner>(
  owner: Owner,
  name: Name,
  value: Owner[Name],
): Undo => {
  const before = owner[name]
  owner[name] = value
  return () => {
    owner[name] = before
  }
}

const broken = (name: string) => () => {
  throw new DOMException('as a broken disk does', name)
}

/** Every way a disk was seen to fail a browser. Each is put in place, and undone. */
const FAILURES: Readonly<Record<string, () => Undo>> = {
  'no room left': () => replace(IDBObjectStore.prototype, 'put', broken('QuotaExceededError')),
  'no room left at the end of the transaction': () => abortAfterPut('QuotaExceededError'),
  'a transaction that is aborted': () => abortAfterPut('AbortError'),
  'a connection that is always lost': () =>
    replace(IDBDatabase.prototype, 'transaction', broken('InvalidStateError')),
  'a database that cannot be opened': () => replace(IDBFactory.prototype, 'open', broken('UnknownError')),
  'a database that is never opened': () =>
    replace(IDBFactory.prototype, 'open', () => new EventTarget() as unknown as IDBOpenDBRequest),
  'no database in this browser': () =>
    replace(Dexie, 'dependencies', { ...Dexie.dependencies, indexedDB: undefined as unknown as IDBFactory }),
  'a write of which nothing is there afterwards': () => forgetful(store => store.clear()),
  'a write of which something else is there afterwards': () =>
    forgetful((store, row) => original.put.call(store, { ...row, expiryDay: '1970-01-01' })),
}

/** A browser binds what a connection can do when it is opened: these are about a connection that is yet to come. */
const BEFORE_OPENING = /lost|opened|browser/

const original = { put: IDBObjectStore.prototype.put }

const abortAfterPut = (name: string): Undo =>
  replace(IDBObjectStore.prototype, 'put', function put(this: IDBObjectStore, ...given) {
    const wanted = original.put.apply(this, given)
    wanted.addEventListener('success', () => this.transaction.abort())
    Object.defineProperty(this.transaction, 'error', { value: new DOMException('broken', name) })
    return wanted
  })

const forgetful = (instead: (store: IDBObjectStore, row: object) => unknown): Undo =>
  replace(IDBObjectStore.prototype, 'put', function put(this: IDBObjectStore, ...given) {
    const wanted = original.put.apply(this, given)
    instead(this, given[0])
    return wanted
  })

type FailingDisk = {
  readonly failures: number
  /** Names of failures after which a request was called kept. */
  readonly calledKept: readonly string[]
  /** Names of failures after which the next request, on a disk that works again, was not kept. */
  readonly stayedBroken: readonly string[]
}

/** F8: however the disk fails, a request is called kept only when it is; and the next one is kept as soon as the disk works. */
export const proveNeverCalledKept = async (service: Pick<TestService, 'send'>): Promise<FailingDisk> => {
  const real = globalThis.fetch
  const line = { up: true, takes: 0, loses: () => false }
  const time = { at: 0 }
  globalThis.fetch = connect(service, line, time)
  const calledKept: string[] = []
  const stayedBroken: string[] = []
  try {
    for (const [name, fail] of Object.entries(FAILURES)) {
      line.up = true
      const first = openTablet(time, seededChance(8))
      if (BEFORE_OPENING.test(name)) await first.store.keptKeys().then(first.store.close)
      const undo = BEFORE_OPENING.test(name) ? fail() : null
      const tablet = openTablet(time, seededChance(8), first.name)
      // The keys are heard while there is a network, and known without the disk.
      await tablet.tend()
      line.up = false
      const undoLater = undo ?? fail()
      if ((await tablet.keep(request())).ok) calledKept.push(name)
      undoLater()
      line.up = true
      const after = openTablet(time, seededChance(8), first.name)
      await after.tend()
      line.up = false
      if (!(await after.keep(request())).ok) stayedBroken.push(name)
    }
    return { failures: Object.keys(FAILURES).length, calledKept, stayedBroken }
  } finally {
    globalThis.fetch = real
  }
}
