import { z } from 'zod'

const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'schrijf een kleur als "#10243e"')

/** The colours a town may make its own, with those of our neutral theme (`src/ui/theme/perron.css`). */
export const PERRON = {
  ink: '#14213d',
  night: '#10243e',
  paper: '#fbf7f0',
  dawn: '#ffe9cf',
  mist: '#e7edf5',
  signal: '#ffc845',
  'signal-deep': '#f2b21b',
  'track-1': '#085f44',
  'track-2': '#174ea6',
  'track-3': '#6b2c80',
} as const

export type ThemeToken = keyof typeof PERRON
const tokens = Object.keys(PERRON) as [ThemeToken, ...ThemeToken[]]

/**
 * `perron`, or a town's own colours under the town's own licence: a house style is not ours to ship, so it stands in the
 * pack of the town.
 */
export const themeSchema = z.union([
  z.literal('perron'),
  z.strictObject({ licence: z.string().min(2), tokens: z.partialRecord(z.enum(tokens), colour) }),
])
export type Theme = z.infer<typeof themeSchema>
