import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type Plugin } from 'vite'
import { pagePolicyPlugin } from './page-policy-plugin.ts'

/**
 * Builds the page of the desk after the visitor's app, apart from it: nothing of the one is ever in a file of the other, so
 * that the desk cannot make a visitor wait.
 */
export const deskPlugin = (): Plugin => {
  let root = ''
  let outDir = ''
  let target: string | readonly string[] | false | undefined
  return {
    name: 'talentperron:desk',
    apply: 'build',
    configResolved(config) {
      root = config.root
      outDir = resolve(config.root, config.build.outDir)
      target = config.build.target
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        await build({
          configFile: false,
          root,
          publicDir: false,
          logLevel: 'warn',
          plugins: [react(), pagePolicyPlugin()],
          build: {
            outDir,
            emptyOutDir: false,
            assetsDir: 'gids/assets',
            modulePreload: { polyfill: false },
            ...(target && { target: [target].flat() }),
            rollupOptions: { input: resolve(root, 'gids/index.html') },
          },
        })
      },
    },
  }
}
