import type { BrowserContext, ConsoleMessage, Page } from '@playwright/test'

const NOT_OURS = [
  // Said by Playwright itself when it keeps the service worker out.
  /Service Worker registration blocked by Playwright/,
  // Which powers there are to give up differs from browser to browser.
  /Permissions-Policy header: Unrecognized feature/,
]

/** Everything a page did that it must never do; empty at the end of a test. */
export type Guard = {
  readonly problems: () => readonly string[]
  /** A test that breaks something on purpose says what it will see. */
  readonly allow: (...expected: readonly RegExp[]) => void
  readonly watch: (context: BrowserContext) => void
}

export const newGuard = (): Guard => {
  const seen: string[] = []
  const allowed: RegExp[] = [...NOT_OURS]

  const onConsole = (message: ConsoleMessage): void => {
    if (message.type() !== 'error' && message.type() !== 'warning') return
    seen.push(`console ${message.type()}: ${message.text()} (${message.location().url})`)
  }
  const onRequest = (url: string): void => {
    const { protocol, hostname } = new URL(url)
    if (/^https?:$/.test(protocol) && hostname !== '127.0.0.1') seen.push(`asked another site: ${url}`)
  }
  const watchPage = (page: Page): void => {
    page.on('pageerror', error => seen.push(`page error: ${error.message}`))
    page.on('crash', () => seen.push('the page crashed'))
  }
  return {
    problems: () => seen.filter(problem => !allowed.some(pattern => pattern.test(problem))),
    allow: (...expected) => {
      allowed.push(...expected)
    },
    watch: context => {
      context.on('console', onConsole)
      context.on('serviceworker', worker => worker.on('console', onConsole))
      context.on('request', request => onRequest(request.url()))
      for (const page of context.pages()) watchPage(page)
      context.on('page', watchPage)
    },
  }
}
