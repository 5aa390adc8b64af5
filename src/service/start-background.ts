import { setTimeout as wait } from 'node:timers/promises'
import { guideCalendars } from './booking/calendars/guide-calendars.ts'
import { outsideView } from './booking/calendars/outside-view.ts'
import type { Guides } from './booking/calendars/read-guides-file.ts'
import { writeCalendar } from './booking/calendars/write-calendar.ts'
import { type BookingWorld, findLocation, type ServedLocation } from './booking/use-cases/booking-world.ts'
import { guidesIn } from './diary/use-cases/guides-in-town.ts'
import { announcer } from './jobs/announce.ts'
import type { JobHandlers } from './jobs/job-kinds.ts'
import type { JobWorld } from './jobs/run-jobs.ts'
import { startWorker, type Worker } from './jobs/start-worker.ts'
import { mailHandlers } from './mail/mail-handlers.ts'
import type { MailSettings } from './mail/mail-settings.ts'
import { readMailTexts } from './mail/mail-texts.ts'
import { mailSender } from './mail/send-mail.ts'
import { openContact } from './privacy/open-contact.ts'

/** What an operator has set up beside booking itself. */
export type Surroundings = {
  readonly mail: MailSettings | undefined
  readonly guides: Guides
}

type Background = {
  /** The same world, in which booking tells what happened and looks into calendars. */
  readonly world: BookingWorld
  readonly handlers: JobHandlers
}

/** Mail and calendars around booking. Nothing runs yet. */
export const background = (bare: BookingWorld, { mail, guides }: Surroundings): Background => {
  const { database, municipalities, now, randomId } = bare
  // Looked up each time: what the desk changed is in force at once.
  const locationOf = (id: string): ServedLocation | undefined => findLocation(bare, id)
  const guidesOf = (town: string): readonly string[] => guidesIn(bare, town)
  const announce = announcer({ mails: mail !== undefined, guides, locationOf, guidesOf, now, randomId })
  const calendars = guideCalendars({ database, municipalities, guides, now })
  const world: BookingWorld = {
    ...bare,
    // A service without mail and without calendars has nothing to tell anybody.
    ...((mail || guides.size > 0) && { announce }),
    outside: outsideView(calendars),
    mails: mail !== undefined,
  }
  const calendarWork = { database, calendars, locationOf, announce, now }
  const letters: JobHandlers = mail
    ? mailHandlers({
        database,
        settings: mail,
        texts: readMailTexts(),
        send: mailSender(mail, now),
        openContact: appointment => openContact(bare, appointment),
        locationOf,
        formOf: town => municipalities.find(({ id }) => id === town)?.formOfAddress ?? 'je',
        mailboxOf: guide => guides.get(guide)?.mail,
        now,
      })
    : {}
  return {
    world,
    handlers: { ...letters, 'calendar.write': ({ data }) => writeCalendar(calendarWork, data) },
  }
}

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  wait(milliseconds, undefined, { signal, ref: false }).catch(() => undefined)

/** Does the work as it falls due, until it is stopped. */
export const startBackground = (world: JobWorld, handlers: JobHandlers): Worker =>
  startWorker({ ...world, pause }, handlers)
