import type { ReactNode } from 'react'
import './route-line.css'

/** Stops below each other on one line; each stop may be chosen, in any order. */
export const RouteLine = ({ children }: { readonly children: ReactNode }) => (
  <ol className="perron-route">{children}</ol>
)

export const RouteStop = ({
  chosen,
  children,
}: {
  readonly chosen: boolean
  readonly children: ReactNode
}) => (
  <li className={chosen ? 'perron-route__stop perron-route__stop--chosen' : 'perron-route__stop'}>
    {children}
  </li>
)
