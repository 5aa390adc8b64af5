import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  everyCheck,
  type Results,
  readResults,
  resultsSchema,
  stateOf,
} from '#build/accessibility/results.ts'
import { townContacts, unreviewed } from '#build/accessibility/statement-facts.ts'
import { statementPage } from '#build/accessibility/statement-page.ts'
import { statementFor } from '#build/accessibility/statement-plugin.ts'
import { LANGUAGES } from '#platform/i18n/languages.ts'
import { EVERY_SHOWING, WAYS } from './every-showing.ts'
import { everyState } from './every-state.ts'
import { type PlaywrightReport, resultsOf } from './results-of-run.ts'
import { RULES } from './rules.ts'

const AGAIN = 'run "npm run accessibility" and commit what it writes'
const versionOf = (path: string): string => JSON.parse(readFileSync(path, 'utf8')).version

describe('the statement on accessibility', () => {
  const results = readResults()

  test("rests on a run that knew today's rules, screens, languages and ways to show them", () => {
    const { axe, rules, screens, languages, ways } = results
    expect({ axe, rules, screens, languages, ways }, AGAIN).toEqual({
      axe: versionOf('node_modules/axe-core/package.json'),
      rules: RULES,
      screens: everyState(),
      languages: LANGUAGES.toSorted(),
      ways: [...WAYS].toSorted(),
    })
    expect(results.checks, AGAIN).toBeLessThanOrEqual(everyCheck(results))
    expect(results.checks, AGAIN).toBeGreaterThanOrEqual(Math.max(screens.length, languages.length))
    for (const [part, tests] of Object.entries(results.parts)) expect(tests.length, part).toBeGreaterThan(0)
    expect(everyCheck(results)).toBe((everyState().length - 1) * EVERY_SHOWING.length + 1)
  })

  test('says what was found, and no more', () => {
    const page = statementFor('content', results, results.date)
    const tests = Object.values(results.parts)
    for (const part of tests) {
      const passed = part.filter(({ state }) => state === 'passed').length
      if (part.length > 1) expect(page).toContain(`Van de ${part.length} tests ging het bij ${passed} goed.`)
    }
    const part = results.checks < everyCheck(results) ? `, van de ${everyCheck(results)} keer die kan` : ''
    expect(page).toContain(`Samen ${results.checks} keer${part}.`)
    expect(page).toContain(results.commit.slice(0, 12))
    expect(page).not.toMatch(/undefined|NaN|\[object|<script|style="/)
    // Only an investigation by people can make it that, whatever the tests say.
    expect(page).not.toMatch(/voldoet volledig|Talentperron voldoet/)
    expect(page).toContain('Dat is er nog niet.')
  })
})

const SAMPLE: Results = {
  date: '2026-11-21',
  version: '0.1.0',
  commit: 'a'.repeat(40),
  axe: '4.0.0',
  browser: '150.0',
  rules: ['wcag2a'],
  screens: ['welcome'],
  languages: ['nl', 'ti'],
  ways: ['usual'],
  checks: 2,
  violations: {},
  parts: { rules: [], kiosk: [], aids: [], order: [], keys: [], switch: [], layout: [] },
}
const pageOf = (results: Partial<Results>, about: { contacts?: []; unreviewed?: string[] } = {}): string =>
  statementPage({ results: { ...SAMPLE, ...results }, contacts: [], unreviewed: [], ...about })

describe('what went wrong or did not happen', () => {
  test('stands there by name', () => {
    const rules = [
      { title: 'een <b>goede</b>', state: 'passed' as const, tries: 2 },
      { title: 'een "foute"', state: 'failed' as const, tries: 2 },
    ]
    const page = pageOf({ parts: { ...SAMPLE.parts, rules }, violations: { 'color-contrast': 3 } })
    expect(page).toContain(
      'Niet goed. Van de 2 tests ging het bij 1 goed. Bij 1 was een tweede poging nodig.',
    )
    expect(page).toContain('color-contrast (3 keer)')
    expect(page).toContain('<li>een &quot;foute&quot;</li>')
    expect(page).not.toContain('een <b>')
  })

  test('a part of which nothing ran, or not everything, was not done', () => {
    const ran = { title: 'a', state: 'passed', tries: 1 } as const
    const of = (tests: Results['parts']['keys']) =>
      stateOf({ ...SAMPLE, parts: { ...SAMPLE.parts, keys: tests } }, 'keys')
    expect(of([])).toBe('not-done')
    expect(of([ran])).toBe('passed')
    expect(of([ran, { ...ran, state: 'not-done' }])).toBe('not-done')
    expect(of([ran, { ...ran, state: 'not-done' }, { ...ran, state: 'failed' }])).toBe('failed')
  })

  test('when not everything was looked at, it is not simply called good', () => {
    const rules = [{ title: 'a', state: 'passed' as const, tries: 1 }]
    const parts = { ...SAMPLE.parts, rules }
    expect(pageOf({ parts, screens: ['welcome', 'result'], checks: 1 })).toContain('Voor een deel gedaan')
    expect(pageOf({ parts, checks: 1 })).not.toContain('Voor een deel gedaan')
  })

  test('languages that nobody looked over are named, and only those', () => {
    expect(pageOf({}, { unreviewed: ['ti', 'fa'] })).toContain('Tigrinya en Perzisch')
    expect(pageOf({})).not.toContain('een computer vertaald')
  })
})

describe('whom to tell', () => {
  const PACK = (phone: string) => `
id: ergens
name: Ergens
timeZone: Europe/Amsterdam
languages: [nl]
theme: perron
sectors: [zorg, techniek, ict]
evidence: {}
doors: {}
locations:
  - id: plein
    conversations: { weekly: {}, exceptions: [], minutes: 45, noticeHours: 24, horizonDays: 28, guides: [gids-1] }
${phone}`
  const PHONE = `    phone: { number: 050 123 45 67, source: het stadhuis, date: '2026-01', validUntil: '2026-12-31' }`
  const contacts = (pack: string, day = '2026-11-22') =>
    townContacts(new Map([['municipalities/ergens/pack.yaml', pack]]), day)

  test('is what the town itself has, while that may be shown, and else a guide', () => {
    expect(contacts(PACK(PHONE))).toEqual([{ id: 'ergens', town: 'Ergens', ways: ['Bel 050 123 45 67'] }])
    expect(contacts(PACK(PHONE), '2027-01-01')).toEqual([{ id: 'ergens', town: 'Ergens', ways: [] }])
    expect(contacts(PACK(''))).toEqual([{ id: 'ergens', town: 'Ergens', ways: [] }])
    const page = statementPage({ results: SAMPLE, contacts: contacts(PACK('')), unreviewed: [] })
    expect(page).toContain('Ergens: vraag het aan een gids.')
    // Another town knows nothing of the visit somebody came from.
    expect(page.match(/href="\/[^"]*"/g)).toEqual(['href="/?gemeente=ergens"'])
  })

  test('a language without a status, as Dutch, is not called translated by a computer', () => {
    const files = new Map([['base/texts/ti/status.yaml', 'status: machine\ndate: 2026-11-22']])
    expect(unreviewed(files, ['nl', 'ti'])).toEqual(['ti'])
  })
})

describe('the results of a run', () => {
  const check = { state: 'welcome', language: 'nl', way: 'usual' as const, faults: ['image-alt: img'] }
  const body = Buffer.from(JSON.stringify({ browser: '150.0', checks: [check, check] })).toString('base64')
  const run = (status: 'expected' | 'unexpected' | 'flaky' | 'skipped'): PlaywrightReport => ({
    stats: { startTime: '2026-11-22T15:30:00.000Z' },
    suites: [
      {
        suites: [
          {
            specs: [
              {
                title: 'no screen breaks a rule',
                file: 'accessibility/whole.spec.ts',
                tests: [{ status, results: [{ attachments: [{ name: 'checks', body }] }] }],
              },
            ],
          },
        ],
      },
    ],
  })
  const about = { version: '0.1.0', commit: 'b'.repeat(40), axe: '4.0.0' }

  test('are what ran, by what it was about', () => {
    const results = resultsOf(run('unexpected'), about)
    expect(resultsSchema.safeParse(results).success).toBe(true)
    expect(results).toMatchObject({
      date: '2026-11-22',
      checks: 2,
      screens: ['welcome'],
      violations: { 'image-alt': 2 },
      parts: { rules: [{ state: 'failed', tries: 1 }], keys: [] },
    })
    expect(resultsOf(run('skipped'), about).parts.rules[0]?.state).toBe('not-done')
  })

  test('without a single check are no results', () => {
    expect(() => resultsOf({ stats: { startTime: '2026-11-22' }, suites: [] }, about)).toThrow('no checks')
  })
})
