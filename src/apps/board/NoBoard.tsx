import type { Found } from './use-event.ts'

type NoBoardProps = { readonly kind: Exclude<Found['kind'], 'found'>; readonly code: string }

const WORDS = {
  looking: { title: 'Even wachten …', body: 'Het bord komt eraan.' },
  unreachable: {
    title: 'Het bord is nu niet te bereiken',
    body: 'We proberen het steeds opnieuw. Je hoeft niets te doen.',
  },
  unknown: {
    title: 'Er is geen evenement met deze code',
    body: 'Kijk de code na bij de gids. Het adres van een bord eindigt op de code en dan /bord.',
  },
} as const

/** As long as there is no event to show, and why. */
export const NoBoard = ({ kind, code }: NoBoardProps) => (
  <main className="board board--empty" data-state={kind}>
    <div role="status">
      <h1>{WORDS[kind].title}</h1>
      <p>{WORDS[kind].body}</p>
      {kind === 'unknown' && <p className="board__code">{code}</p>}
    </div>
  </main>
)
