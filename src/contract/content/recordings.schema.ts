import { z } from 'zod'

/**
 * `<folder>/audio/<language>/recordings.yaml`: text id to what was said in `<text id>.opus` beside it. A recording of words
 * that have changed since is not played.
 */
export const recordingsFileSchema = z.record(
  z
    .string()
    .regex(/^[A-Za-z0-9.-]+$/, 'schrijf de naam van een tekst: letters, cijfers, punten en streepjes'),
  z.strictObject({
    said: z.string().trim().min(1, 'schrijf hier wat er gezegd wordt'),
    maker: z.string().trim().min(1, 'schrijf hier wie dit heeft ingesproken'),
    licence: z.string().trim().min(1, 'schrijf hier onder welke licentie dit mag'),
  }),
)

/** What the app fetches when it reads aloud: the recordings of one language, by text id. */
export type RecordingList = Readonly<Record<string, { readonly said: string; readonly address: string }>>
