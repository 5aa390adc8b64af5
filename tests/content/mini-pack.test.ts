import { describe, expect, test } from 'vitest'
import { compilePack } from '#contract/content/compile-pack.ts'
import { packSchema } from '#contract/content/pack.schema.ts'
import { compileMiniPack, readMiniContent } from '#tests/fixtures/mini-content.ts'

describe('a small complete content tree', () => {
  const { pack, texts, pictures } = compileMiniPack()

  test('compiles to plain JSON that satisfies the schema of a pack', () => {
    expect(packSchema.parse(JSON.parse(JSON.stringify(pack)))).toEqual(pack)
  })

  test('joins each question with its parameters and its picture', () => {
    expect(pack.instrument.items[0]).toEqual({
      id: 'repair-tap',
      scale: 'R',
      sectors: ['techniek'],
      discrimination: 1.8,
      thresholds: [-0.4, 0.3],
      picture: 'interest-repair-tap',
    })
  })

  test('joins the evidence of base and town', () => {
    const care = pack.sectors.find(sector => sector.id === 'zorg')
    expect(care?.evidence.map(({ id }) => id)).toEqual(['care-vacancies', 'example-care'])
    expect(pack.doors.map(door => door.evidence.map(({ id }) => id))).toEqual([
      [],
      ['work-first', 'example-work'],
    ])
  })

  test('joins the forms a town names with their dates, and leaves out the words of the others', () => {
    expect(pack.doors.map(door => door.forms)).toEqual([
      [],
      [{ id: 'basic-job', source: 'Verzonnen bron', date: '2026-02-01', validUntil: '2027-02-01' }],
    ])
    expect(texts.nl?.['form.basic-job.body']).toBe('Je werkt in de buurt.')
    expect(texts.nl?.['form.agreed-job.body']).toBeUndefined()
    expect(pack.doors.map(door => door.routes)).toEqual([['learn-at-work'], []])
    expect(pack.routes.map(({ id, picture }) => [id, picture])).toEqual([
      ['learn-at-work', 'route-learn-at-work'],
    ])
  })

  test('has the facts that hold everywhere, and help with money of base and town', () => {
    expect(pack.facts.map(({ id }) => id)).toEqual(['least-wage'])
    expect(pack.money.help.map(({ id }) => id)).toEqual(['help-line', 'example-help'])
    expect(pack.money.questions).toEqual([{ id: 'hours', picture: 'money-hours' }])
  })

  test('of a town that names no forms, has those that exist everywhere', () => {
    const files = readMiniContent()
    const file = 'municipalities/voorbeeldstad/pack.yaml'
    files.set(file, (files.get(file) ?? '').replace('forms:\n  work: [basic-job]\n', ''))
    const compiled = compilePack(files, 'voorbeeldstad', { itemBank: 'small' })
    expect(compiled.ok && compiled.value.pack.doors[1]?.forms.map(({ id }) => id)).toEqual(['agreed-job'])
  })

  test('of a town that knows no address and has no times to choose from is still a pack', () => {
    const files = readMiniContent()
    const file = 'municipalities/voorbeeldstad/pack.yaml'
    const bare = (files.get(file) ?? '')
      .replace(/ {4}address:\n(?: {6}.*\n)+/, '')
      .replace(/ {6}weekly:\n {8}monday: \[\{ from: "09:30".*\n.*\n/, '      weekly: {}\n')
    files.set(file, bare)
    const compiled = compilePack(files, 'voorbeeldstad', { itemBank: 'small' })
    const [location] = compiled.ok ? compiled.value.pack.locations : []
    expect(location?.id).toBe('plein')
    expect(location?.address).toBeUndefined()
    expect(location?.conversations.weekly).toEqual({})
  })

  test('lets a town say something in its own words, and keeps the words of the base elsewhere', () => {
    expect(texts.nl?.['door.work.ask.body']).toBe('Vraag het aan de gids op het plein.')
    expect(texts.nl?.['door.meet.ask.body']).toBe('Vraag het aan een gids.')
    expect(texts.en?.['door.work.ask.body']).toBe('Ask a guide.')
  })

  test('has words in its real languages only', () => {
    expect(Object.keys(texts)).toEqual(['nl', 'en'])
    expect(pack.languages).toEqual(['nl', 'en', 'ar-XB'])
  })

  test('says of every picture in the pack what it is drawn from', () => {
    const named = [
      ...[
        ...pack.instrument.items,
        ...pack.talents,
        ...pack.wishes,
        ...pack.sectors,
        ...pack.doors,
        ...pack.routes,
        ...pack.money.questions,
      ].map(({ picture }) => picture),
      ...pack.sectors.flatMap(sector => sector.jobs.map(({ picture }) => picture)),
    ]
    expect(Object.keys(pictures).sort()).toEqual(named.sort())
    expect(pictures['interest-repair-tap']).toEqual(['droplet', 'wrench'])
  })
})
