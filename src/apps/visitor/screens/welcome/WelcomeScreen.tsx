import { useLayoutEffect, useState } from 'react'
import type { Pack } from '#contract/content/pack.schema.ts'
import type { Problem } from '#core/shared/problem.ts'
import { LANGUAGES } from '#platform/i18n/languages.ts'
import { Text } from '#platform/i18n/Text.tsx'
import { Button } from '#ui/Button.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Picture } from '#ui/Picture.tsx'
import { IconLine, PictureLines } from '#ui/PictureLine.tsx'
import { ScreenHeading } from '#ui/ScreenHeading.tsx'
import { LanguageChoice } from '../../LanguageChoice.tsx'
import type { Place } from '../../place.ts'
import { Unreviewed } from '../../shell/aids/Unreviewed.tsx'
import './welcome.css'

type WelcomeProps = {
  /** Absent until it has come; the page is drawn without it. */
  readonly pack: Pick<Pack, 'languages' | 'translations'> | undefined
  readonly language: string
  readonly notice: Problem | null
  readonly mode: Place['mode']
  /** Off on the first screen of a page load, on when somebody comes back to it. */
  readonly takesFocus: boolean
  readonly onStart: () => void
  readonly onMethod: () => void
  readonly onLanguage: (language: string) => Promise<void> | undefined
}

/** The page comes drawn for one's own device; a shared one has its own words before anybody sees them. */
const Privacy = ({ mode }: Pick<WelcomeProps, 'mode'>) => {
  const [isShared, setShared] = useState(false)
  useLayoutEffect(() => setShared(mode === 'kiosk'), [mode])
  return <Text id={isShared ? 'welcome.shared.body' : 'welcome.privacy.body'} />
}

export const WelcomeScreen = ({
  pack,
  language,
  notice,
  mode,
  takesFocus,
  onStart,
  onMethod,
  onLanguage,
}: WelcomeProps) => (
  <div className="perron-welcome">
    <fieldset className="perron-welcome__languages">
      <legend>
        <Icon name="language" /> <Text id="welcome.language.title" />
      </legend>
      <LanguageChoice languages={pack?.languages ?? LANGUAGES} chosen={language} onLanguage={onLanguage} />
    </fieldset>
    <div className="perron-welcome__picture">
      <Picture name="welcome" size="whole" />
    </div>
    <div className="perron-welcome__words">
      {notice && (
        <Notice role="alert">
          <Text id={`problem.${notice}.body`} />
        </Notice>
      )}
      <ScreenHeading takesFocus={takesFocus}>
        <Text id="welcome.title" />
      </ScreenHeading>
      <Text id="welcome.body" as="p" className="perron-welcome__lead" />
      <Button purpose="primary" wide onPress={onStart} iconEnd={<Icon name="next" />}>
        <Text id="welcome.start.button" />
      </Button>
      <PictureLines>
        <IconLine icon={<Icon name="clock" />}>
          <Text id="welcome.time.body" />
        </IconLine>
        <IconLine icon={<Icon name="skip" />}>
          <Text id="welcome.stop.body" />
        </IconLine>
        <IconLine icon={<Icon name="lock" />}>
          <Privacy mode={mode} />
        </IconLine>
        <IconLine icon={<Icon name="talk" />}>
          <Text id="welcome.guide.body" />
        </IconLine>
      </PictureLines>
      <Button purpose="subtle" onPress={onMethod} icon={<Icon name="question" />}>
        <Text id="welcome.method.button" />
      </Button>
      {pack && <Unreviewed translations={pack.translations} />}
    </div>
  </div>
)
