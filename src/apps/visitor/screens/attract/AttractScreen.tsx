import '#platform/i18n/later-texts.ts'
import { useLayoutEffect, useRef, useState } from 'react'
import { textOf } from '#platform/i18n/i18n.ts'
import { isolatedName } from '#platform/i18n/names.ts'
import { Text, useLanguage } from '#platform/i18n/Text.tsx'
import { Button } from '#ui/Button.tsx'
import { Icon } from '#ui/Icon.tsx'
import { ScreenHeading } from '#ui/ScreenHeading.tsx'
import type { ScreenProps } from '../../screen-props.ts'
import { useEventHere } from '../../shell/kiosk/event/event-here.ts'
import { takeEarlyTouch } from '../../shell/kiosk/untouched.ts'
import { useDocumentTitle } from '../../shell/use-document-title.ts'
import { useFreshScreen } from '../../shell/use-fresh-screen.ts'
import { StationAtDawn } from './StationAtDawn.tsx'
import { TOUCH_WORDS } from './touch-words.ts'
import './attract.css'
import '#ui/theme/other-scripts.css'

/** A hand that presses, and the rings that spread where it does: to be understood without reading. */
const PressingHand = () => (
  <span className="perron-attract__spot" aria-hidden="true">
    <span className="perron-attract__ring" />
    <span className="perron-attract__ring" />
    <span className="perron-attract__ring" />
    <svg viewBox="0 0 64 64" className="perron-attract__hand" aria-hidden="true" focusable="false">
      <path
        d="M25 33V13a5 5 0 0 1 10 0v15a4.5 4.5 0 0 1 8.4 2 4.5 4.5 0 0 1 7.6 3 4.5 4.5 0 0 1 6 4.2V45c0 9-6 16-15 16h-6c-6 0-10-3-13-8L13.600 38.500a4.600 4.600 0 0 1 7.600-5z"
        fill="#fff"
        stroke="#10243e"
        strokeWidth="3"
        strokeLinejoin="round"
      />
      <path d="M35 28v9m8.400-7v7m7.600-4v5" stroke="#10243e" strokeWidth="3" strokeLinecap="round" />
    </svg>
  </span>
)

/** What a shared device shows while nobody is there: an invitation, all of which can be touched. */
export const AttractScreen = ({ send }: Pick<ScreenProps, 'send'>) => {
  const platform = useRef<HTMLElement>(null)
  const ignoreStrayTaps = useFreshScreen('attract')
  // The page comes with this screen drawn.
  const [isBusy, setBusy] = useState(true)
  useLayoutEffect(() => {
    setBusy(false)
    if (takeEarlyTouch()) send({ type: 'TOUCHED' })
  }, [send])
  useDocumentTitle(platform)
  useLanguage()
  const here = useEventHere()
  return (
    <main
      ref={platform}
      id="main"
      tabIndex={-1}
      data-state="attract"
      aria-busy={isBusy}
      className="perron-attract"
      onClickCapture={ignoreStrayTaps}
    >
      <StationAtDawn />
      <header className="perron-attract__name">
        <Text id="shell.name.title" />
      </header>
      <div className="perron-attract__call">
        <PressingHand />
        <ScreenHeading>
          <Text id="attract.title" />
        </ScreenHeading>
        {here.kind === 'here' && (
          <Text id="attract.event.body" as="p" values={{ name: isolatedName(here.event.naam) }} />
        )}
        <Text id="attract.body" as="p" />
      </div>
      <ul className="perron-attract__board">
        {TOUCH_WORDS.map(({ lang, dir, words }) => (
          <li key={lang} lang={lang} dir={dir}>
            {words}
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="perron-attract__touch"
        aria-label={textOf('attract.title')}
        onClick={() => send({ type: 'TOUCHED' })}
      />
      <div className="perron-attract__guides">
        <Button purpose="subtle" onPress={() => send({ type: 'TABLET_OPENED' })} icon={<Icon name="talk" />}>
          <Text id="attract.guides.button" />
        </Button>
      </div>
    </main>
  )
}
