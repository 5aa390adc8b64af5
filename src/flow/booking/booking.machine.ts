import { assign, setup } from 'xstate'
import type { Appointment } from '../visit/visit-context.ts'
import { type BookingContext, emptyBooking } from './booking-context.ts'
import type { BookingEvent } from './booking-events.ts'

/** Does nothing here: the app fills it in with `.provide()` and reports the outcome as an event. */
const outside = () => {}

/**
 * Booking a conversation with a guide. Nothing is called booked before the service said so: `confirmed` is only reached
 * by its answer, and a lost answer leads to `outcomeUnknown`, never to a second appointment.
 */
export const bookingMachine = setup({
  types: {
    context: {} as BookingContext,
    events: {} as BookingEvent,
    input: {} as { readonly appointment: Appointment | null },
  },
  actions: {
    loadSlots: outside,
    holdSlot: outside,
    releaseHold: outside,
    confirmAppointment: outside,
    sendRequest: outside,
    cancelAppointment: outside,
    leaveBooking: outside,
    tellConfirmed: outside,
    tellCancelled: outside,
    forgetHold: assign({ hold: null, wanted: null }),
  },
  guards: {
    hasAppointment: ({ context }) => context.appointment !== null,
    isEmpty: ({ event }) => event.type === 'SLOTS_LOADED' && event.slots.length === 0,
  },
}).createMachine({
  id: 'booking',
  context: ({ input }) => emptyBooking(input.appointment),
  initial: 'opening',
  on: { ABANDONED: { actions: ['releaseHold', 'forgetHold'] } },
  states: {
    opening: {
      always: [{ guard: 'hasAppointment', target: 'confirmed' }, { target: 'choosingSlot' }],
    },
    choosingSlot: {
      initial: 'loading',
      on: { BACK: { actions: 'leaveBooking' } },
      states: {
        loading: {
          entry: 'loadSlots',
          on: {
            SLOTS_LOADED: [
              { guard: 'isEmpty', target: '#booking.noFreeSlots' },
              { target: 'choosing', actions: assign(({ event }) => ({ slots: event.slots, problem: null })) },
            ],
            FAILED: {
              target: '#booking.serviceUnreachable',
              actions: assign(({ event }) => ({ problem: event.problem })),
            },
          },
        },
        choosing: {
          on: {
            SLOT_CHOSEN: { target: 'holding', actions: assign(({ event }) => ({ wanted: event.slot })) },
            OTHER_TIMES: 'loading',
            ASK_REQUEST: '#booking.enteringRequest',
          },
        },
        // Whoever leaves now is not waited for: the app gives back a time that is held too late.
        holding: {
          entry: 'holdSlot',
          on: {
            BACK: { target: 'choosing', actions: [assign({ wanted: null }), 'leaveBooking'] },
            SLOT_HELD: {
              target: '#booking.enteringContact',
              actions: assign(({ event }) => ({ hold: event.hold })),
            },
            SLOT_TAKEN: {
              target: '#booking.slotTaken',
              actions: assign(({ event }) => ({ alternatives: event.alternatives, wanted: null })),
            },
            FAILED: {
              target: '#booking.serviceUnreachable',
              actions: assign(({ event }) => ({ problem: event.problem })),
            },
          },
        },
      },
    },
    noFreeSlots: {
      on: {
        BACK: { actions: 'leaveBooking' },
        ASK_REQUEST: 'enteringRequest',
        TRY_AGAIN: 'choosingSlot',
      },
    },
    slotTaken: {
      on: {
        SLOT_CHOSEN: {
          target: 'choosingSlot.holding',
          actions: assign(({ event }) => ({ wanted: event.slot })),
        },
        OTHER_TIMES: 'choosingSlot',
        BACK: 'choosingSlot',
      },
    },
    holdExpired: {
      entry: 'forgetHold',
      on: {
        SLOT_CHOSEN: {
          target: 'choosingSlot.holding',
          actions: assign(({ event }) => ({ wanted: event.slot })),
        },
        OTHER_TIMES: 'choosingSlot',
        BACK: 'choosingSlot',
      },
    },
    enteringContact: {
      initial: 'typing',
      states: {
        typing: {
          on: {
            CONTACT_GIVEN: {
              target: 'confirming',
              actions: assign(({ event }) => ({ contact: event.contact, problem: null })),
            },
            BACK: { target: '#booking.choosingSlot', actions: ['releaseHold', 'forgetHold'] },
          },
        },
        confirming: {
          entry: 'confirmAppointment',
          on: {
            CONFIRMED: {
              target: '#booking.confirmed',
              actions: [
                assign(({ event }) => ({ appointment: event.appointment })),
                'forgetHold',
                'tellConfirmed',
              ],
            },
            HOLD_EXPIRED: {
              target: '#booking.holdExpired',
              actions: assign(({ event }) => ({ alternatives: event.alternatives })),
            },
            CONTACT_REFUSED: {
              target: 'typing',
              actions: assign(({ event }) => ({ problem: event.problem })),
            },
            OUTCOME_UNKNOWN: '#booking.outcomeUnknown',
          },
        },
      },
    },
    outcomeUnknown: {
      on: { TRY_AGAIN: 'enteringContact.confirming', BACK: { actions: 'leaveBooking' } },
    },
    confirmed: {
      initial: 'shown',
      on: { BACK: { actions: 'leaveBooking' } },
      states: {
        shown: { on: { CANCEL: 'cancelling' } },
        cancelling: {
          entry: 'cancelAppointment',
          on: {
            CANCELLED: {
              target: '#booking.cancelled',
              actions: ['tellCancelled', assign({ appointment: null, hold: null, wanted: null })],
            },
            FAILED: { target: 'shown', actions: assign(({ event }) => ({ problem: event.problem })) },
          },
        },
      },
    },
    cancelled: {
      on: { OTHER_TIMES: 'choosingSlot', BACK: { actions: 'leaveBooking' } },
    },
    serviceUnreachable: {
      on: {
        TRY_AGAIN: 'choosingSlot',
        ASK_REQUEST: 'enteringRequest',
        BACK: { actions: 'leaveBooking' },
      },
    },
    enteringRequest: {
      initial: 'typing',
      states: {
        typing: {
          on: {
            REQUEST_GIVEN: {
              target: 'sending',
              actions: assign(({ event }) => ({
                contact: event.contact,
                preferences: event.preferences,
                problem: null,
              })),
            },
            BACK: '#booking.choosingSlot',
          },
        },
        sending: {
          entry: 'sendRequest',
          on: {
            REQUEST_KEPT: {
              target: '#booking.requested',
              actions: assign(({ event }) => ({ requestCode: event.code })),
            },
            REQUEST_STORED: {
              target: '#booking.requestStored',
              actions: assign(({ event }) => ({ requestCode: event.code })),
            },
            CONTACT_REFUSED: {
              target: 'typing',
              actions: assign(({ event }) => ({ problem: event.problem })),
            },
            FAILED: {
              target: '#booking.requestWaiting',
              actions: assign(({ event }) => ({ problem: event.problem })),
            },
          },
        },
      },
    },
    requestWaiting: {
      initial: 'resting',
      states: {
        resting: { on: { TRY_AGAIN: 'retrying', BACK: '#booking.enteringRequest' } },
        retrying: {
          entry: 'sendRequest',
          on: {
            REQUEST_KEPT: {
              target: '#booking.requested',
              actions: assign(({ event }) => ({ requestCode: event.code })),
            },
            REQUEST_STORED: {
              target: '#booking.requestStored',
              actions: assign(({ event }) => ({ requestCode: event.code })),
            },
            CONTACT_REFUSED: {
              target: '#booking.enteringRequest',
              actions: assign(({ event }) => ({ problem: event.problem })),
            },
            FAILED: { target: 'resting', actions: assign(({ event }) => ({ problem: event.problem })) },
          },
        },
      },
    },
    requestStored: {
      on: { BACK: { actions: 'leaveBooking' } },
    },
    requested: {
      on: { BACK: { actions: 'leaveBooking' }, OTHER_TIMES: 'choosingSlot' },
    },
  },
})
