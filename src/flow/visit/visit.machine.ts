import { assign, setup } from 'xstate'
import { answerAndAdvance, askMore, isDone, isOnFirst, openInterests, reopen } from './answering.ts'
import { chooseStep, leaveStep, timeStep } from './planning.ts'
import {
  currentQuestion,
  EMPTY_VISIT,
  type Part,
  type VisitContext,
  type VisitPlan,
} from './visit-context.ts'
import type { VisitEvent } from './visit-events.ts'

/**
 * The visit, from the first touch to the conversation. No clocks, no calls: the app reports what happened as events, and
 * reads from the state which screen to show. A shared device begins with an invitation to touch it, and goes back there for
 * whoever comes next.
 */
export const createVisitMachine = (plan: VisitPlan, isShared: boolean) =>
  setup({
    types: { context: {} as VisitContext, events: {} as VisitEvent },
    actions: {
      open: assign(({ context }) => openInterests(plan, context)),
      reopen: assign(({ context }, part: Part) => reopen(plan, context, part)),
      back: assign(({ context }, part: Part) => ({
        position: { ...context.position, [part]: context.position[part] - 1 },
      })),
      answer: assign(({ context, event }, part: Part) =>
        event.type === 'ANSWERED' ? answerAndAdvance(plan, context, part, event) : {},
      ),
      askMore: assign(({ context }) => askMore(plan, context)),
      leave: assign((_, leftAt: Part) => ({ leftAt })),
      guide: assign(() => ({ guided: true as const })),
      empty: assign(() => ({ ...EMPTY_VISIT, guided: undefined })),
    },
    guards: {
      isAsked: ({ context, event }, part: Part) =>
        event.type === 'ANSWERED' && event.question === currentQuestion(plan, context, part),
      isOnFirst: ({ context }, part: Part) => isOnFirst(context, part),
      isDone: ({ context }, part: Part) => isDone(plan, context, part),
      leftAt: ({ context }, part: Part) => context.leftAt === part,
      // Who asked on came from the result, and goes back there.
      isSurer: ({ context }) => context.goOnTo !== null && isDone(plan, context, 'interests'),
      canAskMore: ({ context }) => 'asked' in askMore(plan, context),
      hasSteps: ({ context }) => context.steps.length > 0,
    },
  }).createMachine({
    id: 'visit',
    context: EMPTY_VISIT,
    initial: 'visiting',
    on: {
      RESET: { target: isShared ? '.visiting.attract' : '.visiting.welcome', actions: 'empty' },
      // The service answers when it answers: also while somebody looks at something else.
      APPOINTMENT_MADE: { actions: assign(({ event }) => ({ appointment: event.appointment })) },
      APPOINTMENT_CANCELLED: { actions: assign(() => ({ appointment: null })) },
    },
    states: {
      visiting: {
        initial: isShared ? 'attract' : 'welcome',
        on: {
          ASK_WIPE: 'confirmingWipe',
          METHOD_OPENED: 'reading.howItWorks',
          MONEY_OPENED: 'reading.moneyQuestions',
          TAKE_HOME: 'reading.takingHome',
        },
        states: {
          here: { type: 'history' },
          attract: { on: { TOUCHED: 'welcome', TABLET_OPENED: 'tablet' } },
          tablet: { on: { BACK: 'attract', GUIDED_STARTED: { target: 'welcome', actions: 'guide' } } },
          welcome: { on: { START: 'talents' } },
          talents: {
            entry: { type: 'reopen', params: 'talents' },
            always: { guard: { type: 'isDone', params: 'talents' }, target: 'interests' },
            on: {
              ANSWERED: {
                guard: { type: 'isAsked', params: 'talents' },
                actions: { type: 'answer', params: 'talents' },
              },
              BACK: [
                { guard: { type: 'isOnFirst', params: 'talents' }, target: 'welcome' },
                { actions: { type: 'back', params: 'talents' } },
              ],
              SHOW_RESULT: { target: 'result', actions: { type: 'leave', params: 'talents' } },
            },
          },
          interests: {
            entry: ['open', { type: 'reopen', params: 'interests' }],
            always: [
              { guard: 'isSurer', target: 'result', actions: { type: 'leave', params: 'interests' } },
              { guard: { type: 'isDone', params: 'interests' }, target: 'wishes' },
            ],
            on: {
              ANSWERED: {
                guard: { type: 'isAsked', params: 'interests' },
                actions: { type: 'answer', params: 'interests' },
              },
              BACK: [
                { guard: { type: 'isOnFirst', params: 'interests' }, target: 'talents' },
                { actions: { type: 'back', params: 'interests' } },
              ],
              SHOW_RESULT: { target: 'result', actions: { type: 'leave', params: 'interests' } },
            },
          },
          wishes: {
            entry: { type: 'reopen', params: 'wishes' },
            always: {
              guard: { type: 'isDone', params: 'wishes' },
              target: 'result',
              actions: { type: 'leave', params: 'wishes' },
            },
            on: {
              ANSWERED: {
                guard: { type: 'isAsked', params: 'wishes' },
                actions: { type: 'answer', params: 'wishes' },
              },
              BACK: [
                { guard: { type: 'isOnFirst', params: 'wishes' }, target: 'interests' },
                { actions: { type: 'back', params: 'wishes' } },
              ],
              SHOW_RESULT: { target: 'result', actions: { type: 'leave', params: 'wishes' } },
            },
          },
          result: {
            on: {
              BACK: [
                { guard: { type: 'leftAt', params: 'wishes' }, target: 'wishes' },
                { guard: { type: 'leftAt', params: 'interests' }, target: 'interests' },
                { target: 'talents' },
              ],
              ASK_MORE: { guard: 'canAskMore', target: 'interests', actions: 'askMore' },
              SECTOR_OPENED: {
                target: 'exploringSector',
                actions: assign(({ event }) => ({ sector: event.sector })),
              },
              SECTOR_DISMISSED: {
                actions: assign(({ context, event }) => ({
                  dismissedSectors: [
                    ...context.dismissedSectors.filter(id => id !== event.sector),
                    event.sector,
                  ],
                })),
              },
              CONTINUE: 'nextStep',
              PLAN_OPENED: { guard: 'hasSteps', target: 'myPlan' },
            },
          },
          exploringSector: {
            on: {
              BACK: 'result',
              JOB_DISMISSED: {
                actions: assign(({ context, event }) => ({
                  dismissedJobs: [...context.dismissedJobs.filter(id => id !== event.job), event.job],
                })),
              },
              CONTINUE: 'nextStep',
            },
          },
          nextStep: {
            on: {
              BACK: 'result',
              DOOR_CHOSEN: { actions: assign(({ context, event }) => chooseStep(context, event.door)) },
              DOOR_LEFT: { actions: assign(({ context, event }) => leaveStep(context, event.door)) },
              PLAN_OPENED: { guard: 'hasSteps', target: 'myPlan' },
              BOOK: 'booking',
            },
          },
          myPlan: {
            on: {
              BACK: 'nextStep',
              STEP_TIMED: { actions: assign(({ context, event }) => timeStep(context, event)) },
              BOOK: 'booking',
            },
          },
          booking: { on: { BACK: [{ guard: 'hasSteps', target: 'myPlan' }, { target: 'nextStep' }] } },
        },
      },
      // Pages with more to read: opened from anywhere, and left for where one was.
      reading: {
        initial: 'howItWorks',
        on: { BACK: 'visiting.here', ASK_WIPE: 'confirmingWipe' },
        states: { howItWorks: {}, moneyQuestions: {}, takingHome: {} },
      },
      confirmingWipe: { on: { KEEP: 'visiting.here' } },
    },
  })

export type VisitMachine = ReturnType<typeof createVisitMachine>
