import '#platform/zod-without-eval.ts'
import { z } from 'zod'
import { type ApiEvent, eventSchema } from '#contract/api/event.schema.ts'
import { type ApiSectors, sectorsSchema } from '#contract/api/sector.schema.ts'
import { type ApiTally, tallySchema } from '#contract/api/tally.schema.ts'
import { callService, type ServiceAnswer } from '../booking-client/call-service.ts'

export const fetchEvent = (code: string): Promise<ServiceAnswer<ApiEvent>> =>
  callService({ method: 'GET', path: `/evenementen/${encodeURIComponent(code)}`, schema: eventSchema })

export const fetchSectors = (town: string): Promise<ServiceAnswer<ApiSectors>> =>
  callService({
    method: 'GET',
    path: `/sectoren?gemeente=${encodeURIComponent(town)}`,
    schema: sectorsSchema,
  })

export type TallyNews = {
  readonly onTally: (tally: ApiTally) => void
  /** The last tally still held at this moment. */
  readonly onHolds: (asOf: string) => void
  /** The line is lost. It is tried again by itself. */
  readonly onLost: () => void
}

/** A browser asks again by itself after a lost line, and never after a refusal: then this does. */
const AGAIN = 5_000

const holdsSchema = z.object({ peildatum: z.iso.datetime() })

const dataIn = <Schema extends z.ZodType>(event: Event, schema: Schema): z.infer<Schema> | undefined => {
  try {
    return event instanceof MessageEvent ? schema.safeParse(JSON.parse(String(event.data))).data : undefined
  } catch {
    return undefined
  }
}

/** Follows the tally of an event until what is given back is called. */
export const followTally = (code: string, { onTally, onHolds, onLost }: TallyNews): (() => void) => {
  let source: EventSource | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  const open = (): void => {
    const opened = new EventSource(`/api/v1/evenementen/${encodeURIComponent(code)}/stand`)
    source = opened
    opened.addEventListener('message', event => {
      const tally = dataIn(event, tallySchema)
      if (tally) onTally(tally)
    })
    opened.addEventListener('peildatum', event => {
      const holds = dataIn(event, holdsSchema)
      if (holds) onHolds(holds.peildatum)
    })
    opened.addEventListener('error', () => {
      onLost()
      if (opened.readyState === EventSource.CLOSED) again = setTimeout(open, AGAIN)
    })
  }
  open()
  return () => {
    clearTimeout(again)
    source?.close()
  }
}
