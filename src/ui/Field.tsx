import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react'
import './field.css'

type FieldProps = {
  readonly id: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: ReactNode
  readonly type: 'text' | 'tel' | 'email' | 'password' | 'date' | 'time'
  readonly value: string
  readonly onChange: (value: string) => void
  readonly autoComplete: HTMLInputAutoCompleteAttribute
}

/** One thing to type, with its label above and what is wrong with it in words. */
export const Field = ({ id, label, hint, error, type, value, onChange, autoComplete }: FieldProps) => {
  const told = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className="perron-field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="perron-field__hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="perron-field__error" role="alert">
          {error}
        </p>
      )}
      <input
        id={id}
        name={id}
        type={type}
        value={value}
        onChange={event => onChange(event.target.value)}
        autoComplete={autoComplete}
        aria-invalid={error ? true : undefined}
        aria-describedby={told || undefined}
        dir="auto"
        spellCheck={false}
      />
    </div>
  )
}

export const FieldSet = ({
  legend,
  children,
}: {
  readonly legend: ReactNode
  readonly children: ReactNode
}) => (
  <fieldset className="perron-fieldset">
    <legend>{legend}</legend>
    {children}
  </fieldset>
)
