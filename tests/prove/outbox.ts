import { openTestService, type TestService } from '#tests/setup/booking-service.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'

type Check = (holds: boolean, promise: string, figures: unknown) => void
type Form = { readonly short: boolean; readonly check: Check }

/** Loaded when they are wanted: they put a database for browsers in place, which nothing else here should see. */
const PROOFS = {
  F6: async (service: TestService, { short, check }: Form) => {
    const { proveNoBlocking } = await import('#tests/kiosk/outbox/offline-days.ts')
    const proof = await proveNoBlocking(service, short ? 100 : 500, short ? 60 : 5)
    const { requests, poisoned, delivered, visible, waiting } = proof
    const holds = delivered === requests - poisoned && visible === poisoned && waiting === 0
    check(
      holds,
      'three days offline, 1% damaged: the rest arrives within 5 minutes, those are counted',
      proof,
    )
  },
  F8: async (service: TestService, { check }: Form) => {
    const { proveNeverCalledKept } = await import('#tests/kiosk/outbox/failing-disk.ts')
    const proof = await proveNeverCalledKept(service)
    const holds = proof.calledKept.length + proof.stayedBroken.length === 0
    check(holds, 'however a disk fails, nothing is called kept that is not', proof)
  },
  F12: async (_: TestService, { short, check }: Form) => {
    const { proveSealed } = await import('#tests/kiosk/outbox/sealed-flips.ts')
    const proof = await proveSealed(short ? 300 : 10_000)
    const holds = proof.accepted === 0 && proof.wholeOpened && proof.lengths.length === 1
    check(holds, 'no changed envelope opens, nor a whole one in another place; all are as long', proof)
  },
}

export const proveOutbox = async (name: keyof typeof PROOFS, form: Form): Promise<void> => {
  const service = await openTestService({ kind: 'memory', seed: await pgliteSeed() })
  try {
    await PROOFS[name](service, form)
  } finally {
    await service.close()
  }
}
