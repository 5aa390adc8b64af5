import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono } from 'hono'

const YEAR = 31_536_000

/** Files with a hash in their name never change. The rest is asked again each time, so that an update arrives. */
const cacheControl = (path: string): string =>
  /^\/((gids|bord)\/)?assets\//.test(path) ? `public, max-age=${YEAR}, immutable` : 'no-cache'

const unchangedSince = (context: Context): boolean => {
  const known = Date.parse(context.req.header('If-Modified-Since') ?? '')
  const changed = Date.parse(context.res.headers.get('Last-Modified') ?? '')
  // Exactly that time: an earlier version that was put back is older, and another file all the same.
  return context.res.status === 200 && changed === known
}

const notFound = (context: Context): Response => context.text('Deze pagina of dit bestand is er niet.\n', 404)

const unbuilt = (context: Context): Response =>
  context.text('De app is nog niet gebouwd. Voer eerst uit: npm run build\n', 503)

/** The built app. `root` is where the build put it. */
export const staticFiles = (root: string): Hono => {
  const app = new Hono()
  const nothing = async (): Promise<void> => {}

  const built = (): boolean => existsSync(join(root, 'index.html'))
  const page = async (context: Context, file: string): Promise<Response> => {
    const served = await serveStatic({ root, path: file, precompressed: true })(context, nothing)
    return served ?? notFound(context)
  }

  app.use(async (context, next) => {
    await next()
    const { status } = context.res
    // Opus lies in Ogg; by the name alone a browser does not know what to play.
    if (status === 200 && context.req.path.endsWith('.opus')) context.header('Content-Type', 'audio/ogg')
    context.header('Cache-Control', status === 200 ? cacheControl(context.req.path) : 'no-cache')
    if (unchangedSince(context))
      context.res = new Response(null, { status: 304, headers: context.res.headers })
  })
  app.use(async (context, next) => (built() ? next() : unbuilt(context)))
  app.get('/', context => page(context, 'index.html'))
  app.get('/kiosk', context => page(context, 'kiosk.html'))
  app.get('/e/:code', context => page(context, 'kiosk.html'))
  app.on('GET', ['/e/:code/bord', '/e/:code/bord/'], context => page(context, 'bord/index.html'))
  app.get('/toegankelijkheid', context => page(context, 'toegankelijkheid.html'))
  app.get('/gids', context => context.redirect('/gids/', 308))
  app.use((context, next) => serveStatic({ root, precompressed: true })(context, next))
  app.get('*', async context => {
    const isFile = context.req.path.split('/').at(-1)?.includes('.')
    if (isFile) return notFound(context)
    // The app itself says what is wrong and shows the way on; the status tells everything else.
    const shown = await page(context, 'index.html')
    return new Response(shown.body, { status: 404, headers: shown.headers })
  })
  app.all('*', context => context.text('Dit kan hier niet.\n', 405, { Allow: 'GET, HEAD' }))
  return app
}
