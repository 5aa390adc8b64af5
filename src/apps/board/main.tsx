import '#platform/zod-without-eval.ts'
import { createRoot } from 'react-dom/client'
import { Board } from './Board.tsx'

const container = document.getElementById('root')
if (!container) throw new Error('the page has no root')
// `/e/LM4-7X2/bord`
const [, , code = ''] = location.pathname.split('/')
createRoot(container).render(<Board code={code} />)
