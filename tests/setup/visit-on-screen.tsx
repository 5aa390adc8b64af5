import { createEvent, fireEvent, render, screen } from '@testing-library/react'
import { vi } from 'vitest'
import { Visit } from '#apps/visitor/Visit.tsx'
import { openVisitSession, type VisitSession } from '#apps/visitor/visit-session.ts'
import type { VisitEvent } from '#flow/visit/visit-events.ts'

/** A visit of the made-up town on a shared device that somebody has touched; nothing of it is kept between tests. */
export const openKioskVisit = async (): Promise<VisitSession> => {
  const opened = await openVisitSession({
    page: 'visit',
    mode: 'kiosk',
    municipality: 'voorbeeldstad',
    event: null,
    handover: null,
    mailed: null,
  })
  if (!opened.ok) throw new Error(opened.problem)
  opened.value.actor.send({ type: 'TOUCHED' })
  return opened.value
}

/** Stops the clock that fresh screens look at; each call moves it. */
export const setClock = (now: number): void => {
  vi.spyOn(performance, 'now').mockReturnValue(now)
}

/** A tap at a moment, in milliseconds on the same clock. */
export const tapAt = (element: Element, moment: number): void => {
  const click = createEvent.click(element)
  Object.defineProperty(click, 'timeStamp', { value: moment })
  fireEvent(element, click)
}

export const showVisit = (session: VisitSession, ...events: readonly VisitEvent[]): void => {
  for (const event of events) session.actor.send(event)
  render(<Visit session={session} />)
}

export const answerButton = (answer: string): HTMLElement => {
  const button = document.querySelector<HTMLElement>(`[data-answer="${answer}"]`)
  if (!button) throw new Error(`No answer ${answer} on the screen`)
  return button
}

/** The id of the question on the screen. */
export const questionShown = (): string | null =>
  screen.getByRole('heading', { level: 1 }).getAttribute('data-question')
