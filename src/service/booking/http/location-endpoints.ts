import { z } from 'zod'
import { clientVersionSchema } from '#contract/api/client-version.schema.ts'
import {
  type ApiLocations,
  apiLocationSchema,
  locationsQuerySchema,
  locationsSchema,
} from '#contract/api/location.schema.ts'
import { type ApiSlots, slotSchema, slotsQuerySchema, slotsSchema } from '#contract/api/slot.schema.ts'
import { changedToApi } from '../../pack/http/api-details.ts'
import { addressOn } from '../use-cases/address-on.ts'
import type { ServedLocation } from '../use-cases/booking-world.ts'
import { offerSessions } from '../use-cases/group-sessions.ts'
import { offerSlots } from '../use-cases/offer-slots.ts'
import { apiSession, apiSlot } from './api-slot.ts'
import { endpoint } from './endpoint.ts'
import { exampleOf } from './examples.ts'
import { problem } from './problem-response.ts'

const adresOf = (address: ServedLocation['address']) =>
  address && { adres: { straat: address.street, plaats: address.city } }

export const listLocations = endpoint(
  {
    method: 'get',
    path: '/locaties',
    operationId: 'lijstLocaties',
    tag: 'Locaties en tijden',
    summary: 'Vestigingen van een gemeente',
    description: 'De vestigingen waar een inwoner van deze gemeente een loopbaangesprek kan hebben.',
    parts: { query: locationsQuerySchema },
    answers: [
      {
        status: 200,
        description: 'De vestigingen.',
        content: {
          'application/json': {
            schema: locationsSchema,
            example: { locaties: [exampleOf(apiLocationSchema)] },
          },
        },
      },
    ],
    problems: ['niet-gevonden'],
  },
  async ({ query }, world, context) => {
    const town = world.municipalities.find(one => one.id === query.gemeente)
    if (!town) return problem(context, 'niet-gevonden')
    const body: ApiLocations = {
      locaties: town.locations.map(location => ({
        id: location.id,
        gemeente: town.id,
        ...adresOf(addressOn(location, world.now())),
        balie: location.changed ? changedToApi(location.changed) : null,
        duur: location.rules.minutes,
        mailBevestiging: world.mails ?? false,
      })),
    }
    return context.json(body)
  },
)

export const listSlots = endpoint(
  {
    method: 'get',
    path: '/tijdsloten',
    operationId: 'lijstTijdsloten',
    tag: 'Locaties en tijden',
    summary: 'Vrije tijden op een vestiging',
    description:
      'De tijden waarop een gesprek kan beginnen. Het is een aanbod van dit moment: reserveer een tijd om die vast te houden.',
    beginsBooking: true,
    parts: { query: slotsQuerySchema, header: z.object({ 'api-version': clientVersionSchema }) },
    answers: [
      {
        status: 200,
        description: 'De vrije tijden; een lege lijst als alles vol is.',
        content: {
          'application/json': {
            schema: slotsSchema,
            example: {
              peildatum: '2026-11-22T10:00:00Z',
              geldigTot: '2026-11-22T10:01:00Z',
              tijdsloten: [exampleOf(slotSchema)],
            },
          },
        },
      },
    ],
    problems: ['niet-gevonden', 'agenda-onbereikbaar'],
  },
  async ({ query }, world, context) => {
    const days = { from: query.vanaf, to: query.tot }
    const offered =
      query.soort === 'groep'
        ? await offerSessions(world, query.locatie, days)
        : await offerSlots(world, query.locatie, days)
    if (!offered.ok)
      return offered.problem === 'unknown-location'
        ? problem(context, 'niet-gevonden')
        : problem(context, 'agenda-onbereikbaar', {}, { 'Retry-After': '60' })
    const { location, asOf, freshUntil } = offered.value
    const body: ApiSlots = {
      peildatum: asOf,
      geldigTot: freshUntil,
      tijdsloten:
        'sessions' in offered.value
          ? offered.value.sessions.map(session => apiSession(location, session))
          : offered.value.slots.map(slot => apiSlot(location, slot)),
    }
    return context.json(body)
  },
)
