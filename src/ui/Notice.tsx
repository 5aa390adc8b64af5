import type { ReactNode } from 'react'
import './notice.css'

/** A sentence that must not be missed. `alert` is read out at once; `status` when there is a pause. */
export const Notice = ({
  children,
  role = 'note',
}: {
  readonly children: ReactNode
  readonly role?: 'note' | 'status' | 'alert'
}) => (
  <div role={role} className={`perron-notice perron-notice--${role}`}>
    {children}
  </div>
)
