import { renderToString } from 'react-dom/server'
import { VisitorApp } from './App.tsx'
import type { Place } from './place.ts'
import { AttractScreen } from './screens/attract/AttractScreen.tsx'

const nowhere = { page: 'visit', municipality: null, event: null, handover: null, mailed: null } as const
const placeOf = (mode: Place['mode']): Place => ({ ...nowhere, mode })

/** The first screen as HTML, so that it shows and reads before any script runs. */
export const renderFirstScreen = (mode: Place['mode']): string =>
  renderToString(
    mode === 'own' ? (
      <VisitorApp place={placeOf(mode)} resumes={false} />
    ) : (
      <VisitorApp place={placeOf(mode)} resumes={false} first={send => <AttractScreen send={send} />} />
    ),
  )
