import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { mouse } from '#tests/e2e/hand.ts'
import { attractPage } from '#tests/e2e/pages/attract.page.ts'
import { talentsPage } from '#tests/e2e/pages/talents.page.ts'
import { welcomePage } from '#tests/e2e/pages/welcome.page.ts'
import { EXITS, type ExitName } from './exits.ts'
import {
  answerSome,
  answerWords,
  type Marks,
  markWords,
  newMarks,
  nothingTold,
  seeResult,
} from './marked-visit.ts'
import { isKept, newDisk, openBrowser, type ProfileBrowser } from './profile-browser.ts'
import { openSwitchableLine } from './switchable-line.ts'
import { findTraces, type Searched, type Trace } from './traces/find-traces.ts'

/** Where the browser keeps the app itself: the words of every question stand there, whoever was here. */
const COPY_OF_APP = ['Service Worker', 'Cache', 'Code Cache'].map(name => join('profile/Default', name))

export type NothingLeft = {
  readonly visits: Readonly<Record<string, number>>
  /** Times that the files of the disk were searched, and how much was searched the last time. */
  readonly searches: number
  readonly files: number
  readonly bytes: number
  readonly words: number
  readonly traces: readonly Trace[]
  /** Visits that the hand of the test could not bring to their end, and that were done once more. */
  readonly again: readonly string[]
}

const open = async (browser: ProfileBrowser, address: string): Promise<Page> => {
  await browser.page.goto(address)
  await attractPage(browser.page).isShown()
  await isKept(browser.page)
  return browser.page
}

type Asked = {
  readonly appUrl: string
  readonly visits: number
  readonly exits?: readonly ExitName[]
  readonly random: () => number
  /** Searches after every so many visits that end with a power cut; always at the end. */
  readonly searchEvery?: number
  /** How many visits the hand may fail to bring to their end before the proof stops; none unless told. */
  readonly mayRepeat?: number
  readonly say?: (line: string) => void
}

/**
 * Visits on one profile, each ending in each of the ways in which a visit can end; then every file the browser wrote is
 * searched for what was typed and chosen, after a power cut and after it was closed.
 */
export const proveNothingLeft = async (asked: Asked): Promise<NothingLeft> => {
  const { appUrl, visits, exits = Object.keys(EXITS) as ExitName[], random } = asked
  const { searchEvery = 10, mayRepeat = 0 } = asked
  const say = asked.say ?? (() => {})
  const disk = newDisk()
  const line = await openSwitchableLine(appUrl)
  const address = `${line.url}/kiosk?gemeente=voorbeeldstad`
  const told = nothingTold()
  const done: Record<string, number> = {}
  const traces: Trace[] = []
  let searches = 0
  let last: Searched = { files: 0, bytes: 0, traces: [] }
  const again: string[] = []
  let marks: Marks = newMarks(random)

  const search = (): void => {
    searches += 1
    const everywhere = [...markWords(marks), ...told.codes, ...answerWords(told)]
    last = findTraces(disk.folder, { words: [...new Set(everywhere)] })
    const ofApp = [...new Set([...told.headings, ...told.answers.map(({ question }) => question)])]
    const outside = findTraces(disk.folder, { words: ofApp, except: COPY_OF_APP })
    const found = [...last.traces, ...outside.traces]
    for (const trace of found) say(`found: ${JSON.stringify(trace)}`)
    traces.push(...found)
  }

  let browser = await openBrowser(disk)
  try {
    let page = await open(browser, address)
    await browser.close()
    // Another eight letters, should these stand somewhere by chance.
    while (findTraces(disk.folder, { words: markWords(marks) }).traces.length > 0) marks = newMarks(random)
    browser = await openBrowser(disk)
    page = await open(browser, address)

    const visit = async (exit: ExitName, number: number): Promise<'shown' | 'gone'> => {
      const hand = mouse(page)
      await hand.press(attractPage(page).touch)
      await hand.press(welcomePage(page).start)
      await talentsPage(page).isShown()
      await answerSome(page, hand, told, number)
      await seeResult(page, hand, told)
      return EXITS[exit]({ browser, page, line, address, marks, told, number })
    }
    const startAgain = async (): Promise<void> => {
      browser = await openBrowser(disk)
      page = await open(browser, address)
    }

    const untilDone = (exit: ExitName, number: number): Promise<'shown' | 'gone'> =>
      visit(exit, number).catch(async (error: unknown) => {
        again.push(`${number} ${exit}: ${String(error).split('\n')[0]}`)
        say(`again: ${again.at(-1)}`)
        if (again.length > mayRepeat) throw error
        await browser.kill().catch(() => browser.close())
        await startAgain()
        return untilDone(exit, number)
      })

    for (let number = 0; number < visits; number += 1)
      for (const exit of exits) {
        const left = await untilDone(exit, number)
        done[exit] = (done[exit] ?? 0) + 1
        say(`${number} ${exit}`)
        if (left === 'shown') continue
        if (number % searchEvery === 0) search()
        await startAgain()
      }
    await browser.kill()
    search()
    browser = await openBrowser(disk)
    await open(browser, address)
    await browser.close()
    search()
  } finally {
    await browser.close().catch(() => {})
    await line.close()
    disk.remove()
  }
  const { files, bytes } = last
  return {
    visits: done,
    searches,
    files,
    bytes,
    words: markWords(marks).length + told.codes.size + answerWords(told).length + told.headings.size,
    traces,
    again,
  }
}
