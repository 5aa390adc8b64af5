import { useRef, useState } from 'react'
import type { ApiOwnHours, ApiWindow } from '#contract/api/guide.schema.ts'
import { dropOwnHours, keepOwnHours } from '#platform/desk-client/guide-client.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonRow, Card } from '#ui/Card.tsx'
import { Field, FieldSet } from '#ui/Field.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { SelectField } from '#ui/SelectField.tsx'
import { DeskForm } from '../DeskForm.tsx'
import { dayInWords } from '../diary/days.ts'
import { refusalIn } from '../diary/diary-words.ts'
import { Sure } from '../Sure.tsx'
import { useForm } from '../use-form.ts'
import { useHolds } from '../use-holds.ts'
import { WEEK, weekInWords } from './week-words.ts'

type OwnWeekProps = {
  readonly guide: string
  readonly title: string
  readonly sets: readonly ApiOwnHours[]
  /** The first day to choose, `2026-12-01`. */
  readonly today: string
  /** Says what was done, and asks again how things are. */
  readonly onChange: (told: string) => Promise<void>
}

type Row = ApiWindow & { readonly key: string }

const rowOf = (window: ApiWindow): Row => ({ ...window, key: crypto.randomUUID() })
const windowOn = (dag: ApiWindow['dag']): ApiWindow => ({ dag, begin: '09:00', eind: '17:00' })
/** To begin with: whoever keeps this by mistake is there on every working day. */
const OFFICE_WEEK = WEEK.slice(0, 5).map(windowOn)

/** The week in which somebody works, from a day on. */
export const OwnWeek = ({ guide, title, sets, today, onChange }: OwnWeekProps) => {
  const [kept, setKept] = useState<{ readonly rows: readonly Row[]; readonly from: string }>(() => ({
    rows: (sets.at(-1)?.uren ?? OFFICE_WEEK).map(rowOf),
    from: today,
  }))
  const [rows, setRows] = useState(kept.rows)
  const [from, setFrom] = useState(kept.from)
  useHolds(rows !== kept.rows || from !== kept.from)
  const [isAsking, setAsking] = useState(false)
  const { sentence, fields, isBusy, send } = useForm()
  const list = useRef<HTMLDivElement>(null)
  const card = useRef<HTMLDivElement>(null)
  const change = (key: string, more: Partial<ApiWindow>): void =>
    setRows(all => all.map(row => (row.key === key ? { ...row, ...more } : row)))
  const remove = (key: string): void => {
    setRows(all => all.filter(row => row.key !== key))
    list.current?.focus()
  }
  const keep = async (): Promise<void> => {
    const uren = rows.map(({ dag, begin, eind }) => ({ dag, begin, eind }))
    if ((await send(() => keepOwnHours(guide, { vanaf: from, uren }))) === undefined) return
    setKept({ rows, from })
    await onChange('De uren zijn bewaard. Andere tijden zijn niet meer te kiezen.')
  }
  const drop = async (): Promise<string | undefined> => {
    const answer = await dropOwnHours(guide)
    if (answer.kind !== 'done') return refusalIn(answer)
    setAsking(false)
    await onChange('De uren zijn weer zoals in de inhoud van de gemeente.')
    return undefined
  }
  return (
    <Card>
      <div ref={card} tabIndex={-1} className="desk-card" role="group" aria-labelledby="eigen-week">
        <Heading level={2} id="eigen-week">
          {title}
        </Heading>
        <Paragraph>
          Buiten deze uren kan niemand een tijd kiezen. Is de vestiging dicht, dan ook niet. Afspraken die er
          al staan, blijven staan.
        </Paragraph>
        {sets.length === 0 && <Paragraph>Nu is het zoals in de inhoud van de gemeente.</Paragraph>}
        {sets.length > 0 && (
          <dl className="desk-facts">
            {sets.map(({ vanaf, uren }) => (
              <div key={vanaf} className="desk-fact">
                <dt>Vanaf {dayInWords(vanaf)}</dt>
                <dd>{weekInWords(uren)}</dd>
              </div>
            ))}
          </dl>
        )}
        <DeskForm action="Bewaar deze uren" isBusy={isBusy} problem={sentence ?? fields.uren} onSubmit={keep}>
          <Field
            id="uren-vanaf"
            label="Vanaf welke dag?"
            type="date"
            value={from}
            error={fields.vanaf}
            onChange={setFrom}
            autoComplete="off"
          />
          <div ref={list} tabIndex={-1} role="group" aria-label="Tijden in de week" className="desk-rows">
            {rows.map(({ key, dag, begin, eind }, at) => (
              <FieldSet key={key} legend={`Tijd ${at + 1}`}>
                <div className="desk-row">
                  <SelectField
                    id={`dag-${key}`}
                    label="Dag"
                    value={dag}
                    options={WEEK.map(day => ({ value: day, name: day }))}
                    onChange={day => change(key, { dag: WEEK.find(one => one === day) ?? dag })}
                  />
                  <Field
                    id={`begin-${key}`}
                    label="Van"
                    type="time"
                    value={begin}
                    error={fields[`uren/${at}/begin`]}
                    onChange={time => change(key, { begin: time })}
                    autoComplete="off"
                  />
                  <Field
                    id={`eind-${key}`}
                    label="Tot"
                    type="time"
                    value={eind}
                    error={fields[`uren/${at}/eind`]}
                    onChange={time => change(key, { eind: time })}
                    autoComplete="off"
                  />
                  <Button purpose="subtle" onPress={() => remove(key)}>
                    Haal tijd {at + 1} weg
                  </Button>
                </div>
              </FieldSet>
            ))}
            {rows.length === 0 && <Paragraph>Er is geen tijd in de week.</Paragraph>}
          </div>
          <Button onPress={() => setRows(all => [...all, rowOf(windowOn('maandag'))])}>Nog een tijd</Button>
        </DeskForm>
        {sets.length > 0 && !isAsking && (
          <ButtonRow>
            <Button purpose="subtle" onPress={() => setAsking(true)}>
              Weer zoals in de inhoud
            </Button>
          </ButtonRow>
        )}
        {isAsking && (
          <Sure
            question="Weet je het zeker? Alle eigen uren zijn dan weg."
            yes="Ja, zoals in de inhoud"
            onYes={drop}
            onNo={() => {
              setAsking(false)
              card.current?.focus()
            }}
          />
        )}
      </div>
    </Card>
  )
}
