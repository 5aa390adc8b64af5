import { useRef, useState } from 'react'
import type { ApiDiaryAppointment, ApiOutcome } from '#contract/api/diary.schema.ts'
import { cancelAppointment, moveAppointment, tellOutcome } from '#platform/desk-client/diary-client.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonRow } from '#ui/Card.tsx'
import { Notice } from '#ui/Notice.tsx'
import { nameOfGuide, nameOfId } from '../name-of-id.ts'
import { Sure } from '../Sure.tsx'
import { timeInWords } from '../words-for-time.ts'
import { ChooseTime } from './ChooseTime.tsx'
import { ContactData } from './ContactData.tsx'
import { DiaryCard } from './DiaryCard.tsx'
import { languageName, mailWords, refusalIn, statusWords } from './diary-words.ts'

type AppointmentCardProps = {
  readonly appointment: ApiDiaryAppointment
  readonly municipality: string
  readonly asOf: string
  /** Whether the service sends mail to residents. */
  readonly mails: boolean
  /** Says what was done, and asks the diary again. */
  readonly onChange: (told: string) => Promise<void>
}

export const AppointmentCard = ({
  appointment,
  municipality,
  asOf,
  mails,
  onChange,
}: AppointmentCardProps) => {
  const { id, code, begin, eind, gids, locatie, taal, status, afloop, heeftGegevens } = appointment
  const [doing, setDoing] = useState<'moving' | 'cancelling'>()
  const [problem, setProblem] = useState<string>()
  const card = useRef<HTMLDivElement>(null)
  const close = (): void => {
    setDoing(undefined)
    card.current?.focus()
  }
  const title = `gesprek-${id}`
  const stands = status === 'bevestigd'
  const hasBegun = begin <= asOf
  const canChange = !stands || !hasBegun
  const tell = async (how: ApiOutcome): Promise<void> => {
    const answer = await tellOutcome(id, how)
    setProblem(refusalIn(answer))
    if (answer.kind === 'done')
      await onChange(how === 'gehouden' ? `${code}: gehouden.` : `${code}: niet gekomen.`)
  }
  const cancel = async (): Promise<string | undefined> => {
    const answer = await cancelAppointment(id)
    if (answer.kind === 'done') {
      setDoing(undefined)
      await onChange(`${code} is afgezegd. ${mailWords(mails)}`)
    }
    return refusalIn(answer)
  }
  return (
    <DiaryCard
      ref={card}
      titleId={title}
      level={4}
      title={`${timeInWords(begin)} – ${timeInWords(eind)}, ${code}`}
    >
      <p className={stands && afloop !== 'niet-gekomen' ? 'desk-signal desk-signal--good' : 'desk-signal'}>
        {statusWords(appointment)}
      </p>
      <dl className="desk-facts">
        <dt>Waar</dt>
        <dd>{nameOfId(locatie)}</dd>
        <dt>Gids</dt>
        <dd>{nameOfGuide(gids)}</dd>
        <dt>Taal</dt>
        <dd>{languageName(taal)}</dd>
      </dl>
      {heeftGegevens && <ContactData id={id} describedBy={title} />}
      {problem && <Notice role="alert">{problem}</Notice>}
      {stands && hasBegun && (
        <ButtonRow>
          <Button pressed={afloop === 'gehouden'} describedBy={title} onPress={() => void tell('gehouden')}>
            Gehouden
          </Button>
          <Button
            pressed={afloop === 'niet-gekomen'}
            describedBy={title}
            onPress={() => void tell('niet-gekomen')}
          >
            Niet gekomen
          </Button>
        </ButtonRow>
      )}
      {canChange && !doing && (
        <ButtonRow>
          <Button describedBy={title} onPress={() => setDoing('moving')}>
            {stands ? 'Verzet' : 'Spreek opnieuw af'}
          </Button>
          {stands && (
            <Button purpose="subtle" describedBy={title} onPress={() => setDoing('cancelling')}>
              Zeg af
            </Button>
          )}
        </ButtonRow>
      )}
      {canChange && stands && doing === 'cancelling' && (
        <Sure
          question={`Weet je het zeker? De tijd van ${code} komt dan vrij. ${mailWords(mails)}`}
          yes="Ja, zeg af"
          onYes={cancel}
          onNo={close}
        />
      )}
      {canChange && doing === 'moving' && (
        <ChooseTime
          municipality={municipality}
          action={stands ? 'Verzet naar deze tijd' : 'Spreek deze tijd af'}
          onHeld={hold => moveAppointment(id, hold)}
          onDone={() => {
            setDoing(undefined)
            void onChange(`${code} is ${stands ? 'verzet' : 'opnieuw afgesproken'}. ${mailWords(mails)}`)
          }}
          onNo={close}
        />
      )}
    </DiaryCard>
  )
}
