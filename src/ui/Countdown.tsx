import './countdown.css'

const RADIUS = 54
const AROUND = 2 * Math.PI * RADIUS

/** The seconds that are left, as a number in a ring that grows empty. What they are for is said beside it. */
export const Countdown = ({ left, whole }: { readonly left: number; readonly whole: number }) => (
  <div className="perron-countdown" role="timer">
    <svg viewBox="0 0 120 120" aria-hidden="true" focusable="false">
      <circle cx="60" cy="60" r={RADIUS} className="perron-countdown__whole" />
      <circle
        cx="60"
        cy="60"
        r={RADIUS}
        className="perron-countdown__left"
        strokeDasharray={AROUND}
        strokeDashoffset={AROUND * (1 - left / whole)}
        transform="rotate(-90 60 60)"
      />
    </svg>
    <span>{left}</span>
  </div>
)
