const DAY = '(?:maan|dins|woens|donder|vrij|zater|zon)dag'
const MONTH = '(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)'

/** What differs from day to day or from run to run, and what stands for it. */
const CHANGING: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`\\b${DAY} \\d{1,2} ${MONTH}`, 'g'), '<dag>'],
  [/\b\d{2}:\d{2}\b/g, '<tijd>'],
  [/(?<=- timer: )"?\d+"?$/, '<seconden>'],
  [/\b[\da-f]{16}\b/g, '<versie>'],
  // The code of an appointment or a request stands by itself.
  [/(?<=- paragraph: )"?[A-Z\d](?: ?[A-Z\d-]){4,}"?$/, '<code>'],
]

const said = (line: string): string =>
  CHANGING.reduce((words, [pattern, name]) => words.replace(pattern, name), line)

/**
 * What a screen reader meets, without what the clock or chance decides: a day, a time, a code. Days and times that are
 * then the same stand there once, however many are free.
 */
export const steadySnapshot = (snapshot: string): string => {
  const lines = snapshot.split('\n').map(said)
  return `${lines.filter((line, index) => !/<dag>|<tijd>/.test(line) || line !== lines[index - 1]).join('\n')}\n`
}
