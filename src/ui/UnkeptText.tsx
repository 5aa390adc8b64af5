import type { ReactNode } from 'react'
import './field.css'

type UnkeptTextProps = {
  readonly id: string
  readonly label: ReactNode
  readonly hint: ReactNode
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Room for some lines. Browsers neither keep what is typed here nor send it away to look at its spelling. */
export const UnkeptText = ({ id, label, hint, value, onChange }: UnkeptTextProps) => (
  <div className="perron-field">
    <label htmlFor={id}>{label}</label>
    <p id={`${id}-hint`} className="perron-field__hint">
      {hint}
    </p>
    <textarea
      id={id}
      rows={6}
      value={value}
      onChange={event => onChange(event.target.value)}
      autoComplete="off"
      aria-describedby={`${id}-hint`}
      dir="auto"
      spellCheck={false}
    />
  </div>
)
