import '#platform/i18n/later-texts.ts'
import { useEffect, useState } from 'react'
import { Text } from '#platform/i18n/Text.tsx'
import { Button } from '#ui/Button.tsx'
import { Icon } from '#ui/Icon.tsx'
import type { VisitSession } from '../../visit-session.ts'
import { AidsPanel } from './AidsPanel.tsx'
import { LowWay } from './LowWay.tsx'
import { ReadAloud } from './ReadAloud.tsx'
import { startAids } from './start-aids.ts'
import '#ui/theme/other-scripts.css'
import { knowRecordings } from './reader.ts'
import { useFollowingReader } from './use-following-reader.ts'

export { ReadAloud }

/** What stands on the board of every screen to read, see and press more easily. */
export const Tools = ({ session }: { readonly session: Pick<VisitSession, 'pack' | 'chooseLanguage'> }) => {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => knowRecordings(session.pack.recordings), [session.pack])
  useFollowingReader()
  useEffect(startAids, [])
  return (
    <>
      <ReadAloud />
      <Button purpose="subtle" onPress={() => setOpen(true)} icon={<Icon name="aids" />}>
        <Text id="aids.open.button" />
      </Button>
      <LowWay />
      {isOpen && (
        <AidsPanel
          languages={session.pack.languages}
          translations={session.pack.translations}
          onLanguage={session.chooseLanguage}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
