import '#platform/zod-without-eval.ts'
import { createRoot } from 'react-dom/client'
import { Desk } from './Desk.tsx'
import { takeInvitation } from './take-invitation.ts'
import { takeWorkAccountProblem } from './take-work-account-problem.ts'

const container = document.getElementById('root')
if (!container) throw new Error('the page has no root')
const root = createRoot(container)
const cameBack = takeWorkAccountProblem(location, history)
const show = (invitation: string | undefined): void =>
  root.render(<Desk key={invitation} invitation={invitation} cameBack={cameBack} />)
show(takeInvitation(location, history))

// A link that is opened in a tab that shows the desk already changes nothing but the fragment.
window.addEventListener('hashchange', () => {
  const invitation = takeInvitation(location, history)
  if (invitation !== undefined) show(invitation)
})
