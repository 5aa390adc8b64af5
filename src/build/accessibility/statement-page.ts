import { everyCheck, PARTS, type PartId, type Results, stateOf } from './results.ts'
import type { TownContact } from './statement-facts.ts'
import { LAW, NOT_TESTED, PART_WORDS, PARTLY, STATE_WORDS, STATUS, STATUS_SOURCE } from './statement-words.ts'

type Statement = {
  readonly results: Results
  readonly contacts: readonly TownContact[]
  /** Languages whose words nobody has looked over. */
  readonly unreviewed: readonly string[]
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, sign => NAMED[sign] ?? sign)

const paragraph = (text: string): string => `<p>${escaped(text)}</p>`
const list = (items: readonly string[], lang = 'nl'): string =>
  `<ul lang="${lang}">${items.map(item => `<li>${escaped(item)}</li>`).join('')}</ul>`
const section = (title: string, ...content: readonly string[]): string =>
  `<section class="perron-card"><h2>${escaped(title)}</h2>${content.join('')}</section>`
const source = ({ source: name, url }: { readonly source: string; readonly url: string }): string =>
  `<p class="perron-source">Bron: <a href="${escaped(url)}" rel="noreferrer">${escaped(name)}</a></p>`

/** "22 november 2026" */
const dayOf = (date: string): string =>
  new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T12:00:00Z`),
  )

const names = new Intl.DisplayNames('nl', { type: 'language' })
const inWords = (languages: readonly string[]): string =>
  new Intl.ListFormat('nl').format(languages.map(language => names.of(language) ?? language))

const faults = ({ violations }: Results): string => {
  const broken = Object.entries(violations)
  return broken.length === 0
    ? 'Fouten gevonden: 0.'
    : `Fouten gevonden: ${broken.map(([rule, count]) => `${rule} (${count} keer)`).join(', ')}.`
}

/** How a part went, in a line. */
const outcome = (results: Results, part: PartId): string => {
  const tests = results.parts[part]
  const passed = tests.filter(({ state }) => state === 'passed')
  const again = passed.filter(({ tries }) => tries > 1).length
  const isPart = part === 'rules' && results.checks < everyCheck(results)
  const state = stateOf(results, part)
  return [
    isPart && state === 'passed' ? PARTLY : STATE_WORDS[state],
    ...(tests.length > 1 ? [`Van de ${tests.length} tests ging het bij ${passed.length} goed.`] : []),
    ...(again > 0 ? [`Bij ${again} was een tweede poging nodig.`] : []),
    ...(part === 'rules' ? [faults(results)] : []),
  ].join(' ')
}

/** A part: how it was done, how it went, and by their own English names the tests that failed or did not run. */
const part = (results: Results, id: PartId): string => {
  const [title, how] = PART_WORDS[id]
  const line = `<p><strong>${escaped(outcome(results, id))}</strong></p>`
  const wrong = results.parts[id].filter(({ state }) => state !== 'passed').map(({ title: name }) => name)
  return `<h3>${escaped(title)}</h3>${paragraph(how(results))}${line}${wrong.length > 0 ? list(wrong, 'en') : ''}`
}

/** The way back is to a town: another town knows nothing of the visit somebody came from. */
const contact = ({ id, town, ways }: TownContact): string => {
  const words = ways.length > 0 ? ways.join(' of ') : 'vraag het aan een gids'
  const back = `<a class="statement__way" href="/?gemeente=${encodeURIComponent(id)}">Naar Talentperron ${escaped(town)}</a>`
  return `<p>${escaped(`${town}: ${words}.`)}</p><p>${back}</p>`
}

/** The statement on accessibility, as the inside of a page: everything that was found comes from the results. */
export const statementPage = ({ results, contacts, unreviewed }: Statement): string =>
  [
    '<h1>Kan iedereen Talentperron gebruiken?</h1>',
    '<p><strong>Toegankelijkheidsverklaring</strong></p>',
    paragraph(
      `Wij willen dat iedereen Talentperron kan gebruiken. Ook als je slecht ziet, niet goed leest of geen muis kunt vasthouden. Op ${dayOf(results.date)} hebben we het getest. Hier lees je wat goed ging en wat nog niet.`,
    ),
    section('Wat hebben we getest?', ...PARTS.map(id => part(results, id))),
    section(
      'Wat is niet getest of werkt nog niet?',
      list([
        ...NOT_TESTED(results),
        ...(unreviewed.length > 0
          ? [
              `Deze talen heeft een computer vertaald, en nog niemand heeft ze nagekeken: ${inWords(unreviewed)}.`,
            ]
          : []),
      ]),
    ),
    section(
      'Werkt er iets niet voor jou?',
      paragraph(
        'Vraag het aan een gids van het Talentperron. Een gids kan ook samen met jou door de app gaan.',
      ),
      ...contacts.map(contact),
    ),
    section('Welke status heeft Talentperron?', ...STATUS.map(paragraph), source(STATUS_SOURCE)),
    section('Wat zegt de wet?', ...LAW.map(fact => paragraph(fact.words) + source(fact))),
    section(
      'Over deze pagina',
      paragraph(
        `Een computer maakt deze pagina uit de uitkomsten van de tests. Getest op ${dayOf(results.date)}: Talentperron ${results.version} (${results.commit.slice(0, 12)}), met axe ${results.axe} en Chromium ${results.browser}.`,
      ),
    ),
  ].join('\n')
