import type { ReactNode } from 'react'
import './field.css'

type TextAreaProps = {
  readonly id: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: ReactNode
  /** BCP 47: what is typed here. */
  readonly language: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A few sentences to type, with their label above and what is wrong with them in words. */
export const TextArea = ({ id, label, hint, error, language, value, onChange }: TextAreaProps) => {
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
      <textarea
        id={id}
        name={id}
        rows={3}
        value={value}
        onChange={event => onChange(event.target.value)}
        lang={language}
        dir="auto"
        aria-invalid={error ? true : undefined}
        aria-describedby={told || undefined}
      />
    </div>
  )
}
