import type { VitePWAOptions } from 'vite-plugin-pwa'

/**
 * One service worker, for the visitor app. Everything the app can need is there after the first load, so that a whole
 * visit works without a network. A new version waits until it is told to take over: it never reloads a visit.
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
    globPatterns: ['**/*.{js,css,html,svg,woff2,png}', 'assets/*.{json,opus}'],
    // The desk is not for visitors, and needs the network anyway.
    globIgnores: ['gids/**'],
    dontCacheBustURLsMatching: /^assets\//,
    // So that `/kiosk?gemeente=…` is kiosk.html without a network too.
    ignoreURLParametersMatching: [/^gemeente$/],
    navigateFallback: '/index.html',
    navigateFallbackDenylist: [/^\/api\//, /^\/gids(\/|$)/],
    clientsClaim: true,
    cleanupOutdatedCaches: true,
    maximumFileSizeToCacheInBytes: 4_000_000,
    inlineWorkboxRuntime: true,
    sourcemap: false,
  },
}
