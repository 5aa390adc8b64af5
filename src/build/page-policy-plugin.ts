import type { Plugin } from 'vite'
import { META_POLICY } from '#contract/page-policy.ts'

const CHARSET = '<meta charset="utf-8" />'

/** Puts the policy on what a page may load in the page itself, before anything that loads something. */
export const withPolicy = (html: string): string => {
  if (!html.includes(CHARSET)) throw new Error(`a page has no ${CHARSET}`)
  return html.replace(
    CHARSET,
    `${CHARSET}\n    <meta http-equiv="Content-Security-Policy" content="${META_POLICY}" />`,
  )
}

/** Only in what is built: the server that reloads while one works writes scripts into the page. */
export const pagePolicyPlugin = (): Plugin => ({
  name: 'talentperron:page-policy',
  apply: 'build',
  transformIndexHtml: { order: 'post', handler: withPolicy },
})
