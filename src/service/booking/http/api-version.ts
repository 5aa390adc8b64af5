/** Semantic version of the API, in its document and on every answer. The path carries the major version only. */
export const API_VERSION = '1.2.0'
export const API_BASE = '/api/v1'

/** A client made for an earlier version may no longer begin a booking; the rest of what it sends is still taken. */
export const OLDEST_CLIENT = '1.0.0'

/** What changed in the API, newest first; anybody can read it in the document and on the page for developers. */
export const API_CHANGES: readonly {
  readonly version: string
  readonly date: string
  readonly what: string
}[] = [
  {
    version: '1.2.0',
    date: '2026-11-22',
    what: 'Nieuw: tablets koppelen met een code van de balie, laten weten dat een tablet er is, en wat een aangemelde gids daarvan ziet. De agenda voor een aangemelde gids: contactgegevens bekijken, een afspraak afzeggen of verzetten, zeggen hoe een gesprek ging, en van een verzoek een afspraak maken. Zeggen welke gids een medewerker is, wanneer een gids er niet is en in welke uren die werkt; een geheim adres voor de eigen agenda. Voor een aangemelde beheerder: de feiten die verlopen, en de openingstijden van een locatie, haar naam, adres, telefoon en inlooptijden, en mededelingen voor inwoners zetten. Iedereen kan die mededelingen opvragen. Een programma kan zeggen voor welke versie het is gemaakt. Een gespreksverzoek dat op een tablet zonder verbinding is bewaard, mag in zijn geheel verzegeld komen (verzegeldVerzoek), en de code van een verzoek volgt uit zijn id. Een aangemelde gids maakt evenementen; een deelnemer daaraan noemt sectoren, en de sectoren van een gemeente zijn op te vragen. Een bord volgt de tellingen van een evenement. Een tablet laat zijn bezoeken tellen, en een beheerder ziet de cijfers per maand. Wat een tablet telt, mag verzegeld komen (verzegeldeTelling). Alles van 1.1.0 werkt nog.',
  },
  {
    version: '1.1.0',
    date: '2026-11-22',
    what: 'Nieuw: groepsgesprekken, een andere tijd voor een afspraak, evenementen en tellingen, contactgegevens in een verzegelde envelop, een grens aan het aantal verzoeken, en toegang voor andere sites. Alles van 1.0.0 werkt nog.',
  },
  {
    version: '1.0.0',
    date: '2026-11-21',
    what: 'De eerste versie: vestigingen, tijden, reserveringen, afspraken en gespreksverzoeken.',
  },
]

/** How long what works today keeps working; in the document, as a promise to whoever builds on it. */
export const API_PROMISE =
  'Binnen hoofdversie 1 komt er alleen bij. Komt er een hoofdversie 2, dan blijft 1 daarna nog twaalf maanden werken. De einddatum staat dan hier en in de koppen Deprecation en Sunset. Nu is er niets afgekondigd.'
