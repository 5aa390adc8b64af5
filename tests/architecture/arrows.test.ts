import { describe, expect, test } from 'vitest'
import { brokenArrows } from './arrows.ts'
import { isTest, sourcesBelow } from './source-files.ts'

const files = sourcesBelow('src').filter(({ path }) => !isTest(path))

describe('the arrows between the layers', () => {
  test('all point the right way', () => {
    expect(files.length).toBeGreaterThan(200)
    expect(brokenArrows(files)).toEqual([])
  })

  test.each([
    ['src/core/scoring/x.ts', '#contract/content/pack.schema.ts', 'core may not import contract'],
    ['src/core/scoring/x.ts', '../../flow/visit/visit.machine.ts', 'core may not import flow'],
    ['src/core/questionnaire/x.ts', '../scoring/order.ts', 'core/questionnaire may not import core/scoring'],
    ['src/core/matching/x.ts', '../pathways/doors.ts', 'core/matching may not import core/pathways'],
    ['src/core/scheduling/x.ts', '../matching/words.ts', 'core/scheduling may not import core/matching'],
    [
      'src/core/matching/x.ts',
      '../scheduling/nearest-slots.ts',
      'core/matching may not import core/scheduling',
    ],
    ['src/core/shared/x.ts', '../scoring/order.ts', 'core/shared may not import core/scoring'],
    ['src/core/matching/x.ts', 'zod', 'a package this layer may not know'],
    ['src/core/matching/x.ts', 'temporal-polyfill', 'only for'],
    ['src/contract/x.ts', '#flow/visit/visit-context.ts', 'contract may not import flow'],
    ['src/contract/content/x.ts', 'node:fs', 'a package this layer may not know'],
    ['src/flow/visit/x.ts', '#platform/i18n/i18n.ts', 'flow may not import platform'],
    ['src/flow/visit/x.ts', 'react', 'only for'],
    ['src/platform/i18n/x.ts', '#flow/visit/visit-context.ts', 'platform may not import flow'],
    ['src/platform/i18n/x.ts', '#ui/Button.tsx', 'platform may not import ui'],
    ['src/platform/i18n/x.ts', 'dexie', 'only for'],
    ['src/platform/i18n/x.ts', '#contract/content/read-content-folder.ts', 'reads the disk'],
    ['src/ui/x.tsx', '#core/shared/result.ts', 'ui may not import core'],
    ['src/apps/visitor/x.tsx', '#service/main.ts', 'apps may not import service'],
    ['src/apps/visitor/x.tsx', '../desk/y.tsx', 'the apps may not import each other'],
    ['src/apps/visitor/x.tsx', '@nl-design-system-candidate/button-react', 'only for'],
    ['src/service/booking/http/x.ts', 'kysely', 'only for'],
    ['src/service/booking/http/x.ts', '#flow/booking/booking.machine.ts', 'service may not import flow'],
    ['src/service/booking/http/x.ts', 'react', 'only for'],
    ['src/cli/x.ts', '#build/compile-content.ts', 'cli may not import build'],
    ['src/build/x.ts', '#apps/visitor/App.tsx', 'build may not import apps'],
    ['src/build/x.ts', '#tests/fixtures/mini-content.ts', 'src imports no tests'],
  ])('%s importing %s is told', (path, imported, reason) => {
    const told = brokenArrows([{ path, text: `import { x } from '${imported}'` }])
    expect(told).toEqual([expect.stringContaining(`${path} imports ${imported}: `)])
    expect(told[0]).toContain(reason)
  })

  test('types, re-exports and late imports count as well', () => {
    const text = `import type { A } from '#apps/a.ts'\nexport * from '#cli/b.ts'\nconst c = () => import('#service/c.ts')`
    expect(brokenArrows([{ path: 'src/ui/x.ts', text }])).toHaveLength(3)
  })

  test.each([
    ['src/core/pathways/x.ts', '../questionnaire/instrument.ts'],
    ['src/core/scheduling/x.ts', 'temporal-polyfill'],
    ['src/contract/content/x.ts', 'yaml'],
    ['src/apps/visitor/x.tsx', '#flow/visit/visit.machine.ts'],
    ['src/ui/X.tsx', '@nl-design-system-candidate/button-react'],
    ['src/service/booking/store/x.ts', 'pg'],
    ['src/platform/storage/x.ts', 'dexie'],
  ])('%s may import %s', (path, imported) => {
    expect(brokenArrows([{ path, text: `import { x } from '${imported}'` }])).toEqual([])
  })
})
