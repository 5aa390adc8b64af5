import { defineConfig } from '@playwright/test'
import { launchOptions } from './tests/setup/e2e-browser.ts'

/** The app as built, in front of a real service. One worker: a database and a browser are enough. */
export default defineConfig({
  testDir: 'tests',
  // Pictures to look at, by `npm run screens`, are no test.
  testMatch: process.env.SCREENS
    ? ['screens/write-screens.ts']
    : ['e2e/**/*.spec.ts', 'accessibility/**/*.spec.ts', 'kiosk/**/*.spec.ts'],
  // What a screen reader meets on each screen: the only thing that is kept to compare with.
  snapshotPathTemplate: '{testDir}/accessibility/reading-order/{arg}{ext}',
  outputDir: 'test-results/e2e',
  webServer: {
    command: 'node --import tsx tests/setup/e2e-server.ts',
    // Both addresses are on free ports; the tests find them in E2E_APP and E2E_WINDOW.
    wait: { stdout: /ready (?<e2e_app>\S+) (?<e2e_window>\S+)/ },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
  },
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  // A machine that is busy with something else may be too slow for a press; what then passes is told apart.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    ...(process.env.E2E_APP ? { baseURL: process.env.E2E_APP } : {}),
    launchOptions: launchOptions(),
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    // Installing a copy of the whole app for every test takes time and shows nothing; the tests that need it allow it.
    serviceWorkers: 'block',
    trace: 'off',
    screenshot: 'only-on-failure',
  },
})
