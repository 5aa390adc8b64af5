/** A stop on the line from home to paid work. `alongside`: it goes beside the others instead of before or after. */
export type Door = { readonly id: string; readonly alongside: boolean }

export type Doors<D extends Door> = {
  /** From home to paid work, in the order of the content. */
  readonly line: readonly D[]
  /** What can go beside any of them. */
  readonly alongside: readonly D[]
}

/**
 * The doors as a line with those that go alongside it, both in the order of the content.
 *
 * Every door is always there and always open, whoever the visitor is: the visitor picks, nothing here knows anything
 * about a person (participation-ladder steps are never assigned).
 */
export function layDoors<D extends Door>(doors: readonly D[]): Doors<D> {
  return {
    line: doors.filter(door => !door.alongside),
    alongside: doors.filter(door => door.alongside),
  }
}
