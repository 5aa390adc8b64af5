import '@nl-design-system-candidate/button-css/button.css'
import { Button as NlButton } from '@nl-design-system-candidate/button-react'
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
}: ButtonProps) => (
  <NlButton
    purpose={purpose}
    type={submits ? 'submit' : 'button'}
    className={wide ? 'perron-button--wide' : ''}
    {...(onPress === undefined ? {} : { onClick: onPress })}
    {...(pressed === undefined ? {} : { pressed, toggle: true, 'aria-pressed': pressed })}
    {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
    {...(icon === undefined ? {} : { iconStart: icon })}
    {...(iconEnd === undefined ? {} : { iconEnd })}
    {...data}
  >
    {children}
  </NlButton>
)
