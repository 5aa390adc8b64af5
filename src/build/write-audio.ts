import { parseArgs } from 'node:util'
import { municipalitiesIn } from '#contract/content/load-content.ts'
import { readContentFolder } from '#contract/content/read-content-folder.ts'
import {
  hasVoice,
  MADE_BY,
  MADE_LICENCE,
  missingPrograms,
  speakInto,
  whyNoVoice,
} from './recordings/made-voice.ts'
import { recordTexts } from './recordings/record-texts.ts'
import { textsToRecord } from './recordings/texts-to-record.ts'
import { CONTENT_OPTION, runCommand } from './run-command.ts'
import { wordsOfScreens } from './translations/entries.ts'
import { languagesIn, readSources } from './translations/sources.ts'

const SOURCES = readSources('.')
const LANGUAGES = languagesIn(SOURCES)

const USAGE = `Gebruik: npm run audio -- --language TAAL [--town GEMEENTE] [--only BEGIN] [--content MAP]
  --language  de taal: ${LANGUAGES.join(' ')}
  --town      alleen de eigen teksten van deze gemeente (anders de schermen en wat overal geldt)
  --only      alleen teksten waarvan de naam zo begint, zoals question.
  --content   de map met inhoud (content als je niets zegt)`

const read = () => {
  const { values } = parseArgs({
    options: {
      language: { type: 'string', default: '' },
      town: { type: 'string' },
      only: { type: 'string', default: '' },
      content: CONTENT_OPTION,
    },
  })
  return LANGUAGES.includes(values.language) ? values : undefined
}

const refuse = (why: string): number => {
  console.error(why)
  return 1
}

runCommand(USAGE, read, ({ language, town, only, content }) => {
  const unfit = whyNoVoice(language)
  if (unfit)
    return refuse(
      `Voor ${language} maken we geen computerstem: ${unfit}. Laat iemand het inspreken; zie content/README.md.`,
    )
  const missing = missingPrograms()
  if (missing.length > 0)
    return refuse(
      `Dit ontbreekt: ${missing.join(', ')}. Installeer het met: apt-get install ${missing.join(' ')}`,
    )
  if (!hasVoice(language))
    return refuse(
      `espeak-ng heeft geen stem voor ${language}. Laat iemand het inspreken; zie content/README.md.`,
    )
  const files = readContentFolder(content)
  if (town !== undefined && !municipalitiesIn(files).includes(town))
    return refuse(`De gemeente ${town} is er niet. Kies uit: ${municipalitiesIn(files).join(', ')}.`)
  const texts = textsToRecord(files, wordsOfScreens(SOURCES, language), language, town)
  const { made, kept, outdated } = recordTexts(
    content,
    texts.filter(({ id }) => id.startsWith(only)),
    {
      maker: MADE_BY,
      licence: MADE_LICENCE,
      speak: (file, text) => speakInto(file, language, text),
    },
  )
  for (const id of outdated)
    console.log(
      `let op ${id}.opus zegt iets anders dan de tekst nu. Spreek het opnieuw in, of haal het bestand weg.`,
    )
  console.log(`${made} opnames gemaakt, ${kept} waren er al, ${outdated.length} zijn verouderd`)
  return 0
})
