import { WRITTEN_LANGUAGE } from '#contract/content/check-translations.ts'
import { type CompiledPack, compilePack } from '#contract/content/compile-pack.ts'
import { formatContentProblem } from '#contract/content/content-problem.ts'
import { factsOfPack } from '#contract/content/facts-of-pack.ts'
import { isPseudoLanguage } from '#contract/content/languages.ts'
import { municipalitiesIn } from '#contract/content/load-content.ts'
import { readContentFolder } from '#contract/content/read-content-folder.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import type { ServedLocation, ServedMunicipality, ShownSector } from './booking/use-cases/booking-world.ts'

const locationsOf = ({ pack, texts }: CompiledPack): readonly ServedLocation[] =>
  pack.locations.map(({ id, address, walkIn, phone, conversations }) => ({
    id,
    municipality: pack.id,
    ...(address && { address: { street: address.street, city: address.city } }),
    told: {
      name: texts[WRITTEN_LANGUAGE]?.[`location.${id}.title`] ?? id,
      body: texts[WRITTEN_LANGUAGE]?.[`location.${id}.body`],
      ...{ address, walkIn, phone },
    },
    timeZone: pack.timeZone,
    // Two towns may both call a guide "gids-1"; they are not the same person.
    rules: {
      ...conversations,
      guides: conversations.guides.map(guide => `${pack.id}/${guide}`),
      guideHours: Object.fromEntries(
        Object.entries(conversations.guideHours ?? {}).map(([guide, hours]) => [
          `${pack.id}/${guide}`,
          hours,
        ]),
      ),
    },
  }))

const shownSectorsOf = ({ pack, texts }: CompiledPack): readonly ShownSector[] => {
  const words = texts[pack.languages[0] ?? ''] ?? {}
  return pack.sectors.map(({ id, picture }) => ({ id, name: words[`sector.${id}.title`] ?? id, picture }))
}

const doorNamesOf = ({ pack, texts }: CompiledPack): Readonly<Record<string, string>> =>
  Object.fromEntries(pack.doors.map(({ id }) => [id, texts.nl?.[`door.${id}.title`] ?? id]))

/**
 * The towns to serve with their opening rules, all there are when none are named; or every sentence an operator needs
 * to put the content right.
 */
export const readMunicipalities = (
  contentRoot: string,
  ids: readonly string[] | undefined,
): Result<readonly ServedMunicipality[], readonly string[]> => {
  const files = readContentFolder(contentRoot)
  const towns: ServedMunicipality[] = []
  const problems: string[] = []
  for (const id of ids ?? municipalitiesIn(files)) {
    const compiled = compilePack(files, id, { itemBank: 'small' })
    if (compiled.ok) {
      const { pack, texts } = compiled.value
      const { formOfAddress } = pack
      const languages = pack.languages.filter(language => !isPseudoLanguage(language))
      const sectors = pack.sectors.map(sector => sector.id)
      const doors = pack.doors.map(door => door.id)
      const shownSectors = shownSectorsOf(compiled.value)
      const facts = factsOfPack(pack, texts[WRITTEN_LANGUAGE] ?? {})
      const counted = { sectors, shownSectors, doors, doorNames: doorNamesOf(compiled.value), languages }
      towns.push({ id, formOfAddress, locations: locationsOf(compiled.value), ...counted, facts })
    } else problems.push(...compiled.problem.map(formatContentProblem))
  }
  const names = towns.flatMap(town => town.locations.map(location => location.id))
  for (const twice of new Set(names.filter((name, at) => names.indexOf(name) !== at)))
    problems.push(`Twee vestigingen heten "${twice}"; geef er een een andere id.`)
  return problems.length === 0 ? success(towns) : failure(problems)
}
