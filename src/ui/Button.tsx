import '@nl-design-system-candidate/button-css/button.css'
import type { ReactNode } from 'react'
import './button.css'

type ButtonProps = {
  /** `primary` is the one thing to press on a screen. */
  readonly purpose?: 'primary' | 'secondary' | 'subtle'
  readonly onPress?: () => void
  readonly submits?: boolean
  /** For a choice that can be on or off; told to a screen reader. */
  readonly pressed?: boolean
  /** The id of what it is about, where the same button stands beside each of several things. */
  readonly describedBy?: string
  readonly icon?: ReactNode
  readonly iconEnd?: ReactNode
  readonly wide?: boolean
  readonly children: ReactNode
  readonly data?: Readonly<Record<`data-${string}`, string>>
}

/** Drawn with the classes of the design system: its component is a kilobyte, and work for every answer. */
export const Button = ({
  purpose = 'secondary',
  onPress,
  submits = false,
  pressed,
  describedBy,
  icon,
  iconEnd,
  wide = false,
  children,
  data,
}: ButtonProps) => {
  const classes = [
    'nl-button',
    `nl-button--${purpose}`,
    wide && 'perron-button--wide',
    pressed && 'nl-button--pressed',
  ]
  return (
    <button
      type={submits ? 'submit' : 'button'}
      className={classes.filter(Boolean).join(' ')}
      onClick={onPress}
      aria-pressed={pressed}
      aria-describedby={describedBy}
      {...data}
    >
      {icon && <span className="nl-button__icon-start">{icon}</span>}
      {icon || iconEnd ? <span>{children}</span> : children}
      {iconEnd && <span className="nl-button__icon-end">{iconEnd}</span>}
    </button>
  )
}
