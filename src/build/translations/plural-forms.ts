/** What i18next puts behind a text id for a number in a language; the id itself serves all other numbers. */
const FORM = /_(zero|one|two|few|many|other)$/

const ORDER = ['zero', 'one', 'two', 'few', 'many'] as const
const OTHER = 'other'
/** Far enough to meet every form a language has for whole numbers below a hundred, which is what we count. */
const COUNTED = 200

/** The text id without the form of a plural. */
export const withoutForm = (id: string): string => id.replace(FORM, '')

export const formOf = (id: string): string | undefined => FORM.exec(id)?.[1]

/** The forms a text with a number has in a language beside its plain one, in the order we write them. */
export const pluralForms = (language: string): readonly string[] => {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
  return ORDER.filter(form => pluralCategories.includes(form))
}

/** Whether a form is for one number only, so that a word may stand in place of the figure (“één vraag”). */
export const isForOneNumber = (language: string, form: string): boolean => {
  if (form === OTHER) return false
  const rules = new Intl.PluralRules(language)
  return (
    Array.from({ length: COUNTED }, (_, number) => rules.select(number)).filter(each => each === form)
      .length === 1
  )
}

const SHOWN = 5

/** For a translator: which numbers a form is for, in Dutch. */
export const sayForm = (language: string, form: string): string => {
  const rules = new Intl.PluralRules(language)
  const numbers = Array.from({ length: COUNTED }, (_, number) => number).filter(
    each => rules.select(each) === form,
  )
  const shown = numbers.slice(0, SHOWN).join(', ')
  return `Voor het aantal ${shown}${numbers.length > SHOWN ? ' enzovoort' : ''}.`
}
