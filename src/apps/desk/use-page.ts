import { useEffect, useState } from 'react'

export const PAGES = [
  { id: 'agenda', name: 'Agenda' },
  { id: 'gespreksblad', name: 'Gespreksblad' },
  { id: 'mijn-uren', name: 'Mijn uren' },
  { id: 'evenementen', name: 'Evenementen' },
  { id: 'tablets', name: 'Tablets' },
  { id: 'blijft-liggen', name: 'Blijft liggen' },
  { id: 'voortgang', name: 'Voortgang' },
  { id: 'medewerkers', name: 'Medewerkers' },
  { id: 'inzagen', name: 'Inzagen' },
  { id: 'locaties', name: 'Locaties' },
  { id: 'openingstijden', name: 'Openingstijden' },
  { id: 'mededelingen', name: 'Mededelingen' },
  { id: 'feiten', name: 'Feiten' },
  { id: 'account', name: 'Je account' },
] as const
export type PageId = (typeof PAGES)[number]['id']

/** What every page of the desk is given. */
export type PageProps = {
  readonly isManager: boolean
  readonly municipality: string
  readonly onEnded: () => void
}

type PageChoice = {
  readonly page: PageId
  /** Another page was asked for while this one holds something. */
  readonly isAsked: boolean
  readonly stay: () => void
  readonly go: () => void
}

/**
 * The page in the address, as long as it is one of these; the first otherwise. Other links inside the page leave it be.
 * While the page holds something it stays, in the address as well, until somebody says that it may go.
 */
export const usePage = (allowed: readonly PageId[], holds: boolean): PageChoice => {
  const [shown, setShown] = useState(location.hash)
  const [asked, setAsked] = useState<string>()
  useEffect(() => {
    const follow = (): void => {
      const { hash } = location
      if (!hash.startsWith('#/') || hash === shown) return
      if (holds) {
        history.replaceState(history.state, '', `${location.pathname}${location.search}${shown}`)
        setAsked(hash)
      } else setShown(hash)
    }
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [shown, holds])
  const go = (): void => {
    setAsked(undefined)
    if (asked === undefined) return
    history.pushState(null, '', asked)
    setShown(asked)
  }
  return {
    page: allowed.find(id => shown === `#/${id}`) ?? 'agenda',
    isAsked: asked !== undefined,
    stay: () => setAsked(undefined),
    go,
  }
}
