import { expect, test } from 'vitest'
import { withPolicy } from './page-policy-plugin.ts'

const PAGE = `<head>
    <meta charset="utf-8" />
    <script type="module" src="/a.js"></script>
  </head>`

test('a built page carries the policy itself, before its first script, without what only a header may say', () => {
  const page = withPolicy(PAGE)
  const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]+)" \/>/.exec(page) ?? []
  expect(policy).toContain("default-src 'none'; script-src 'self'")
  expect(policy).toContain("require-trusted-types-for 'script'")
  expect(policy).not.toContain('frame-ancestors')
  expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<script'))
  expect(page.indexOf('charset')).toBeLessThan(page.indexOf('Content-Security-Policy'))
})

test('a page where it cannot stand fails the build', () => {
  expect(() => withPolicy('<head><meta charset="latin1"></head>')).toThrow('charset')
})
