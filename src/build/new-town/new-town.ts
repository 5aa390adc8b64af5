import { idSchema } from '#contract/content/ids.schema.ts'
import { municipalitiesIn } from '#contract/content/load-content.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import { schemaLine } from '../schemas/content-schemas.ts'

type Wanted = { readonly id: string; readonly name?: string | undefined }

/** de-fryske-marren becomes De Fryske Marren; an editor writes it right where that is wrong. */
const nameFrom = (id: string): string =>
  id
    .split('-')
    .map(part => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ')

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

const sectorsIn = (files: ReadonlyMap<string, string>): string[] =>
  [...files.keys()].flatMap(file => /^base\/sectors\/([^/]+)\.yaml$/.exec(file)?.[1] ?? []).sort()

const packText = (id: string, name: string, sectors: readonly string[]): string => `\
${schemaLine(`municipalities/${id}/pack.yaml`)}
# ${name}: wat alleen in deze gemeente geldt. Uitleg staat in content/README.md.
# Regels met # ervoor zijn uitleg of een voorbeeld. Haal bij een voorbeeld het # en de spatie erna weg en vul het in.
# Staat er {} of [] boven het voorbeeld? Haal dat dan ook weg.
# Kijk daarna alles na met: npm run check:content
id: ${id}
name: ${quoted(name)}
timeZone: Europe/Amsterdam
# De eerste taal is de taal bij het begin.
languages: [nl]
# De app zegt je. Wil de gemeente u? Schrijf de eigen zinnen dan ook met u.
# formOfAddress: u
# perron zijn onze eigen kleuren. Een gemeente mag eigen kleuren nemen, met de licentie erbij.
theme: perron

# Haal weg wat er bij jullie weinig is. Houd er minstens drie over.
sectors: [${sectors.join(', ')}]

# Tekorten en kansen in jullie streek, per sector. Alleen met een bron en een datum; anders blijft het leeg.
# De zin zelf schrijf je in texts/nl/town.yaml, bij evidence.<id>.body. Schrijf date zo precies als de bron: ook '2025' of
# '2025-07' mag.
evidence: {}
#   zorg:
#     - id: ${id}-zorg
#       source: waar je het las
#       url: https://…
#       date: 'JJJJ-MM-DD'
#       validUntil: 'JJJJ-MM-DD'

# Wie er in jullie gemeente helpt, per deur. De namen van de deuren staan in content/base/pathways/doors.yaml.
doors: {}
#   volunteer:
#     - id: ${id}-vrijwilligers
#       source: waar je het las
#       date: 'JJJJ-MM-DD'
#       validUntil: 'JJJJ-MM-DD'

# Welke vormen er achter een deur zijn. Zonder deze regels zie je de vormen die overal zijn.
# forms:
#   learn: [taalles]

# Hulp bij vragen over geld in jullie gemeente. Ook weer met een bron en een datum.
# money:
#   - id: ${id}-geld
#     source: waar je het las
#     date: 'JJJJ-MM-DD'
#     validUntil: 'JJJJ-MM-DD'

locations:
  - id: ${id}
    # Adres, inloop, telefoon en e-mail zijn feiten. Weet je het niet zeker? Laat ze weg: het scherm kan zonder.
    # address:
    #   street: straat en nummer
    #   city: plaats
    #   source: waar je het las
    #   date: 'JJJJ-MM-DD'
    #   validUntil: 'JJJJ-MM-DD'
    # walkIn:
    #   weekly:
    #     monday: [{ from: '09:00', to: '12:00' }]
    #   source: waar je het las
    #   date: 'JJJJ-MM-DD'
    #   validUntil: 'JJJJ-MM-DD'
    # phone:
    #   number: '…'
    #   source: waar je het las
    #   date: 'JJJJ-MM-DD'
    #   validUntil: 'JJJJ-MM-DD'
    # email:
    #   address: …
    #   source: waar je het las
    #   date: 'JJJJ-MM-DD'
    #   validUntil: 'JJJJ-MM-DD'
    conversations:
      # Wanneer er gesprekken zijn, bepaal je zelf. Zolang dit leeg is, kan een inwoner een gesprek aanvragen.
      weekly: {}
      #   monday: [{ from: '09:00', to: '12:00' }]
      # Dagen die anders zijn; windows: [] betekent dicht.
      exceptions: []
      #   - { date: 'JJJJ-MM-DD', windows: [] }
      # Hoe lang een gesprek duurt.
      minutes: 45
      # Hoeveel uur vooraf iemand nog een tijd kan kiezen, en hoeveel dagen vooruit.
      noticeHours: 24
      horizonDays: 28
      # Wie gesprekken voert. Ieder heeft één gesprek tegelijk. Gebruik geen namen van mensen.
      guides: [gids-1]
`

const textsText = (id: string, name: string): string => `\
${schemaLine(`municipalities/${id}/texts/nl/town.yaml`)}
# De woorden van ${name}. Wat hier staat, gaat voor de woorden in content/base/texts/nl.
# Korte zinnen, je en jij, geen vaktaal. Begint een zin met een vreemd teken? Zet er dan ' omheen.
town.title: ${quoted(`Talentperron ${name}`)}
location.${id}.title: ${quoted(`Talentperron ${name}`)}
location.${id}.body: Hier praat je met een gids. Het gaat over werk en leren.

# Bij wie je het vraagt, per deur. Haal het # weg en schrijf wie dat in jullie gemeente is.
# door.volunteer.ask.body: Vraag het aan een gids.

# Bij elk feit in pack.yaml hoort een zin.
# evidence.${id}-zorg.body: …
`

/** The files of a new town, without a single fact, by path below `content/`; or a sentence that says why not. */
export const newTown = (
  files: ReadonlyMap<string, string>,
  { id, name = nameFrom(id) }: Wanted,
): Result<ReadonlyMap<string, string>, string> => {
  if (!idSchema.safeParse(id).success)
    return failure(
      `“${id}” kan geen naam van een map zijn. Gebruik kleine letters, cijfers en streepjes, zoals de-bilt.`,
    )
  if (municipalitiesIn(files).includes(id))
    return failure(`De gemeente “${id}” is er al. Kijk in content/municipalities/${id}.`)
  if (name.trim().length < 2 || /\p{Cc}/u.test(name))
    return failure('De naam kan niet. Schrijf hem tussen aanhalingstekens, zoals --name "De Bilt".')
  const sectors = sectorsIn(files)
  const trimmed = name.trim()
  return success(
    new Map([
      [`municipalities/${id}/pack.yaml`, packText(id, trimmed, sectors)],
      [`municipalities/${id}/texts/nl/town.yaml`, textsText(id, trimmed)],
    ]),
  )
}
