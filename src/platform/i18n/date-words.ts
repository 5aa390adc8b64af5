/** Names of days, Monday first, and of months. */
type DateWords = { readonly weekdays: readonly string[]; readonly months: readonly string[] }

/**
 * For languages whose dates Chromium does not know; it would say them in the language of the device. From Unicode CLDR
 * 48, as Node has them; a test holds them to it.
 */
export const DATE_WORDS: Readonly<Record<string, DateWords>> = {
  ti: {
    weekdays: ['ሰኑይ', 'ሰሉስ', 'ረቡዕ', 'ሓሙስ', 'ዓርቢ', 'ቀዳም', 'ሰንበት'],
    months: ['ጥሪ', 'ለካቲት', 'መጋቢት', 'ሚያዝያ', 'ጉንበት', 'ሰነ', 'ሓምለ', 'ነሓሰ', 'መስከረም', 'ጥቅምቲ', 'ሕዳር', 'ታሕሳስ'],
  },
  so: {
    weekdays: ['Isniin', 'Talaado', 'Arbaco', 'Khamiis', 'Jimco', 'Sabti', 'Axad'],
    months: [
      'Janaayo',
      'Febraayo',
      'Maarso',
      'Abriil',
      'Maayo',
      'Juun',
      'Luulyo',
      'Agosto',
      'Sebtembar',
      'Oktoobar',
      'Noofeembar',
      'Diseembar',
    ],
  },
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const BY_NUMBERS = { calendar: 'gregory', numberingSystem: 'latn', weekday: 'short' } as const

/** The date of `when` in words of our own: what `options` asks of weekday, day, month and year. */
export const dateInWords = (
  when: Date,
  { weekdays, months }: DateWords,
  options: Intl.DateTimeFormatOptions,
): string => {
  const { timeZone } = options
  const parts = new Intl.DateTimeFormat('en', {
    ...BY_NUMBERS,
    ...(timeZone && { timeZone }),
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(when)
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find(each => each.type === type)?.value ?? ''
  const weekday = weekdays[WEEKDAYS.indexOf(part('weekday'))]
  const date = [
    options.day && part('day'),
    options.month && months[Number(part('month')) - 1],
    options.year && part('year'),
  ]
  return [options.weekday && weekday, date.filter(Boolean).join(' ')].filter(Boolean).join(', ')
}
