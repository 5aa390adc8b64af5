import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { build, type Plugin } from 'vite'

const ENTRY = 'apps/visitor/kiosk-start.ts'

/**
 * Builds what takes the first touch of a shared device, and notices that its app did not come, apart from that app: as one
 * of its entries it would share files with it, and be gone with them.
 */
export const kioskStartPlugin = (): Plugin => {
  let root = ''
  let target: string | readonly string[] | false | undefined
  let address = ''
  return {
    name: 'talentperron:kiosk-start',
    apply: 'build',
    configResolved(config) {
      root = config.root
      target = config.build.target
    },
    async buildStart() {
      const built = await build({
        configFile: false,
        root,
        publicDir: false,
        logLevel: 'warn',
        build: {
          write: false,
          modulePreload: { polyfill: false },
          ...(target && { target: [target].flat() }),
          rollupOptions: { input: resolve(root, ENTRY) },
        },
      })
      const output = [built].flat().flatMap(each => ('output' in each ? each.output : []))
      const [chunk] = output
      if (output.length !== 1 || chunk?.type !== 'chunk') throw new Error(`${ENTRY} is not one file`)
      const hash = createHash('sha256').update(chunk.code).digest('hex').slice(0, 8)
      address = `assets/kiosk-start-${hash}.js`
      this.emitFile({ type: 'asset', fileName: address, source: chunk.code })
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_, { path }) =>
        path === '/kiosk.html'
          ? [
              {
                tag: 'script',
                attrs: { type: 'module', async: true, crossorigin: true, src: `/${address}` },
                // Asked for with the app, and there long before it; after the policy of the page.
                injectTo: 'head',
              },
            ]
          : [],
    },
  }
}
