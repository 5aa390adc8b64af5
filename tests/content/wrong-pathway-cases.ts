import { TOWN, TOWN_WORDS, type WrongContentCase } from './wrong-content-case.ts'

const DOORS = 'base/pathways/doors.yaml'
const FACTS = 'base/pathways/facts.yaml'
const MONEY = 'base/pathways/money.yaml'
const ROUTES = 'base/pathways/routes.yaml'
const MONEY_WORDS = 'base/texts/nl/money.yaml'

/** Faults in doors, forms, routes, facts, money and places. */
export const WRONG_PATHWAYS: readonly WrongContentCase[] = [
  [
    'a form that does not say whether every town has it',
    DOORS,
    '        everywhere: true\n',
    '',
    `content/${DOORS}:17 “everywhere” ontbreekt — Voeg “everywhere” toe: “true” of “false”.`,
  ],
  [
    'a form without a source',
    DOORS,
    '        everywhere: true\n        source: Verzonnen bron\n',
    '        everywhere: true\n',
    `content/${DOORS}:17 “source” ontbreekt — Voeg “source” toe: een tekst.`,
  ],
  [
    'a form that was never valid',
    DOORS,
    'everywhere: true\n        source: Verzonnen bron\n        date: 2026-02-01\n        validUntil: 2027-02-01',
    'everywhere: true\n        source: Verzonnen bron\n        date: 2026-02-01\n        validUntil: 2026-02-01',
    `content/${DOORS}:21 “form.agreed-job” is geldig tot 2026-02-01, maar de bron is van 2026-02-01 — Kies bij validUntil een dag na date.`,
  ],
  [
    'two forms with one name',
    DOORS,
    'id: basic-job',
    'id: agreed-job',
    `content/${DOORS}:22 Vorm “agreed-job” bestaat al (ook in content/${DOORS}:17) — Kies een andere naam voor een van de twee.`,
  ],
  [
    'a door with a route that is not there',
    DOORS,
    'routes: [learn-at-work]',
    'routes: [learn-at-home]',
    `content/${DOORS}:7 Route “learn-at-home” is er niet — Kies uit: learn-at-work.`,
  ],
  [
    'two routes with one name',
    ROUTES,
    'routes:\n',
    'routes:\n  - { id: learn-at-work, source: Verzonnen, date: 2026-02-01, validUntil: 2027-02-01, picture: [open-book] }\n',
    `content/${ROUTES}:3 Route “learn-at-work” bestaat al (ook in content/${ROUTES}:2) — Kies een andere naam voor een van de twee.`,
  ],
  [
    'a route without a picture',
    ROUTES,
    '    picture: [open-book]\n',
    '',
    `content/${ROUTES}:2 “picture” ontbreekt — Voeg “picture” toe: een lijst (regels met een streepje).`,
  ],
  [
    'a fact without a day',
    FACTS,
    '    validUntil: 2027-02-01\n',
    '',
    `content/${FACTS}:2 “validUntil” ontbreekt — Voeg “validUntil” toe: een tekst.`,
  ],
  [
    'no question about money at all',
    MONEY,
    'questions:\n  - id: hours\n    picture: [watch]\n',
    'questions: []\n',
    `content/${MONEY}:1 “questions” heeft te weinig regels — Zet er ten minste 1 in.`,
  ],
  [
    'two questions about money with one name',
    MONEY,
    'questions:\n',
    'questions:\n  - { id: hours, picture: [factory] }\n',
    `content/${MONEY}:3 Vraag over geld “hours” bestaat al (ook in content/${MONEY}:2) — Kies een andere naam voor een van de twee.`,
  ],
  [
    'a question about money without words',
    MONEY_WORDS,
    'money.question.hours.body: Hoeveel uur werk ik?\n',
    '',
    `content/${MONEY}:2 Tekst “money.question.hours.body” ontbreekt in de taal nl — Voeg “money.question.hours.body” toe in een bestand onder texts/nl.`,
  ],
  [
    'a page about money without its help',
    MONEY_WORDS,
    'money.help.body: Vraag wie je kan helpen.\n',
    '',
    `content/${MONEY}:1 Tekst “money.help.body” ontbreekt in de taal nl — Voeg “money.help.body” toe in een bestand onder texts/nl.`,
  ],
  [
    'a form without words, also where no town has it yet',
    MONEY_WORDS,
    'form.agreed-job.body: Iemand helpt je.\n',
    '',
    `content/${DOORS}:17 Tekst “form.agreed-job.body” ontbreekt in de taal nl — Voeg “form.agreed-job.body” toe in een bestand onder texts/nl.`,
  ],
  [
    'words of a form that is gone',
    MONEY_WORDS,
    'form.agreed-job.body: Iemand helpt je.\n',
    'form.agreed-job.body: Iemand helpt je.\nform.old-job.body: Oud werk.\n',
    `content/${MONEY_WORDS}:13 Niets gebruikt tekst “form.old-job.body” — Verbeter de naam of haal de regel weg.`,
  ],
  [
    'a town with a form that is not behind that door',
    TOWN,
    '  work: [basic-job]',
    '  meet: [basic-job]',
    `content/${TOWN}:50 Vorm “basic-job” is er niet — Maak die eerst in content/${DOORS}.`,
  ],
  [
    'a town with a form that is not there',
    TOWN,
    '  work: [basic-job]',
    '  work: [basik-job]',
    `content/${TOWN}:50 Vorm “basik-job” is er niet — Kies uit: agreed-job, basic-job.`,
  ],
  [
    'a town with forms for a door that is not there',
    TOWN,
    '  work: [basic-job]',
    '  home-meet: [basic-job]',
    `content/${TOWN}:50 Deur “home-meet” is er niet — Kies uit: meet, work.`,
  ],
  [
    'help with money without words',
    TOWN_WORDS,
    'evidence.example-help.body: De gids helpt met geld.\n',
    '',
    `content/${TOWN}:52 Tekst “evidence.example-help.body” ontbreekt in de taal nl — Voeg “evidence.example-help.body” toe in een bestand onder texts/nl.`,
  ],
  [
    'an address without a town',
    TOWN,
    '      city: Voorbeeldstad\n',
    '',
    `content/${TOWN}:21 “city” ontbreekt — Voeg “city” toe: een tekst.`,
  ],
]
