import type { FirstTextId } from './texts/dutch.ts'
import type { LaterTextId } from './texts/dutch-later.ts'

/** Words that come with the town's pack, by the id of what they name. */
export type ContentTextId =
  | `${'interest' | 'talent' | 'wish' | 'sector' | 'job' | 'door' | 'form' | 'route' | 'location'}.${string}.title`
  | `${'sector' | 'job' | 'door' | 'form' | 'route' | 'evidence' | 'location'}.${string}.body`
  | `wish.${string}.button`
  | `money.${string}`
  | 'town.title'

export type TextId = FirstTextId | LaterTextId | ContentTextId
