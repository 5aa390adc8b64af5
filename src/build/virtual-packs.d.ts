declare module 'virtual:packs' {
  import type { Pack, PackTexts } from '#contract/content/pack.schema.ts'

  /** Towns in this build, in alphabetical order. */
  export const PACK_IDS: readonly string[]
  /** Town id to its name. */
  export const PACK_NAMES: Readonly<Record<string, string>>
  /** The town of this build when the address names none. */
  export const DEFAULT_PACK: string
  /** Rejects for an id that is not in `PACK_IDS`, and when the network fails. */
  export const loadPack: (id: string) => Promise<Pack>
  /** Rejects for a language without texts of its own (test languages are made from Dutch). */
  export const loadPackTexts: (id: string, language: string) => Promise<PackTexts>
}
