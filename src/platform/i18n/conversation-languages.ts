/**
 * Languages to talk in with a guide, each by its own name: whoever looks for theirs finds it without reading Dutch.
 * Written out, because not every browser knows all of these names.
 */
export const CONVERSATION_LANGUAGES = [
  { id: 'nl', name: 'Nederlands' },
  { id: 'en', name: 'English' },
  { id: 'ar', name: 'العربية' },
  { id: 'ti', name: 'ትግርኛ' },
  { id: 'uk', name: 'Українська' },
  { id: 'tr', name: 'Türkçe' },
  { id: 'fa', name: 'فارسی' },
  { id: 'so', name: 'Soomaali' },
  { id: 'pl', name: 'Polski' },
] as const
