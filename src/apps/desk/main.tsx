import '#platform/zod-without-eval.ts'
import { createRoot } from 'react-dom/client'
import { Desk } from './Desk.tsx'
import { takeInvitation } from './take-invitation.ts'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
createRoot(root).render(<Desk invitation={takeInvitation(location, history)} />)
