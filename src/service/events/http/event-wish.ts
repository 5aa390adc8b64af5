import type { ApiNewEvent } from '#contract/api/desk-event.schema.ts'
import type { FieldError } from '#contract/api/problem.schema.ts'
import type { EventWish, WishProblem } from '../use-cases/keep-events.ts'

const KINDS = { werkgever: 'employer', opleiding: 'school', anders: 'other' } as const

export const wishOf = ({ naam, plaats, begin, eind, sectoren, deelnemers }: ApiNewEvent): EventWish => ({
  name: naam,
  place: plaats,
  start: { day: begin.dag, time: begin.tijd },
  end: { day: eind.dag, time: eind.tijd },
  sectors: sectoren,
  participants: deelnemers.map(one => ({
    name: one.naam,
    kind: KINDS[one.soort],
    sectors: one.sectoren,
  })),
})

const inBody = (pointer: string, code: string, detail: string): FieldError => ({
  in: 'body',
  location: { pointer },
  code,
  detail,
})

/** What only the town knows to be wrong, said at the field where it is. */
export const fieldErrorOf = (wrong: WishProblem): FieldError => {
  if (wrong.kind === 'ends-before-it-starts')
    return inBody('#/eind/tijd', 'order', 'Het eind moet na het begin zijn.')
  if (wrong.kind === 'times-are-fixed')
    return inBody('#/eind/dag', 'fixed', 'Dit evenement telt niet meer mee. Begin en eind liggen dan vast.')
  if (wrong.kind === 'no-such-time') {
    const pointer = wrong.at === 'start' ? '#/begin/tijd' : '#/eind/tijd'
    return inBody(
      pointer,
      'no_such_time',
      'Die dag gaat de klok een uur vooruit of terug. Kies een andere tijd.',
    )
  }
  const list = wrong.at === 'event' ? '#/sectoren' : `#/deelnemers/${wrong.at}/sectoren`
  return inBody(`${list}/${wrong.index}`, 'unknown', 'Deze sector heeft je gemeente niet.')
}
