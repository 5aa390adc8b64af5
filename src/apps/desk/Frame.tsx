import type { ReactNode } from 'react'
import { StationPage } from '#ui/StationPage.tsx'
import './desk.css'

type FrameProps = {
  readonly state: string
  readonly children: ReactNode
  /** What stands on the board beside the name. */
  readonly board?: ReactNode
}

/** Around every page of the desk. */
export const Frame = ({ state, children, board }: FrameProps) => (
  <StationPage
    state={state}
    layout="reading"
    skipLink="Naar de inhoud"
    board={
      <>
        <span className="perron-board__name">Talentperron · balie</span>
        {board}
      </>
    }
  >
    {children}
  </StationPage>
)
