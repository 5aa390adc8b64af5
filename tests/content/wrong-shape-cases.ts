import { CARE, INTERESTS, MODEL, TOWN, type WrongContentCase } from './wrong-content-case.ts'

/** Faults one can see in a file by itself. */
export const WRONG_SHAPES: readonly WrongContentCase[] = [
  [
    'a name that is repeated in one group',
    INTERESTS,
    'maximum: 12',
    'maximum: 12\nmaximum: 12',
    `content/${INTERESTS}:4 Deze naam staat hier twee keer — Haal een van de twee regels weg.`,
  ],
  [
    'a tab at the start of a line',
    INTERESTS,
    '    scale: I',
    '\tscale: I',
    `content/${INTERESTS}:20 De regel springt in met een tab — Gebruik spaties aan het begin van de regel.`,
  ],
  [
    'a name that would reach into objects',
    MODEL,
    'parameters:',
    'parameters:\n  __proto__: { discrimination: 1, thresholds: [0, 1] }',
    `content/${MODEL}:16 De naam “__proto__” kan niet — Kies een andere naam.`,
  ],
  [
    'a reference instead of a value',
    CARE,
    'source: Verzonnen voor de proeven',
    'source: &bron Verzonnen\nlicence2: *bron',
    `content/${CARE}:6 Een verwijzing met * kan hier niet — Schrijf de waarde voluit.`,
  ],
  [
    'a missing value: told at the line of what it is missing from',
    INTERESTS,
    '    scale: R\n',
    '',
    `content/${INTERESTS}:7 “scale” ontbreekt — Voeg “scale” toe: een van: R, I, A, S, E, C.`,
  ],
  [
    'a name that is spelled wrong',
    CARE,
    '    people: much',
    '    people: much\n    kleur: rood',
    `content/${CARE}:22 “kleur” hoort hier niet — Verbeter de spelling of haal de regel weg.`,
  ],
  [
    'a number where a text belongs',
    TOWN,
    '"000-0000000"',
    '31501234567',
    `content/${TOWN}:45 “number” moet een tekst zijn — Zet de waarde tussen aanhalingstekens.`,
  ],
  [
    'a value that is not one of the choices',
    CARE,
    'level: entry',
    'level: mbo-2',
    `content/${CARE}:15 “level” is “mbo-2”, en dat kan niet — Kies uit: entry, mbo-1-2, mbo-3-4, hbo.`,
  ],
  [
    'a day that does not exist',
    TOWN,
    '2026-12-28',
    '2026-02-30',
    `content/${TOWN}:38 “date” is “2026-02-30”, en dat kan niet — Schrijf een bestaande datum als 2026-03-31.`,
  ],
  [
    'a time that does not exist',
    TOWN,
    'from: "09:30"',
    'from: "9:30"',
    `content/${TOWN}:35 “from” is “9:30”, en dat kan niet — Schrijf een tijd als "09:30".`,
  ],
  [
    'a slope of nought',
    MODEL,
    'discrimination: 1.8',
    'discrimination: 0',
    `content/${MODEL}:16 “discrimination” is 0, en dat is te laag — Kies een getal dat 0 te boven gaat.`,
  ],
  [
    'an address without https',
    CARE,
    'https://voorbeeld.example/zorg',
    'http://voorbeeld.example/zorg',
    `content/${CARE}:10 “url” is “http://voorbeeld.example/zorg”, en dat kan niet — Schrijf een heel adres dat begint met https://.`,
  ],
]
