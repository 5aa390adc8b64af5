import { Text } from '#platform/i18n/Text.tsx'
import { Button } from '#ui/Button.tsx'
import { Icon } from '#ui/Icon.tsx'
import { startReading, stopReading, useReader } from './reader.ts'
import './read-aloud.css'

/** The one button that reads aloud what is on the screen, stops, and does it once more. */
export const ReadAloud = ({ purpose = 'subtle' }: { readonly purpose?: 'secondary' | 'subtle' }) => {
  const { isReading, wasRead, isMute } = useReader()
  const words = isReading ? 'aids.stop.button' : wasRead ? 'aids.again.button' : 'aids.read.button'
  return (
    <>
      <Button
        purpose={purpose}
        onPress={() => (isReading ? stopReading() : void startReading())}
        icon={<Icon name={isReading ? 'cross' : 'sound'} />}
        data={{ 'data-read-aloud': '' }}
      >
        <Text id={words} />
      </Button>
      {isMute && (
        <p role="status" className="perron-no-voice" data-read-aloud="">
          <Text id="aids.no-voice.body" />
        </p>
      )}
    </>
  )
}
