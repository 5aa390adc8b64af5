import { parseArgs } from 'node:util'
import { isoDate } from '#contract/content/fact.schema.ts'
import { readContentFolder } from '#contract/content/read-content-folder.ts'
import { readOccupationCodes } from './codes/occupation-codes.ts'
import { contentReport } from './content-report.ts'
import { ICON_NAMES } from './pictures/icon-set.ts'
import { readCommonWords } from './reading/common-words.ts'
import { readAppTexts } from './reading/readable-text.ts'
import { CONTENT, CONTENT_OPTION, runCommand } from './run-command.ts'

/** Where the words of the screens stand, from the root of the repository. */
const SCREENS = 'src/platform/i18n/texts'

const USAGE = `Gebruik: npm run check:content -- [--date JJJJ-MM-DD] [--strict] [--texts] [--content MAP]
  --date     de dag waarop de feiten moeten kloppen (vandaag als je niets zegt)
  --strict   ook waarschuwingen zijn fout
  --texts    laat van elke tekst zien welke woorden niet gewoon zijn
  --content  de map met inhoud (content als je niets zegt)`

const read = () => {
  const { values } = parseArgs({
    options: {
      date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
      strict: { type: 'boolean', default: false },
      texts: { type: 'boolean', default: false },
      content: CONTENT_OPTION,
    },
  })
  return isoDate.safeParse(values.date).success ? values : undefined
}

runCommand(USAGE, read, ({ date, strict, texts, content }) => {
  const { problems, warnings, lines } = contentReport(readContentFolder(content), date, {
    drawable: ICON_NAMES,
    codes: readOccupationCodes(),
    common: readCommonWords(),
    // Somebody else's folder has nothing to do with our screens.
    appTexts: content === CONTENT ? readAppTexts(SCREENS) : [],
    perText: texts,
  })
  console.log(lines.join('\n'))
  console.log(`${problems.length} fouten, ${warnings.length} waarschuwingen op ${date}`)
  return problems.length > 0 || (strict && warnings.length > 0) ? 1 : 0
})
