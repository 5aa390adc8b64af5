import { everyCheck, type PartId, type Results, type State } from './results.ts'

/** Something about the law, with where and when it was read. */
export type LegalFact = {
  readonly words: string
  readonly source: string
  readonly url: string
}

export const STATE_WORDS: Readonly<Record<State, string>> = {
  passed: 'Goed.',
  failed: 'Niet goed.',
  'not-done': 'Niet gedaan.',
}

/** What was looked at is good, and not everything was looked at. */
export const PARTLY = 'Voor een deel gedaan, en dat deel is goed.'

/** Each part: what it is called, and how it was done. */
export const PART_WORDS: Readonly<Record<PartId, readonly [string, (results: Results) => string]>> = {
  rules: [
    'Regels die een computer kan nakijken',
    results => {
      const { axe, screens, languages, checks } = results
      return `Het programma axe ${axe} bekeek ${screens.length} schermen in ${languages.length} talen: gewoon, met sterke kleuren, met grote letters en met Nederlands eronder. Samen ${checks} keer${checks < everyCheck(results) ? `, van de ${everyCheck(results)} keer die kan` : ''}. De regels zijn WCAG 2.0, 2.1 en 2.2, niveau A en AA.`
    },
  ],
  kiosk: [
    'De tablet in de hal',
    () => 'Het programma axe bekeek een heel bezoek op een tablet, met een afspraak.',
  ],
  aids: [
    'Hulp op het scherm',
    () =>
      'Sterke kleuren, grote letters, knoppen onderaan en niets dat beweegt. Elk apart en allemaal tegelijk, op een tablet.',
  ],
  order: [
    'Volgorde voor een schermlezer',
    () =>
      'Van elk scherm ligt vast wat een schermlezer in het Nederlands tegenkomt, en in welke volgorde. Verandert er iets, dan zien we dat.',
  ],
  keys: [
    'Alleen met toetsen',
    () => 'Een heel bezoek met alleen een toetsenbord, tot en met een afspraak. Ook het scherm Hulp.',
  ],
  switch: [
    'Met één knop',
    () =>
      'In de ene test zijn alle vragen beantwoord met één knop, in de andere is een afspraak gemaakt. Iemand anders zette dit aan, en schreef de naam en het nummer.',
  ],
  layout: [
    'Alles past op het scherm',
    () =>
      'In zes maten van het scherm, van heel klein tot heel groot, in de talen met de langste en de hoogste woorden. Geen woord valt weg en elke knop is groot genoeg.',
  ],
}

/** What no test has looked at, or is known not to work. A person has to take a line away once it is no longer so. */
export const NOT_TESTED = ({ browser }: Results): readonly string[] => [
  'Een computer vindt maar een deel van de fouten. Deskundigen hebben Talentperron nog niet onderzocht.',
  'Nog niemand met een beperking heeft Talentperron getest.',
  'Er is niet getest met een echte schermlezer, zoals NVDA, JAWS, VoiceOver of TalkBack.',
  `Er is alleen getest in de browser Chromium ${browser}. Niet in Safari of Firefox.`,
  'De knop Lees voor werkt alleen met een stem van je toestel voor jouw taal, of met een opname.',
  'Met één knop kun je niet schrijven. Iemand anders vult je naam en je nummer in.',
  'Afdrukken en bewaren als pdf zijn niet getest.',
  'De mails zijn niet getest. Ook de balie voor de gidsen hoort niet bij deze test.',
  'Deze pagina is er alleen in het Nederlands. De hulp uit de app (voorlezen, grote letters, één knop) werkt hier niet.',
]

/** Why it is not called more than it is: A and B ask for an investigation that nobody has done. */
export const STATUS: readonly string[] = [
  'Er zijn vijf statussen: A tot en met E. Voor A (voldoet) en B (voldoet gedeeltelijk) is een compleet onderzoek nodig van alle eisen, niet ouder dan 3 jaar. Dat is er nog niet. Daarom mag Talentperron zich nog geen A of B noemen, ook als onze eigen tests goed gaan.',
  'Laat een gemeente binnen 6 maanden een onderzoek doen, dan is het status C. Anders is het status D. De gemeente kiest dat, en maakt haar eigen verklaring.',
]

export const STATUS_SOURCE: LegalFact = {
  words: '',
  source: 'DigiToegankelijk, De status, zonder datum, gelezen op 22 november 2026',
  url: 'https://www.digitoegankelijk.nl/toegankelijkheidsverklaring/status',
}

export const LAW: readonly LegalFact[] = [
  {
    words:
      'Iedereen moet websites en apps van de overheid kunnen gebruiken. Dat staat sinds 1 juli 2018 in een besluit over digitale toegankelijkheid van de overheid.',
    source: 'Staatsblad 2018, nummer 141, besluit van 3 mei 2018',
    url: 'https://zoek.officielebekendmakingen.nl/stb-2018-141.html',
  },
  {
    words: 'De eisen staan in de Europese norm EN 301 549.',
    source: 'DigiToegankelijk, 14 juni 2018',
    url: 'https://www.digitoegankelijk.nl/actueel/nieuws/2018/06/14/officiele-publicatie-besluit-digitale-toegankelijkheid-overheid',
  },
]
