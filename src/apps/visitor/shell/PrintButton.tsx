import { Text } from '#platform/i18n/Text.tsx'
import type { TextId } from '#platform/i18n/text-id.ts'
import { Button } from '#ui/Button.tsx'
import { Icon } from '#ui/Icon.tsx'
import type { VisitSession } from '../visit-session.ts'
import './print.css'

type PrintButtonProps = { readonly session: Pick<VisitSession, 'place' | 'pack'>; readonly label: TextId }

/** Prints what is on the screen, without its buttons; on a shared device only where a printer stands beside it. */
export const PrintButton = ({ session, label }: PrintButtonProps) =>
  (session.place.mode === 'own' || session.pack.kioskPrinter) && (
    <div className="perron-print">
      <Button wide onPress={() => window.print()} icon={<Icon name="print" />}>
        <Text id={label} />
      </Button>
    </div>
  )
