import { vi } from 'vitest'
import { takeUpUpdates } from '#apps/visitor/shell/kiosk/take-up-updates.ts'

/** A tablet, its browser and the service, of which a new build can come out. */
export const updatingTablet = ({ running = 'one', hasWorker = true } = {}) => {
  const heard = { updatefound: () => {}, statechange: () => {}, controllerchange: () => {}, quiet: () => {} }
  const listen = (kind: keyof typeof heard, listener: () => void): void => {
    heard[kind] = listener
  }
  const postMessage = vi.fn()
  const registration = {
    active: hasWorker ? {} : null,
    waiting: null as { postMessage: typeof postMessage } | null,
    installing: null as { addEventListener: never; state: ServiceWorkerState } | null,
    addEventListener: listen,
    update: vi.fn(async () => {}),
  }
  const state = {
    quiet: true,
    served: running as string | null,
    failures: 0,
    held: false,
    rebuilds: true,
    whole: Promise.resolve(true),
    sending: Promise.resolve(),
  }
  const reload = vi.fn()
  const stop = vi.fn()
  const isServed = vi.fn(() => state.whole)
  const rebuild = vi.fn(async () => state.rebuilds)
  const forget = vi.fn(() => {
    state.failures = 0
  })
  return {
    ...{ state, postMessage, reload, stop, isServed, rebuild, forget, update: registration.update },
    begin: async () => {
      takeUpUpdates({
        registration,
        container: { addEventListener: listen },
        quiet: { is: () => state.quiet, onQuiet: listener => listen('quiet', listener) },
        running,
        newest: async () => state.served,
        idle: () => state.sending,
        failed: {
          add: () => {
            state.failures += 1
            return state.failures
          },
          forget,
        },
        page: {
          reload,
          stop,
          isServed,
          rebuild,
          hold: () => {
            state.held = true
            return () => {
              state.held = false
            }
          },
        },
      })
      await vi.advanceTimersByTimeAsync(0)
    },
    /** A new build is served, and the browser begins to fetch it. */
    comesOut: async (build = 'two') => {
      state.served = build
      registration.installing = { addEventListener: listen as never, state: 'installing' }
      heard.updatefound()
      await vi.advanceTimersByTimeAsync(0)
    },
    isIn: async (worker: 'good' | 'bad' = 'good') => {
      if (registration.installing)
        registration.installing.state = worker === 'good' ? 'installed' : 'redundant'
      registration.installing = null
      registration.waiting = worker === 'good' ? { postMessage } : null
      heard.statechange()
      await vi.advanceTimersByTimeAsync(0)
    },
    takesOver: async () => {
      registration.waiting = null
      heard.controllerchange()
      await vi.advanceTimersByTimeAsync(0)
    },
    somebodyComes: () => {
      state.quiet = false
    },
    everybodyLeft: async () => {
      state.quiet = true
      heard.quiet()
      await vi.advanceTimersByTimeAsync(0)
    },
  }
}
