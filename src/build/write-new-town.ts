import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { readContentFolder } from '#contract/content/read-content-folder.ts'
import { newTown } from './new-town/new-town.ts'
import { CONTENT_OPTION, runCommand } from './run-command.ts'

const USAGE = `Gebruik: npm run new:town -- NAAM-VAN-DE-MAP [--name "Naam van de gemeente"] [--content MAP]
  --name     hoe de gemeente heet (anders gemaakt van de naam van de map)
  --content  de map met inhoud (content als je niets zegt)`

const read = () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { name: { type: 'string' }, content: CONTENT_OPTION },
  })
  const [id, ...more] = positionals
  return id && more.length === 0 ? { ...values, id } : undefined
}

runCommand(USAGE, read, chosen => {
  const made = newTown(readContentFolder(chosen.content), chosen)
  if (!made.ok) {
    console.error(made.problem)
    return 1
  }
  const folder = join(chosen.content, 'municipalities', chosen.id)
  if (existsSync(folder)) {
    console.error(`De map ${folder} is er al. Kies een andere naam, of haal de map eerst weg.`)
    return 1
  }
  for (const [file, text] of made.value) {
    const path = join(chosen.content, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    console.log(path)
  }
  console.log('Vul deze bestanden in. Kijk daarna alles na met: npm run check:content')
  return 0
})
