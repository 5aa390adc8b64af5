import type { VitePWAOptions } from 'vite-plugin-pwa'
import { LANGUAGES_CACHE } from '#contract/language-list.ts'
import { LANGUAGE_ADDRESSES, LANGUAGE_GLOBS } from './language-files.ts'

/**
 * One service worker, for the visitor app. Everything a visit in the town's first language can need is there after the
 * first load, so that it works without a network; another language from when it is first chosen, and on a kiosk soon after
 * the start. A new version waits until it is told to take over: it never reloads a visit.
 */
export const pwaOptions: Partial<VitePWAOptions> = {
  registerType: 'prompt',
  injectRegister: false,
  filename: 'sw.js',
  manifest: {
    name: 'Talentperron',
    short_name: 'Talentperron',
    description: 'Ontdek wat je goed kunt en welk werk bij je past.',
    lang: 'nl',
    dir: 'ltr',
    id: '/',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#fbf7f0',
    theme_color: '#10243e',
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
  workbox: {
    globPatterns: ['**/*.{js,css,html,svg,woff2,png}', 'assets/*.json', 'languages.json'],
    // The desk and the board are not for visitors, and need the network anyway.
    globIgnores: ['gids/**', 'bord/**', ...LANGUAGE_GLOBS],
    runtimeCaching: [
      {
        urlPattern: LANGUAGE_ADDRESSES,
        handler: 'CacheFirst',
        // A player asks for a part of a recording at a time.
        options: { cacheName: LANGUAGES_CACHE, matchOptions: { ignoreVary: true }, rangeRequests: true },
      },
    ],
    dontCacheBustURLsMatching: /^assets\//,
    // So that `/kiosk?gemeente=…` is kiosk.html without a network too.
    ignoreURLParametersMatching: [/^gemeente$/],
    navigateFallback: '/index.html',
    // Matched with what stands behind a question mark as well.
    navigateFallbackDenylist: [/^\/api\//, /^\/gids([/?]|$)/, /^\/e\/[^/]+\/bord\/?(\?|$)/],
    clientsClaim: true,
    cleanupOutdatedCaches: true,
    maximumFileSizeToCacheInBytes: 4_000_000,
    inlineWorkboxRuntime: true,
    sourcemap: false,
  },
}
