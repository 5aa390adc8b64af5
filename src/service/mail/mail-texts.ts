import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { FORMAL_DUTCH, type FormOfAddress } from '#contract/content/languages.ts'

const letter = z.strictObject({
  subject: z.string(),
  heading: z.string(),
  /** Before and after the facts, a paragraph each. */
  body: z.array(z.string()),
  after: z.array(z.string()),
})

const RESIDENT_LETTERS = ['confirmation', 'change', 'cancellation', 'reminder', 'refusal', 'request'] as const
const GUIDE_LETTERS = ['confirmation', 'change', 'cancellation', 'request'] as const

/** Letters about an appointment. */
export type LetterKind = Exclude<(typeof RESIDENT_LETTERS)[number], 'request'>
export type GuideLetterKind = Exclude<(typeof GUIDE_LETTERS)[number], 'request'>

/** The words of every mail in one language; `{{name}}` and the like are filled in. */
const mailTextsSchema = z.strictObject({
  /** Only which language, and of where: calendar, digits and clock are the town's in every language. */
  locale: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
  direction: z.enum(['ltr', 'rtl']),
  greeting: z.string(),
  time: z.string(),
  when: z.string(),
  at: z.string(),
  where: z.string(),
  code: z.string(),
  event: z.string(),
  eventCode: z.string(),
  link: z.string(),
  newTime: z.string(),
  secret: z.string(),
  sender: z.string(),
  resident: z.record(z.enum(RESIDENT_LETTERS), letter),
  guide: z.record(z.enum(GUIDE_LETTERS), letter),
})
export type MailTexts = z.infer<typeof mailTextsSchema> & { readonly language: string }
export type Letter = z.infer<typeof letter>

/** What a resident reads that says je; a guide is a colleague, and stays one. */
const formalTextsSchema = mailTextsSchema.pick({
  link: true,
  secret: true,
  sender: true,
  resident: true,
})

const FOLDER = new URL('./texts/', import.meta.url)
const FALLBACK = 'nl'

const contentOf = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'))

const readLanguage = (language: string): MailTexts => ({
  ...mailTextsSchema.parse(contentOf(language)),
  language,
})

/**
 * Every language there are mails in, by its code, and Dutch once more in its u-form. A file that is not complete stops
 * the service at its start.
 */
export const readMailTexts = (): ReadonlyMap<string, MailTexts> => {
  const languages = readdirSync(FOLDER)
    .map(name => name.replace(/\.json$/, ''))
    .filter(name => name !== FORMAL_DUTCH)
  const formal = { ...readLanguage(FALLBACK), ...formalTextsSchema.parse(contentOf(FORMAL_DUTCH)) }
  return new Map([
    ...languages.map(language => [language, readLanguage(language)] as const),
    [FORMAL_DUTCH, formal],
  ])
}

/** In the language somebody asked for; else in Dutch, which every guide can explain, in the form the town uses. */
export const textsFor = (
  texts: ReadonlyMap<string, MailTexts>,
  language: string,
  form: FormOfAddress = 'je',
): MailTexts => {
  const [plain = ''] = language.split('-')
  const known = [language, plain].find(each => each !== FORMAL_DUTCH && texts.has(each)) ?? FALLBACK
  const found = texts.get(known === FALLBACK && form === 'u' ? FORMAL_DUTCH : known)
  if (!found) throw new Error('there are no Dutch mails')
  return found
}

/** Fills in `{{name}}` and the like. Throws on a name that is not given: a hole in a letter is a bug. */
export const fillIn = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`a mail text asks for ${name}, which it is not given`)
    return value
  })
