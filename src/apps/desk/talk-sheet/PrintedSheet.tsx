import type { ReactNode } from 'react'
import type { PlanStep } from '#flow/visit/visit-context.ts'
import { Heading } from '#ui/Heading.tsx'
import { QrCode } from '#ui/QrCode.tsx'
import { BothText } from './Both.tsx'

type PrintedSheetProps = {
  /** What came out of the visit. */
  readonly children: ReactNode
  readonly steps: readonly PlanStep[]
  readonly noticed: string
  /** To go on with on a phone; absent when there are no answers to go on with. */
  readonly address: string | undefined
}

/** Result and sheet on one side of A4, in both languages. Only there when printed. */
export const PrintedSheet = ({ children, steps, noticed, address }: PrintedSheetProps) => (
  <div className="talk-printed" aria-hidden="true">
    <p className="talk-printed__title">
      <BothText id="talkSheet.title" />
    </p>
    {children}
    {noticed.trim() !== '' && (
      <>
        <Heading level={2}>
          <BothText id="talkSheet.noticed.title" />
        </Heading>
        <p className="talk-printed__noticed" dir="auto">
          {noticed}
        </p>
      </>
    )}
    <div className="talk-printed__plan">
      <div>
        {steps.length > 0 && (
          <>
            <Heading level={2}>
              <BothText id="talkSheet.agreed.title" />
            </Heading>
            <ul>
              {steps.map(({ door, when }) => (
                <li key={door}>
                  <strong>
                    <BothText id={`door.${door}.title`} />
                  </strong>
                  {when && <BothText id={`myPlan.${when}.button`} />}
                </li>
              ))}
            </ul>
          </>
        )}
        {address && (
          <>
            <BothText id="talkSheet.phone.body" />
            <BothText id="takingHome.private.body" />
          </>
        )}
        <BothText id="howItWorks.not-for.decide.body" />
      </div>
      {address && <QrCode content={address} label="" />}
    </div>
  </div>
)
