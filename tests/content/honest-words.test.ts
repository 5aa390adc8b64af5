import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { factRows } from '#build/facts/fact-rows.ts'
import { readContentFolder } from '#contract/content/read-content-folder.ts'
import { dateOf } from '#platform/i18n/dates.ts'
import method from '#platform/i18n/texts/nl/how-it-works.json'

const rows = factRows(readContentFolder(fileURLToPath(new URL('../../content', import.meta.url))))
const real = rows.filter(({ town }) => town !== 'voorbeeldstad')

describe('facts', () => {
  test('have no date that is a guess', () => {
    expect(real.length).toBeGreaterThan(40)
    expect(real.filter(({ source }) => /geschat|zonder datum/i.test(source))).toEqual([])
  })

  test('have the first day of a month or the last day of a year only where the source itself names that day', () => {
    const madeUp = real.filter(
      ({ date, source }) => /-01$|-12-31$/.test(date) && date.length === 10 && !source.includes(dateOf(date)),
    )
    expect(madeUp.map(({ id }) => id)).toEqual([])
  })

  test('say whose the walk-in hours in Groningen are', () => {
    const [walkIn] = real.filter(({ id }) => id === 'harm-buiterplein.walkIn')
    expect(walkIn).toBeDefined()
    const words = readContentFolder(fileURLToPath(new URL('../../content', import.meta.url)))
    expect(words.get('municipalities/groningen/texts/nl/town.yaml')).toContain(
      'De tijden zijn van het Werkcentrum.',
    )
  })
})

describe('the page about the method', () => {
  test('says that level, entry and what is hard are our own estimate', () => {
    expect(Object.values(method).join(' ')).toContain(
      'Niveau, begin en wat zwaar is, zijn onze eigen inschatting.',
    )
  })

  test('names under the sources who wrote about men and women', () => {
    expect(method['howItWorks.fair.differ.body']).toMatch(/mannen .* vrouwen/)
    expect(method['howItWorks.sources.holland.body']).toContain('Rounds en anderen in 2010')
  })

  test('keeps “soorten werk” for what the result shows; Holland wrote of interests', () => {
    const sources = Object.entries(method).filter(([id]) => id.includes('.sources.'))
    expect(sources.length).toBeGreaterThan(3)
    expect(sources.filter(([, words]) => words.includes('soorten werk'))).toEqual([])
  })

  test('says that answers on a shared device go when one presses the button, not before', () => {
    expect(method['howItWorks.keeps.shared.body']).toBe(
      'Druk op ‘Klaar, wis alles’. Dan zijn je antwoorden weg.',
    )
  })

  test('claims no study with people in the Netherlands', () => {
    expect(method['howItWorks.worth.pilot.body']).not.toMatch(/veel mensen/)
  })
})
