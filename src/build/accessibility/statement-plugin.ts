import { resolve } from 'node:path'
import { build, type Plugin } from 'vite'
import { readContentFolder } from '#contract/content/read-content-folder.ts'
import { pagePolicyPlugin } from '../page-policy-plugin.ts'
import { type Results, readResults } from './results.ts'
import { townContacts, unreviewed } from './statement-facts.ts'
import { statementPage } from './statement-page.ts'

const MARK = '<!--statement-->'
const PAGE = 'toegankelijkheid.html'

/** The statement for the towns in a content folder, as those results have it, with what may be shown on a day (ISO date). */
export const statementFor = (folder: string, results: Results, day: string): string => {
  const files = readContentFolder(folder)
  return statementPage({
    results,
    contacts: townContacts(files, day),
    unreviewed: unreviewed(files, results.languages),
  })
}

/**
 * Makes the page with the statement on accessibility from the last results, apart from the app: a page of words needs no
 * script, and a style that it shared with the app would make a visitor wait. Runs before the list of files to keep is made.
 */
export const statementPlugin = ({ folder }: { readonly folder: string }): Plugin => {
  const content = resolve(folder)
  let root = ''
  let outDir = ''
  return {
    name: 'talentperron:statement',
    apply: 'build',
    configResolved(config) {
      root = config.root
      outDir = resolve(config.root, config.build.outDir)
    },
    closeBundle: {
      order: 'pre',
      sequential: true,
      async handler() {
        const inside: Plugin = {
          name: 'talentperron:statement-inside',
          transformIndexHtml: html =>
            html.replace(MARK, () =>
              statementFor(content, readResults(), new Date().toISOString().slice(0, 10)),
            ),
        }
        await build({
          configFile: false,
          root,
          publicDir: false,
          logLevel: 'warn',
          plugins: [inside, pagePolicyPlugin()],
          build: {
            outDir,
            emptyOutDir: false,
            modulePreload: false,
            rollupOptions: { input: resolve(root, PAGE) },
          },
        })
      },
    },
  }
}
