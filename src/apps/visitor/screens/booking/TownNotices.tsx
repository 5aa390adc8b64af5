import { useEffect, useState } from 'react'
import type { TownNotice } from '#platform/booking-client/fetch-notices.ts'
import { FIRST_LANGUAGE } from '#platform/i18n/i18n.ts'
import { InShownLanguages, useLanguage } from '#platform/i18n/Text.tsx'
import { Notice } from '#ui/Notice.tsx'
import type { VisitSession } from '../../visit-session.ts'

const NONE: readonly TownNotice[] = []

/** What was heard in a visit, so that the next screen of it need not wait for the same again. */
const heard = new WeakMap<VisitSession, readonly TownNotice[]>()

const Words = ({ texts }: Pick<TownNotice, 'texts'>) => {
  const language = useLanguage()
  const dutch = texts[FIRST_LANGUAGE] ?? ''
  if (!texts[language])
    return (
      <span lang={FIRST_LANGUAGE} dir="ltr">
        {dutch}
      </span>
    )
  return <InShownLanguages words={each => texts[each] ?? dutch} />
}

/**
 * What the town lets its residents know today, in the visitor's language where somebody wrote it, and else in Dutch. Asked on
 * each screen that shows it; where it cannot be asked, there is nothing.
 */
export const TownNotices = ({ session }: { readonly session: VisitSession }) => {
  const [notices, setNotices] = useState(heard.get(session) ?? NONE)
  useEffect(() => {
    let isShown = true
    const ask = async (): Promise<void> => {
      const { fetchNotices } = await import('#platform/booking-client/fetch-notices.ts')
      // A browser writes on its console what it could not fetch, also where it knew.
      const answer = navigator.onLine ? await fetchNotices(session.pack.id) : NONE
      const found = answer.length > 0 ? answer : NONE
      heard.set(session, found)
      if (isShown) setNotices(found)
    }
    // The part of the app that asks may not be there either.
    ask().catch(() => {})
    return () => {
      isShown = false
    }
  }, [session])
  return notices.map(({ id, texts }) => (
    <Notice key={id}>
      <Words texts={texts} />
    </Notice>
  ))
}
