import type { ReactNode } from 'react'
import './field.css'

type SelectFieldProps = {
  readonly id: string
  readonly label: ReactNode
  readonly value: string
  readonly options: readonly { readonly value: string; readonly name: string }[]
  readonly onChange: (value: string) => void
}

/** One of many, by the list that the device has for that. */
export const SelectField = ({ id, label, value, options, onChange }: SelectFieldProps) => (
  <div className="perron-field">
    <label htmlFor={id}>{label}</label>
    <select id={id} name={id} value={value} onChange={event => onChange(event.target.value)}>
      {options.map(option => (
        <option key={option.value} value={option.value}>
          {option.name}
        </option>
      ))}
    </select>
  </div>
)
