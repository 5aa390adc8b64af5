import { renderToString } from 'react-dom/server'
import { VisitorApp } from './App.tsx'

/** The first screen as HTML, so that it shows and reads before any script runs. */
export const renderFirstScreen = (): string =>
  renderToString(
    <VisitorApp
      place={{ page: 'visit', mode: 'own', municipality: null, handover: null, mailed: null }}
      resumes={false}
    />,
  )
