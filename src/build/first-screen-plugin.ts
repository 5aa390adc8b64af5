import { resolve } from 'node:path'
import { createServer, type Plugin } from 'vite'

const MARK = '<!--first-screen-->'
const ENTRY = '/apps/visitor/prerender.tsx'

type Mode = 'own' | 'kiosk'
type Entry = { readonly renderFirstScreen: (mode: Mode) => string }

/**
 * Draws the first screen at build and puts it in each page, so that it shows and reads before any script runs. The
 * drawing is done by the app itself, in a server without a port.
 */
export const firstScreenPlugin = (): Plugin => {
  const draw = async (mode: Mode): Promise<string> => {
    const server = await createServer({
      server: { middlewareMode: true, watch: null, ws: false },
      appType: 'custom',
      logLevel: 'error',
      optimizeDeps: { noDiscovery: true, include: [] },
      configFile: resolve('vite.config.ts'),
    })
    try {
      const { renderFirstScreen } = (await server.ssrLoadModule(ENTRY)) as Entry
      return renderFirstScreen(mode)
    } finally {
      await server.close()
    }
  }
  return {
    name: 'talentperron:first-screen',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: async (html, { path }) => {
        if (!html.includes(MARK)) throw new Error(`${path} has no ${MARK}`)
        return html.replace(MARK, await draw(path === '/kiosk.html' ? 'kiosk' : 'own'))
      },
    },
  }
}
