import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type Plugin } from 'vite'
import { contentPlugin } from './content-plugin.ts'
import { pagePolicyPlugin } from './page-policy-plugin.ts'

/** The desk, and the board of an event. */
const FOLDERS = ['gids', 'bord']
const BOARD = /^\/e\/[^/]+\/bord(?=\?|$)/

/**
 * Builds the pages that are not for visitors after their app, each apart: nothing of the one is ever in a file of another, so
 * that the desk and the board cannot make a visitor wait. What they show of a town is in the files that the visitor's app has.
 */
export const extraPagesPlugin = (content: { readonly folder: string }): Plugin => {
  let isBuild = false
  let root = ''
  let outDir = ''
  let target: string | readonly string[] | false | undefined
  const buildPage = (folder: string) =>
    build({
      configFile: false,
      root,
      publicDir: false,
      logLevel: 'warn',
      plugins: [react(), contentPlugin({ ...content, isWritten: true }), pagePolicyPlugin()],
      build: {
        outDir,
        emptyOutDir: false,
        assetsDir: `${folder}/assets`,
        modulePreload: { polyfill: false },
        ...(target && { target: [target].flat() }),
        rollupOptions: { input: resolve(root, `${folder}/index.html`) },
      },
    })
  return {
    name: 'talentperron:extra-pages',
    configResolved(config) {
      isBuild = config.command === 'build'
      root = config.root
      outDir = resolve(config.root, config.build.outDir)
      target = config.build.target
    },
    // While one works: the address of a board is that of its page, as in the service.
    configureServer(server) {
      server.middlewares.use((request, _, next) => {
        if (request.url) request.url = request.url.replace(BOARD, '/bord/index.html')
        next()
      })
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        // Also called when the server stops that runs while one works.
        if (isBuild) for (const folder of FOLDERS) await buildPage(folder)
      },
    },
  }
}
