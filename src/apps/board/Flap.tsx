import { FEW } from './board-words.ts'

type FlapProps = { readonly count: number | null | undefined }
type Digit = { readonly power: number; readonly digit: string }

/** From the right, so that a count that gets a digit more keeps its ones where they were. */
const digitsOf = (count: number): readonly Digit[] =>
  [...String(count)]
    .toReversed()
    .map((digit, power) => ({ power, digit }))
    .toReversed()

/** A count as on a departure board: the digits that change turn over. */
export const Flap = ({ count }: FlapProps) => {
  if (count === null || count === undefined)
    return <span className="board-flap board-flap--few">{count === null ? FEW : '…'}</span>
  return (
    <span className="board-flap">
      <span className="perron-unseen">{count}</span>
      {digitsOf(count).map(({ power, digit }) => (
        <span key={`${power}-${digit}`} className="board-flap__digit" aria-hidden="true">
          {digit}
        </span>
      ))}
    </span>
  )
}
