import react from '@vitejs/plugin-react'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { statementPlugin } from './src/build/accessibility/statement-plugin.ts'
import { buildIdPlugin } from './src/build/build-id-plugin.ts'
import { buttonStylesPlugin } from './src/build/button-styles-plugin.ts'
import { compressPlugin } from './src/build/compress-plugin.ts'
import { contentPlugin } from './src/build/content-plugin.ts'
import { extraPagesPlugin } from './src/build/extra-pages-plugin.ts'
import { firstScreenPlugin } from './src/build/first-screen-plugin.ts'
import { kioskStartPlugin } from './src/build/kiosk-start-plugin.ts'
import { chunkFileNames, languagesPlugin } from './src/build/language-files.ts'
import { pagePolicyPlugin } from './src/build/page-policy-plugin.ts'
import { pwaOptions } from './src/build/pwa-options.ts'

const BOTH_PAGES =
  /[\\/](apps[\\/]visitor[\\/](App\.tsx|shell[\\/]watch-for-updates\.ts)|react-dom[\\/]client\.js)$/

export default defineConfig({
  root: 'src',
  publicDir: '../public',
  plugins: [
    react(),
    buttonStylesPlugin(),
    contentPlugin({ folder: 'content' }),
    kioskStartPlugin(),
    firstScreenPlugin(),
    pagePolicyPlugin(),
    statementPlugin({ folder: 'content' }),
    buildIdPlugin(),
    languagesPlugin(),
    VitePWA(pwaOptions),
    extraPagesPlugin({ folder: 'content' }),
    compressPlugin(),
  ],
  build: {
    outDir: '../dist',
    rolldownOptions: {
      input: ['src/index.html', 'src/kiosk.html'],
      // What both pages begin with is one file: in pieces it packs less well.
      output: { chunkFileNames, codeSplitting: { groups: [{ name: 'app', test: BOTH_PAGES }] } },
    },
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    manifest: true,
  },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:8080' } },
  test: {
    root: '.',
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['src/**/*.test.tsx', 'tests/**/*.test.tsx'],
          setupFiles: ['tests/setup/dom.ts'],
          testTimeout: 30_000,
        },
      },
    ],
  },
})
