import { useMemo, useRef, useState } from 'react'
import { handoverAddress } from '#core/handover/handover-address.ts'
import { codeOf } from '#platform/content-pack/handover-codes.ts'
import { textOf } from '#platform/i18n/i18n.ts'
import { isLanguage, ownNameOf } from '#platform/i18n/languages.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonRow, Card } from '#ui/Card.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { QrCode } from '#ui/QrCode.tsx'
import { ScreenHeading } from '#ui/ScreenHeading.tsx'
import { SelectField } from '#ui/SelectField.tsx'
import { UnkeptText } from '#ui/UnkeptText.tsx'
import '#ui/theme/other-scripts.css'
import { useHolds } from '../use-holds.ts'
import { AgreedSteps } from './AgreedSteps.tsx'
import { BothText, VisitLanguage } from './Both.tsx'
import { addLanguage, type OpenedResult, UNREACHABLE } from './open-result.ts'
import { PrintedSheet } from './PrintedSheet.tsx'
import { ResultSide, ShortSide } from './ResultSide.tsx'
import { resultOf } from './result-of.ts'

type SheetProps = {
  readonly opened: OpenedResult
  readonly onDone: () => void
}

/** The result of a visit beside a sheet for the conversation. Lives in this page only: nothing of it is sent or kept. */
export const Sheet = ({ opened, onDone }: SheetProps) => {
  const { town } = opened
  const { pack } = town
  const side = useMemo(
    () =>
      opened.kind === 'whole' ? (
        <ResultSide result={resultOf(opened.town.pack, opened.handover)} />
      ) : (
        <ShortSide sectors={opened.sectors} />
      ),
    [opened],
  )
  const [language, setLanguage] = useState(opened.language)
  const [problem, setProblem] = useState<string>()
  const [noticed, setNoticed] = useState('')
  const [steps, setSteps] = useState(opened.steps)
  const [showsCode, setShowsCode] = useState(false)
  useHolds(noticed !== '' || steps !== opened.steps)
  /** Words of a language chosen before it may come later: they are no longer wanted. */
  const wanted = useRef(language)
  const chooseLanguage = async (chosen: string): Promise<void> => {
    wanted.current = chosen
    const hasWords = await addLanguage(town, chosen)
    if (wanted.current !== chosen) return
    setProblem(hasWords ? undefined : UNREACHABLE)
    if (hasWords) setLanguage(chosen)
  }
  const address =
    opened.kind === 'whole'
      ? handoverAddress(location.origin, codeOf(pack, { ...opened.handover, language, steps }))
      : undefined
  return (
    <VisitLanguage value={language}>
      <div className="talk-sheet">
        <ScreenHeading>Gespreksblad</ScreenHeading>
        <SelectField
          id="taal"
          label="Taal van de bezoeker"
          value={language}
          options={pack.languages.filter(isLanguage).map(each => ({ value: each, name: ownNameOf(each) }))}
          onChange={chosen => void chooseLanguage(chosen)}
        />
        {problem && <Notice role="alert">{problem}</Notice>}
        <div className="talk-sides">
          <section className="talk-result" aria-label="Uitslag">
            {opened.kind === 'short' && (
              <Notice>
                Deze code vertelt alleen de sporen en de stappen. Scan de code van de bezoeker om ook de
                antwoorden te zien, en om het plan naar de telefoon te sturen.
              </Notice>
            )}
            {side}
          </section>
          <section className="talk-notes" aria-label="Blad voor het gesprek">
            <UnkeptText
              id="opgevallen"
              label={<BothText id="talkSheet.noticed.title" />}
              hint="Alleen voor op papier. Dit wordt niet verstuurd of bewaard."
              value={noticed}
              onChange={setNoticed}
            />
            <div id="agreed-title">
              <Heading level={2}>
                <BothText id="talkSheet.agreed.title" />
              </Heading>
            </div>
            <AgreedSteps doors={pack.doors} steps={steps} onChange={setSteps} />
            <ButtonRow>
              <Button purpose="primary" onPress={() => window.print()} icon={<Icon name="print" />}>
                Druk af
              </Button>
              {address && (
                <Button
                  pressed={showsCode}
                  onPress={() => setShowsCode(!showsCode)}
                  icon={<Icon name="phone" />}
                >
                  Naar de telefoon
                </Button>
              )}
              <Button onPress={onDone} icon={<Icon name="wipe" />}>
                Klaar, wis alles
              </Button>
            </ButtonRow>
            {showsCode && address && (
              <Card>
                <BothText id="talkSheet.phone.body" />
                <QrCode content={address} label={textOf('takingHome.scan.alt')} />
                <BothText id="takingHome.private.body" />
              </Card>
            )}
            <Paragraph>Na tien minuten zonder aanraking wordt dit blad vanzelf leeg.</Paragraph>
          </section>
        </div>
        <PrintedSheet steps={steps} noticed={noticed} address={address}>
          {side}
        </PrintedSheet>
      </div>
    </VisitLanguage>
  )
}
