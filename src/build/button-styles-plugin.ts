import type { Plugin } from 'vite'

const BUTTON = /@nl-design-system-candidate\/button-css\/dist\/button\.css$/
/**
 * Rules for buttons that promise or warn, that cannot be pressed, or that have no words. Ours are none of these; what they do
 * is in their words. A rule for every button that is *not* so stays.
 */
const UNUSED =
  /[^{}]*(?:--(?:positive|negative|busy|icon-only)|(?<!:not\(\.nl-button)--disabled)[^{}]*\{[^{}]*\}/g
/** Rules for buttons without a purpose. Ours all have one, and its rules come later. */
const WITHOUT_PURPOSE = /[^{}]*\{(?:[a-z-]+:var\(--nl-button-default-[a-z-]+\);?)+\}/g

/** Leaves out the styles of buttons that we do not have: more than half of the file, in the first load of every phone. */
export const buttonStylesPlugin = (): Plugin => ({
  name: 'talentperron:button-styles',
  enforce: 'pre',
  transform(code, id) {
    if (!BUTTON.test(id)) return undefined
    const kept = code.replace(UNUSED, '').replace(WITHOUT_PURPOSE, '')
    if (kept === code) throw new Error(`Nothing to leave out in ${id}: look at what the new version is like`)
    return { code: kept, map: null }
  },
})
