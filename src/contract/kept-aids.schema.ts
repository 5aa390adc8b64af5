import { z } from 'zod'

/** What somebody chose on an own device to read, see and press more easily. What is not named was not chosen. */
export const keptAidsSchema = z
  .strictObject({
    dutchToo: z.boolean(),
    readsAlways: z.boolean(),
    speed: z.enum(['slow', 'normal', 'fast']),
    contrast: z.boolean(),
    large: z.boolean(),
    calm: z.boolean(),
    low: z.boolean(),
    oneSwitch: z.boolean(),
  })
  .partial()
