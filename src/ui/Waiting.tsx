import type { ReactNode } from 'react'
import './waiting.css'

/** Says that something is on its way. */
export const Waiting = ({ children }: { readonly children: ReactNode }) => (
  <div role="status" className="perron-waiting">
    <span className="perron-waiting__signal" aria-hidden="true" />
    {children}
  </div>
)
