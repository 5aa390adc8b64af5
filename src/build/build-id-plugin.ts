import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import type { Plugin } from 'vite'
import { BUILD_META, VERSION_FILE } from '#contract/page-version.ts'

const PLACE = 'build-id-comes-here'
const META = `<meta name="${BUILD_META}" content="${PLACE}" />`

const builtFiles = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter(path => !path.startsWith('.') && `/${path}` !== VERSION_FILE)
    .toSorted()
}

/** Says of which build every page is, and which build this is: the same sources always give the same id. */
export const writeBuildId = async (folder: string): Promise<string> => {
  const files = await builtFiles(folder)
  const hash = createHash('sha256')
  for (const file of files)
    hash.update(`${file.split(sep).join('/')}\0`).update(await readFile(join(folder, file)))
  const build = hash.digest('hex').slice(0, 16)
  for (const file of files.filter(name => name.endsWith('.html'))) {
    const page = await readFile(join(folder, file), 'utf8')
    await writeFile(join(folder, file), page.replace(PLACE, build))
  }
  await writeFile(join(folder, VERSION_FILE), `${JSON.stringify({ build })}\n`)
  return build
}

/** Runs before the list of files to keep is made: a page with another id is another page. */
export const buildIdPlugin = (): Plugin => {
  let folder = ''
  return {
    name: 'talentperron:build-id',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir)
    },
    transformIndexHtml: { order: 'post', handler: html => html.replace('</title>', `</title>\n    ${META}`) },
    closeBundle: {
      order: 'pre',
      sequential: true,
      handler: async () => void (await writeBuildId(folder)),
    },
  }
}
