import type { Plugin } from 'vite'

const BUTTON = /@nl-design-system-candidate\/button-css\/dist\/button\.css$/
/** Rules for buttons that promise, warn, wait, cannot be pressed or have no words. Ours do none of that: what they do is in their words. */
const UNUSED = /[^{}]*--(?:positive|negative|icon-only|busy|disabled)[^{}]*\{[^{}]*\}/g

/** Leaves out the styles of buttons that we do not have: more than half of the file, in the first load of every phone. */
export const buttonStylesPlugin = (): Plugin => ({
  name: 'talentperron:button-styles',
  enforce: 'pre',
  transform(code, id) {
    if (!BUTTON.test(id)) return undefined
    const kept = code.replace(UNUSED, '')
    if (kept === code) throw new Error(`Nothing to leave out in ${id}: look at what the new version is like`)
    return { code: kept, map: null }
  },
})
