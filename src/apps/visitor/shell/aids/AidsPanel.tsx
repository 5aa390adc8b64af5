import '#platform/i18n/later-texts.ts'
import type { Pack } from '#contract/content/pack.schema.ts'
import { type Aids, chooseAids, useAids } from '#platform/a11y/aids.ts'
import { FIRST_LANGUAGE } from '#platform/i18n/i18n.ts'
import { Text, useLanguage } from '#platform/i18n/Text.tsx'
import type { TextId } from '#platform/i18n/text-id.ts'
import { Button } from '#ui/Button.tsx'
import { ChoiceGrid } from '#ui/Card.tsx'
import { FieldSet } from '#ui/Field.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Icon, type IconName } from '#ui/Icon.tsx'
import { Panel } from '#ui/Panel.tsx'
import { LanguageChoice } from '../../LanguageChoice.tsx'
import { ReadAloud } from './ReadAloud.tsx'
import { Unreviewed } from './Unreviewed.tsx'

type AidsPanelProps = {
  readonly languages: readonly string[]
  readonly translations: Pack['translations']
  readonly onLanguage: (language: string) => Promise<void>
  readonly onClose: () => void
}

type Switches = { readonly [Name in keyof Aids as Aids[Name] extends boolean ? Name : never]: boolean }

const Switch = ({
  name,
  icon,
  text,
}: {
  readonly name: keyof Switches
  readonly icon: IconName
  readonly text: TextId
}) => {
  const on = useAids()[name]
  return (
    <Button
      pressed={on}
      onPress={() => chooseAids({ [name]: !on })}
      icon={<Icon name={on ? 'check' : icon} />}
      data={{ 'data-aid': name, ...(name === 'oneSwitch' ? { 'data-scan': 'first' } : {}) }}
    >
      <Text id={text} />
    </Button>
  )
}

const SPEEDS = ['slow', 'normal', 'fast'] as const

const Speed = () => {
  const { speed } = useAids()
  return SPEEDS.map(each => (
    <Button
      key={each}
      pressed={speed === each}
      onPress={() => chooseAids({ speed: each })}
      data={{ 'data-speed': each }}
    >
      <Text id={`aids.${each}.button`} />
    </Button>
  ))
}

/** Another language, reading aloud, and other ways to see and to press: on every screen, without leaving it. */
export const AidsPanel = ({ languages, translations, onLanguage, onClose }: AidsPanelProps) => {
  const language = useLanguage()
  return (
    <Panel labelledBy="aids-title" onClose={onClose}>
      <Heading level={2} id="aids-title">
        <Text id="aids.title" />
      </Heading>
      <ReadAloud purpose="secondary" />
      <FieldSet legend={<Text id="welcome.language.title" />}>
        <LanguageChoice languages={languages} chosen={language} onLanguage={onLanguage} />
      </FieldSet>
      {language !== FIRST_LANGUAGE && (
        <>
          <Unreviewed translations={translations} />
          <ChoiceGrid>
            <Switch name="dutchToo" icon="both" text="aids.both.button" />
          </ChoiceGrid>
        </>
      )}
      <FieldSet legend={<Text id="aids.read.title" />}>
        <ChoiceGrid>
          <Switch name="readsAlways" icon="sound" text="aids.always.button" />
        </ChoiceGrid>
      </FieldSet>
      <FieldSet legend={<Text id="aids.speed.title" />}>
        <ChoiceGrid>
          <Speed />
        </ChoiceGrid>
      </FieldSet>
      <FieldSet legend={<Text id="aids.see.title" />}>
        <ChoiceGrid>
          <Switch name="large" icon="large" text="aids.large.button" />
          <Switch name="contrast" icon="contrast" text="aids.contrast.button" />
          <Switch name="calm" icon="stop" text="aids.calm.button" />
        </ChoiceGrid>
      </FieldSet>
      <FieldSet legend={<Text id="aids.press.title" />}>
        <ChoiceGrid>
          <Switch name="low" icon="swap" text="aids.low.button" />
          <Switch name="oneSwitch" icon="skip" text="aids.switch.button" />
        </ChoiceGrid>
        <Text id="aids.switch.body" as="p" />
      </FieldSet>
      <Button
        purpose="primary"
        wide
        onPress={onClose}
        icon={<Icon name="check" />}
        data={{ 'data-scan': 'first' }}
      >
        <Text id="aids.close.button" />
      </Button>
    </Panel>
  )
}
