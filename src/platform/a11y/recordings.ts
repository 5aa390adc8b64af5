import { plainWords, type SpokenPart } from './spoken-parts.ts'

/** The recordings of one language by text id: what was said, and where it is. */
export type Recordings = Readonly<
  Record<string, { readonly said: string; readonly address: string } | undefined>
>

const NONE: Recordings = {}
const fetched = new Map<string, Recordings>()

/** The recordings that are listed at an address, once they were fetched. None where the list does not come. */
export const recordingsNow = (list: string | undefined): Recordings | undefined =>
  list === undefined ? NONE : fetched.get(list)

export const fetchRecordings = async (list: string | undefined): Promise<Recordings> => {
  const known = recordingsNow(list)
  if (known || list === undefined) return known ?? NONE
  try {
    const response = await fetch(list)
    if (!response.ok) return NONE
    const recordings: Recordings = await response.json()
    fetched.set(list, recordings)
    return recordings
  } catch {
    return NONE
  }
}

/** Where the recording of a part is. A text that changed since, or has a name or a number in it, is not what was recorded. */
export const recordingOf = (recordings: Recordings, { textId, text }: SpokenPart): string | null => {
  const found = textId !== null && Object.hasOwn(recordings, textId) ? recordings[textId] : undefined
  return found && plainWords(found.said) === text ? found.address : null
}
