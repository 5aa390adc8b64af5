import { DEFAULT_PACK, loadPack, loadPackTexts, PACK_IDS } from 'virtual:packs'
import type { Pack, PackTexts } from '#contract/content/pack.schema.ts'
import type { Problem } from '#core/shared/problem.ts'
import { failure, type Result, success } from '#core/shared/result.ts'

export type Town = { readonly pack: Pack; readonly loadTexts: (language: string) => Promise<PackTexts> }

/**
 * The pack of a town, or of the town of this installation when none is named. The words of its first language come with
 * it: without them there is nothing to show.
 */
export const loadTown = async (municipality: string | null): Promise<Result<Town, Problem>> => {
  const id = municipality ?? DEFAULT_PACK
  if (!PACK_IDS.includes(id)) return failure('unknown-municipality')
  try {
    const pack = await loadPack(id)
    const first = pack.languages[0]
    const firstTexts = first === undefined ? {} : await loadPackTexts(id, first)
    const loadTexts = async (language: string): Promise<PackTexts> =>
      language === first ? firstTexts : loadPackTexts(id, language)
    return success({ pack, loadTexts })
  } catch {
    return failure('load')
  }
}
