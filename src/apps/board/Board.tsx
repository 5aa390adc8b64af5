import { useEffect } from 'react'
import { NoBoard } from './NoBoard.tsx'
import { OpenBoard } from './OpenBoard.tsx'
import { useEvent } from './use-event.ts'
import '#ui/theme/perron.css'
import './board.css'

/** The board of one event, for a big screen. */
export const Board = ({ code }: { readonly code: string }) => {
  const found = useEvent(code)
  const name = found.kind === 'found' ? found.shown.event.naam : undefined
  useEffect(() => {
    document.title = name === undefined ? 'Bord van Talentperron' : `${name} · bord van Talentperron`
  }, [name])
  if (found.kind === 'found') return <OpenBoard {...found.shown} />
  return <NoBoard kind={found.kind} code={code} />
}
