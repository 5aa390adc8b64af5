import { useEffect, useRef, useState } from 'react'
import { chooseAids } from '#platform/a11y/aids.ts'
import { currentLanguage, FIRST_LANGUAGE } from '#platform/i18n/i18n.ts'
import { Text } from '#platform/i18n/Text.tsx'
import { Button } from '#ui/Button.tsx'
import { Card, ChoiceGrid } from '#ui/Card.tsx'
import { FieldSet } from '#ui/Field.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { LanguageButtons } from '../../LanguageChoice.tsx'
import type { VisitSession } from '../../visit-session.ts'

type GuidedVisitProps = {
  readonly session: Pick<VisitSession, 'pack' | 'chooseLanguage' | 'chooseFirstLanguage'>
  readonly onStart: () => void
}

/** A guide begins a visit for somebody, in their language; with Dutch below it the guide reads along. */
export const GuidedVisit = ({ session, onStart }: GuidedVisitProps) => {
  const [language, setLanguage] = useState(currentLanguage)
  const [readsAlong, setReadsAlong] = useState(true)
  const [failed, setFailed] = useState(false)
  const wait = useRef<'none' | 'words' | 'over'>('none')
  // Gone back, or wiped, before the words came: whoever comes next finds the first language.
  useEffect(
    () => () => {
      if (wait.current === 'words') void session.chooseFirstLanguage()
      wait.current = 'over'
    },
    [session],
  )
  const start = (): void => {
    setFailed(false)
    wait.current = 'words'
    const came = (): boolean => {
      if (wait.current === 'over') return false
      wait.current = 'none'
      return true
    }
    session.chooseLanguage(language).then(
      () => {
        if (!came()) return
        chooseAids({ dutchToo: readsAlong && language !== FIRST_LANGUAGE })
        onStart()
      },
      () => setFailed(came()),
    )
  }
  return (
    <Card>
      <Heading level={2}>
        <Text id="tablet.guided.title" />
      </Heading>
      <Paragraph>
        <Text id="tablet.guided.body" />
      </Paragraph>
      <FieldSet legend={<Text id="tablet.guided.language.title" />}>
        <LanguageButtons languages={session.pack.languages} chosen={language} onChoose={setLanguage} />
      </FieldSet>
      {language !== FIRST_LANGUAGE && (
        <ChoiceGrid>
          <Button pressed={readsAlong} onPress={() => setReadsAlong(!readsAlong)} icon={<Icon name="both" />}>
            <Text id="aids.both.button" />
          </Button>
        </ChoiceGrid>
      )}
      {failed && (
        <Notice role="alert">
          <Text id="problem.load.body" />
        </Notice>
      )}
      <Button purpose="primary" onPress={start} icon={<Icon name="talk" />}>
        <Text id="tablet.guided.button" />
      </Button>
    </Card>
  )
}
