import { useCallback, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { Notice } from '#ui/Notice.tsx'
import { SIGNS, useAwayTooLong } from '../use-away-too-long.ts'
import type { PageProps } from '../use-page.ts'
import type { OpenedResult } from './open-result.ts'
import type { Sheet } from './Sheet.tsx'
import { TakeCode } from './TakeCode.tsx'
import './talk-sheet.css'

const TEN_MINUTES = 10 * 60_000
const NINE_MINUTES = 9 * 60_000
const WARNING = 'Over een minuut wordt dit blad leeg. Raak het scherm aan om verder te gaan.'
const DONE = 'Het blad is leeg. Er is niets bewaard.'
const SILENCE = 'Het blad is leeggemaakt, want er gebeurde tien minuten niets. Er is niets bewaard.'
const UNREACHABLE = 'Deze pagina is nu niet te openen. Probeer het zo nog een keer.'

type Opened = { readonly result: OpenedResult; readonly Sheet: typeof Sheet }

/** Content and words of the visitor's app come when the first code is opened. */
const loadParts = () => Promise.all([import('./open-result.ts'), import('./Sheet.tsx')])

/** From a visitor's code to a conversation, and to nothing again. */
export const TalkSheet = ({ municipality }: PageProps) => {
  const [opened, setOpened] = useState<Opened>()
  const [told, setTold] = useState<string>()
  const [isWarned, setWarned] = useState(false)
  /** Counts the times the page was emptied: what was typed before belongs to the one before. */
  const [turn, setTurn] = useState(0)
  const empty = useCallback((why?: string): void => {
    setOpened(undefined)
    setTold(why)
    setWarned(false)
    setTurn(before => before + 1)
  }, [])
  useAwayTooLong(true, () => setWarned(opened !== undefined), NINE_MINUTES)
  useAwayTooLong(true, () => empty(opened && SILENCE), TEN_MINUTES)
  useEffect(() => {
    if (!isWarned) return
    const back = (): void => setWarned(false)
    for (const sign of SIGNS) window.addEventListener(sign, back)
    return () => {
      for (const sign of SIGNS) window.removeEventListener(sign, back)
    }
  }, [isWarned])
  useEffect(() => {
    // At once: a browser may keep the page as it is now, to come back to.
    const leave = (): void => flushSync(() => empty())
    window.addEventListener('pagehide', leave)
    return () => window.removeEventListener('pagehide', leave)
  }, [empty])

  const open = async (typed: string): Promise<string | undefined> => {
    const parts = await loadParts().catch(() => null)
    if (parts === null) return UNREACHABLE
    const [{ openResult }, { Sheet }] = parts
    const result = await openResult(typed, municipality)
    if (!result.ok) return result.problem
    setTold(undefined)
    setOpened({ result: result.value, Sheet })
    return undefined
  }
  if (opened)
    return (
      <>
        {isWarned && (
          <div className="talk-warning">
            <Notice role="alert">{WARNING}</Notice>
          </div>
        )}
        <opened.Sheet key={turn} opened={opened.result} onDone={() => empty(DONE)} />
      </>
    )
  return <TakeCode key={turn} told={told} onCode={open} />
}
