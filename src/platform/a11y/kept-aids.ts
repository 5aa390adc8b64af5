import '../zod-without-eval.ts'
import { keptAidsSchema } from '#contract/kept-aids.schema.ts'
import { type Aids, chooseAids, chosenAids, onAidsChange } from './aids.ts'

const KEPT_AT = 'talentperron.aids'

/** What was chosen on this device before; nothing when it was damaged or made by something else. */
const readKeptAids = (): Partial<Aids> => {
  try {
    const read = keptAidsSchema.safeParse(JSON.parse(localStorage.getItem(KEPT_AT) ?? '{}'))
    return read.success ? (read.data as Partial<Aids>) : {}
  } catch {
    return {}
  }
}

const writeKeptAids = (): void => {
  try {
    const chosen = chosenAids()
    if (Object.keys(chosen).length === 0) localStorage.removeItem(KEPT_AT)
    else localStorage.setItem(KEPT_AT, JSON.stringify(chosen))
  } catch {
    // A device that keeps nothing asks again next time.
  }
}

/** Takes up what was chosen on this device before, and remembers what is chosen from now on. Never on a shared device. */
export const keepAids = (): (() => void) => {
  chooseAids({ ...readKeptAids(), ...chosenAids() })
  return onAidsChange(writeKeptAids)
}
