import { z } from 'zod'

/** The version of the API that this app was written for; it says so with every request. */
export const SPOKEN_VERSION = '1.2.0'

export const clientVersionSchema = z
  .string()
  .regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/)
  .optional()
  .meta({
    description:
      'De versie van de API waar dit programma voor is gemaakt. Wie dit meestuurt, hoort het als die versie geen tijden meer mag boeken.',
    example: SPOKEN_VERSION,
  })

/** Whether one version comes before another: first by the main number, then by the next. Refuses nothing: call with versions. */
export const isOlder = (version: string, than: string): boolean => {
  const [one, other] = [version, than].map(text => text.split('.').map(Number))
  for (const place of [0, 1, 2]) {
    const difference = (one?.[place] ?? 0) - (other?.[place] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return false
}
