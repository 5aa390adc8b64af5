import { formsInTown } from '#core/pathways/forms.ts'
import type { Content } from './load-content.ts'
import type { Pack } from './pack.schema.ts'
import { pictureName } from './pictures.ts'

type Pathways = Pick<Pack, 'doors' | 'routes' | 'facts' | 'money'>

/** Doors, routes, facts and the page about money: those of the base with what the town adds or leaves out. */
export const joinPathways = ({ doors, routes, facts, money, town }: Content): Pathways => ({
  doors: doors.data.doors.map(door => ({
    ...door,
    picture: pictureName('door', door.id),
    evidence: [...door.evidence, ...(town.data.doors[door.id] ?? [])],
    forms: formsInTown(door.forms, town.data.forms?.[door.id]).map(
      ({ everywhere: _everywhere, ...form }) => form,
    ),
  })),
  routes: routes.data.routes.map(route => ({ ...route, picture: pictureName('route', route.id) })),
  facts: facts.data.facts,
  money: {
    questions: money.data.questions.map(({ id }) => ({ id, picture: pictureName('money', id) })),
    help: [...money.data.help, ...(town.data.money ?? [])],
  },
})
