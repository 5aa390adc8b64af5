import { useId, useState } from 'react'
import { type ApiDeskNotice, NOTICE_DAYS, NOTICE_LENGTH } from '#contract/api/notice.schema.ts'
import { saveNotice } from '#platform/desk-client/pack-client.ts'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { More } from '#ui/More.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { DeskForm } from '../DeskForm.tsx'
import { languageName } from '../diary/diary-words.ts'
import { useForm } from '../use-form.ts'
import { useFormFocus } from '../use-form-focus.ts'
import { useHolds } from '../use-holds.ts'

type NoticeFormProps = {
  /** Absent for a new one. */
  readonly notice?: ApiDeskNotice | undefined
  readonly languages: readonly string[]
  readonly today: string
  readonly onDone: () => void
  readonly onNo: () => void
}

const DUTCH = 'nl'

/** One notice, in Dutch and in as many other languages as somebody can write. */
export const NoticeForm = ({ notice, languages, today, onDone, onNo }: NoticeFormProps) => {
  const id = useId()
  /** The same for every attempt, so that sending it again makes no second notice. */
  const [own] = useState(() => notice?.id ?? crypto.randomUUID())
  const [begun] = useState({
    texts: (notice?.teksten ?? {}) as Readonly<Record<string, string>>,
    days: { van: notice?.van ?? today, tot: notice?.tot ?? '' },
  })
  const [texts, setTexts] = useState(begun.texts)
  const [days, setDays] = useState(begun.days)
  useHolds(texts !== begun.texts || days !== begun.days)
  const { sentence, fields, isBusy, send } = useForm()
  const form = useFormFocus(fields)
  const save = async (): Promise<void> => {
    const written = Object.entries(texts).filter(([, text]) => text.trim() !== '')
    const saved = await send(async () => {
      const answer = await saveNotice(own, { teksten: Object.fromEntries(written), ...days })
      return answer.kind === 'done' ? { kind: 'done', value: true } : answer
    })
    if (saved) onDone()
  }
  const area = (language: string) => (
    <TextArea
      key={language}
      id={`${id}-${language}`}
      label={language === DUTCH ? 'Tekst in het Nederlands' : languageName(language)}
      {...(language === DUTCH && {
        hint: `Kort en in gewone woorden, zoals: “Vrijdag zijn we dicht.” Hooguit ${NOTICE_LENGTH} tekens.`,
      })}
      language={language}
      value={texts[language] ?? ''}
      error={fields[`teksten/${language}`]}
      onChange={text => setTexts({ ...texts, [language]: text })}
    />
  )
  const others = languages.filter(language => language !== DUTCH)
  return (
    <div ref={form} tabIndex={-1} role="group" aria-label="Mededeling" className="desk-card">
      <DeskForm action="Bewaar de mededeling" isPrimary isBusy={isBusy} problem={sentence} onSubmit={save}>
        {area(DUTCH)}
        {others.length > 0 && (
          <More title="In andere talen">
            <p className="desk-hint">Wie een andere taal koos en hier niets vindt, leest het Nederlands.</p>
            {others.map(area)}
          </More>
        )}
        <Field
          id={`${id}-van`}
          label="Eerste dag"
          type="date"
          value={days.van}
          error={fields.van}
          onChange={van => setDays({ ...days, van })}
          autoComplete="off"
        />
        <Field
          id={`${id}-tot`}
          label="Laatste dag"
          hint={`Daarna haalt de app de mededeling zelf weg. Hooguit ${NOTICE_DAYS} dagen later.`}
          type="date"
          value={days.tot}
          error={fields.tot}
          onChange={tot => setDays({ ...days, tot })}
          autoComplete="off"
        />
      </DeskForm>
      {!isBusy && (
        <Button purpose="subtle" onPress={onNo}>
          Nee, toch niet
        </Button>
      )}
    </div>
  )
}
