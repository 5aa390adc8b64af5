import { WISHES } from '#core/matching/wishes.ts'
import { evidenceIn } from './check-references.ts'
import { joinPathways } from './join-pathways.ts'
import type { Content } from './load-content.ts'
import type { ReadFile } from './yaml-file.ts'

/** A text that something in the content asks for. */
export type TextNeed = {
  readonly id: string
  readonly required: boolean
  /** What asks for it; a missing text is reported there. */
  readonly read: Pick<ReadFile<unknown>, 'file' | 'lineOf'>
  readonly path: readonly PropertyKey[]
  /** The sector it is about; a town that leaves the sector out leaves these words out. */
  readonly sector?: string
  /** True for words of something this town does not have; they are left out. */
  readonly elsewhere?: boolean
}

/** The page about money, besides its questions. */
const MONEY_TEXTS = [
  'title',
  'body',
  'guide.title',
  'guide.body',
  'questions.title',
  'help.title',
  'help.body',
].map(role => `money.${role}`)

const JOB_ROLES = ['title', 'body', 'entry.body', 'next.body']
/** A day at work is told in five sentences. */
const DAY_ROLES = [1, 2, 3, 4, 5].map(place => `day.${place}.body`)

const need = (
  ids: readonly string[],
  place: Omit<TextNeed, 'id' | 'required'>,
  required = true,
): TextNeed[] => ids.map(id => ({ ...place, id, required }))

/** Texts the base asks for; a town may say any of them in its own words. */
export const baseTextNeeds = (content: Content): TextNeed[] => {
  const { interests, talents, wishes, sectors, doors, routes, money } = content
  const shownForms = new Set(joinPathways(content).doors.flatMap(door => door.forms.map(form => form.id)))
  const evidence = evidenceIn(content).base
  const evidenceSectors = new Map(sectors.map(sector => [sector.file, sector.data.id]))
  return [
    ...interests.data.items.flatMap(({ id }, index) =>
      need([`interest.${id}.title`], { read: interests, path: ['items', index] }),
    ),
    ...talents.data.items.flatMap(({ id }, index) =>
      need([`talent.${id}.title`], { read: talents, path: ['items', index] }),
    ),
    ...wishes.data.items.flatMap(({ id }, index) =>
      need([`wish.${id}.title`, ...WISHES[id].map(answer => `wish.${id}.${answer}.button`)], {
        read: wishes,
        path: ['items', index],
      }),
    ),
    ...sectors.flatMap(sector => {
      const { id, jobs } = sector.data
      const place = { read: sector, sector: id }
      return [
        ...need([`sector.${id}.title`, `sector.${id}.body`], { ...place, path: ['id'] }),
        ...need([`sector.${id}.weak.body`], { ...place, path: ['id'] }, false),
        ...jobs.flatMap((job, index) =>
          need(
            [...JOB_ROLES, ...(job.day ? DAY_ROLES : [])].map(role => `job.${job.id}.${role}`),
            { ...place, path: ['jobs', index] },
          ),
        ),
      ]
    }),
    ...doors.data.doors.flatMap(({ id }, index) =>
      need(
        ['title', 'body', 'who.body', 'ask.body'].map(role => `door.${id}.${role}`),
        { read: doors, path: ['doors', index] },
      ),
    ),
    ...doors.data.doors.flatMap((door, index) =>
      door.forms.flatMap((form, number) =>
        need([`form.${form.id}.title`, `form.${form.id}.body`], {
          read: doors,
          path: ['doors', index, 'forms', number],
          ...(shownForms.has(form.id) ? {} : { elsewhere: true }),
        }),
      ),
    ),
    ...need(MONEY_TEXTS, { read: money, path: ['questions'] }),
    ...money.data.questions.flatMap(({ id }, index) =>
      need([`money.question.${id}.body`], { read: money, path: ['questions', index] }),
    ),
    ...routes.data.routes.flatMap(({ id }, index) =>
      need(
        ['title', 'body'].map(role => `route.${id}.${role}`),
        { read: routes, path: ['routes', index] },
      ),
    ),
    ...evidence.flatMap(({ fact, read, path }) => {
      const sector = evidenceSectors.get(read.file)
      return need([`evidence.${fact.id}.body`], { read, path, ...(sector ? { sector } : {}) })
    }),
  ]
}

/** Texts only this town asks for. */
export const townTextNeeds = (content: Content): TextNeed[] => {
  const { town } = content
  return [
    ...need(['town.title'], { read: town, path: ['name'] }),
    ...town.data.locations.flatMap(({ id }, index) =>
      need([`location.${id}.title`, `location.${id}.body`], { read: town, path: ['locations', index] }),
    ),
    ...evidenceIn(content).town.flatMap(({ fact, read, path }) =>
      need([`evidence.${fact.id}.body`], { read, path }),
    ),
  ]
}
