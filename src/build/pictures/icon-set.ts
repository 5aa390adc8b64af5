import { icons } from '@iconify-json/fluent-emoji-flat'
import type { IconBody } from './compose-picture.ts'

/** Microsoft's Fluent Emoji (flat), MIT licence: name to drawing. Names that were withdrawn are left out. */
export const ICONS: ReadonlyMap<string, IconBody> = new Map(
  Object.entries(icons.icons)
    .filter(([, icon]) => !icon.hidden)
    .map(([name, icon]) => [name, icon.body]),
)

export const ICON_NAMES: ReadonlySet<string> = new Set(ICONS.keys())
