import { useEffect, useState } from 'react'

export const PAGES = [
  { id: 'agenda', name: 'Agenda' },
  { id: 'mijn-uren', name: 'Mijn uren' },
  { id: 'evenementen', name: 'Evenementen' },
  { id: 'tablets', name: 'Tablets' },
  { id: 'blijft-liggen', name: 'Blijft liggen' },
  { id: 'voortgang', name: 'Voortgang' },
  { id: 'medewerkers', name: 'Medewerkers' },
  { id: 'inzagen', name: 'Inzagen' },
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

/** The page in the address, as long as it is one of these; the first otherwise. Other links inside the page leave it be. */
export const usePage = (allowed: readonly PageId[]): PageId => {
  const [wanted, setWanted] = useState(location.hash)
  useEffect(() => {
    const follow = (): void => {
      if (location.hash.startsWith('#/')) setWanted(location.hash)
    }
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])
  return allowed.find(id => wanted === `#/${id}`) ?? 'agenda'
}
