/** A way in, from meeting people to paid work. `alongside`: it goes beside the others instead of before or after. */
export type Door = { readonly id: string; readonly alongside: boolean }

export type DoorStop<D extends Door> = {
  readonly door: D
  readonly chosen: boolean
  /** The doors next to it on the line; `null` at an end, and for a door that goes alongside. */
  readonly before: D | null
  readonly after: D | null
}

/**
 * The doors as a line, in the order of the content, with the neighbours of each: what can come before and after.
 *
 * Every door is always there and always open, whoever the visitor is: the visitor picks, nothing here knows anything
 * about a person (participation-ladder steps are never assigned). Doors that go alongside stand on the line in their
 * place but are nobody's neighbour. An unknown or absent choice marks none.
 */
export function doorsFor<D extends Door>(doors: readonly D[], chosen: string | null): DoorStop<D>[] {
  const line = doors.filter(door => !door.alongside)
  return doors.map(door => {
    const place = line.indexOf(door)
    return {
      door,
      chosen: door.id === chosen,
      before: place > 0 ? (line[place - 1] ?? null) : null,
      after: place >= 0 ? (line[place + 1] ?? null) : null,
    }
  })
}
