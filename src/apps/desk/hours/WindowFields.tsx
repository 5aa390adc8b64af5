import { useEffect, useRef } from 'react'
import { Button } from '#ui/Button.tsx'
import { ButtonRow } from '#ui/Card.tsx'
import { Field } from '#ui/Field.tsx'
import { type DraftWindow, newWindow } from './draft.ts'

type WindowFieldsProps = {
  /** Where these stand in what is sent, such as `week/maandag`. */
  readonly place: string
  readonly windows: readonly DraftWindow[]
  /** The id of the name of the day. */
  readonly describedBy: string
  readonly errorAt: (place: string) => string | undefined
  readonly onChange: (windows: readonly DraftWindow[]) => void
}

/** The parts of one day in which there are conversations; none is closed. */
export const WindowFields = ({ place, windows, describedBy, errorAt, onChange }: WindowFieldsProps) => {
  const group = useRef<HTMLDivElement>(null)
  /** A field that was asked for gets the focus; when one went, its button did too. */
  const before = useRef(windows.length)
  useEffect(() => {
    const more = windows.length - before.current
    before.current = windows.length
    if (more > 0) [...(group.current?.querySelectorAll('input') ?? [])].at(-2)?.focus()
    if (more < 0) group.current?.querySelector<HTMLButtonElement>('.desk-more button')?.focus()
  }, [windows.length])
  const change = (key: string, to: Partial<DraftWindow>): void =>
    onChange(windows.map(one => (one.key === key ? { ...one, ...to } : one)))
  return (
    <div ref={group} className="desk-windows">
      {windows.length === 0 && <p className="desk-closed">Dicht</p>}
      {errorAt(place) && (
        <p className="perron-field__error" role="alert">
          {errorAt(place)}
        </p>
      )}
      {windows.map((window, index) => (
        <div key={window.key} className="desk-window">
          <Field
            id={`${window.key}-van`}
            label="Van"
            type="text"
            value={window.van}
            error={errorAt(`${place}/${index}/van`)}
            onChange={van => change(window.key, { van })}
            autoComplete="off"
          />
          <Field
            id={`${window.key}-tot`}
            label="Tot"
            type="text"
            value={window.tot}
            error={errorAt(`${place}/${index}/tot`) ?? errorAt(`${place}/${index}`)}
            onChange={tot => change(window.key, { tot })}
            autoComplete="off"
          />
          <Button
            purpose="subtle"
            describedBy={describedBy}
            onPress={() => onChange(windows.filter(one => one.key !== window.key))}
          >
            Haal weg
          </Button>
        </div>
      ))}
      <div className="desk-more">
        <ButtonRow>
          <Button
            purpose="subtle"
            describedBy={describedBy}
            onPress={() => onChange([...windows, newWindow()])}
          >
            {windows.length === 0 ? 'Toch open' : 'Nog een tijd'}
          </Button>
        </ButtonRow>
      </div>
    </div>
  )
}
