import { addTexts, FIRST_LANGUAGE } from './i18n.ts'
import { DUTCH_LATER } from './texts/dutch-later.ts'

// Imported by the screens after the questions: whoever shows one has its words.
addTexts(FIRST_LANGUAGE, DUTCH_LATER, true)
