import type { ReactNode } from 'react'
import './card.css'

/** A quiet white panel. */
export const Card = ({
  children,
  tone = 'plain',
}: {
  readonly children: ReactNode
  readonly tone?: 'plain' | 'chosen' | 'mist'
}) => <section className={`perron-card perron-card--${tone}`}>{children}</section>

/** Things one below the other, with air between them. */
export const Stack = ({ children }: { readonly children: ReactNode }) => (
  <div className="perron-stack">{children}</div>
)

/** Buttons beside each other, wrapping when there is no room. */
export const ButtonRow = ({
  children,
  spread = false,
}: {
  readonly children: ReactNode
  readonly spread?: boolean
}) => <div className={spread ? 'perron-row perron-row--spread' : 'perron-row'}>{children}</div>

/** Two things that belong together: beside each other where there is room, and else one below the other. */
export const SideBySide = ({ children }: { readonly children: ReactNode }) => (
  <div className="perron-beside">{children}</div>
)

/** Choices of equal weight beside each other, as many in a row as fit. `roomy` for those of several words. */
export const ChoiceGrid = ({
  children,
  roomy = false,
}: {
  readonly children: ReactNode
  readonly roomy?: boolean
}) => <div className={roomy ? 'perron-choices perron-choices--roomy' : 'perron-choices'}>{children}</div>
