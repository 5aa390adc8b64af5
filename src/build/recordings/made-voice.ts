import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Languages of which a made voice would say nonsense, and why. */
const UNFIT: Readonly<Record<string, string>> = {
  ar: 'in geschreven Arabisch staan geen klinkers; een computerstem raadt ze, en vaak verkeerd',
  fa: 'in geschreven Perzisch staan geen korte klinkers; een computerstem raadt ze, en vaak verkeerd',
  ti: 'espeak-ng heeft geen stem voor Tigrinya',
}

/** Why no voice is made for a language; null when one is. */
export const whyNoVoice = (language: string): string | null => UNFIT[language] ?? null

/** What has to be installed and is not. */
export const missingPrograms = (): readonly string[] =>
  [
    ['espeak-ng', 'espeak-ng'],
    ['opusenc', 'opus-tools'],
  ].flatMap(([program = '', debianPackage = '']) =>
    spawnSync(program, ['--version']).error ? [debianPackage] : [],
  )

export const hasVoice = (language: string): boolean =>
  spawnSync('espeak-ng', [`--voices=${language}`], { encoding: 'utf8' })
    .stdout.trim()
    .split('\n').length > 1

export const MADE_BY = 'computerstem espeak-ng'
export const MADE_LICENCE = 'EUPL-1.2, net als de tekst; espeak-ng zelf is GPL-3.0 en zit er niet in'

const run = (program: string, args: readonly string[], input?: string): void => {
  const { status, error, stderr } = spawnSync(program, args, { input, encoding: 'utf8' })
  if (error || status !== 0) throw new Error(`${program}: ${error?.message ?? stderr}`)
}

/** Speaks a text into an Opus file, slowly enough for who is new to the language. */
export const speakInto = (file: string, language: string, text: string): void => {
  const folder = mkdtempSync(join(tmpdir(), 'opname-'))
  try {
    const sound = join(folder, 'sound.wav')
    run('espeak-ng', ['-v', language, '-s', '140', '-w', sound, '--stdin'], text)
    run('opusenc', ['--quiet', '--speech', '--bitrate', '24', sound, file])
  } finally {
    rmSync(folder, { recursive: true })
  }
}
