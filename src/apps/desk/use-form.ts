import { useState } from 'react'
import type { ServiceAnswer } from '#platform/booking-client/call-service.ts'
import { sentencesIn } from '#platform/desk-client/call-desk.ts'

type Told = { readonly sentence: string | undefined; readonly fields: Readonly<Record<string, string>> }

const NOTHING: Told = { sentence: undefined, fields: {} }
const UNREACHABLE = 'De dienst is nu niet te bereiken. Probeer het zo nog een keer.'

/** Sends what was typed once at a time, and keeps what the service says about it. */
export const useForm = () => {
  const [told, setTold] = useState<Told>(NOTHING)
  const [isBusy, setBusy] = useState(false)
  const send = async <Value>(ask: () => Promise<ServiceAnswer<Value>>): Promise<Value | undefined> => {
    if (isBusy) return undefined
    setBusy(true)
    setTold(NOTHING)
    const answer = await ask()
    setBusy(false)
    if (answer.kind === 'done') return answer.value
    const heard = answer.kind === 'refused' ? sentencesIn(answer.body) : NOTHING
    const hasFields = Object.keys(heard.fields).length > 0
    setTold({ fields: heard.fields, sentence: hasFields ? undefined : (heard.sentence ?? UNREACHABLE) })
    return undefined
  }
  return { ...told, isBusy, send }
}
