import { chooseAids, useAids } from '#platform/a11y/aids.ts'
import { Text } from '#platform/i18n/Text.tsx'
import { useShownScreen } from './use-shown-screen.ts'
import './low-way.css'

/** Somebody in a wheelchair, drawn in the style of the other icons. */
const Wheelchair = () => (
  <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" className="perron-icon">
    <path
      d="M9 3.5v.1M9 7v7h6l3.5 5.5M9 10h5M7 11.5a5 5 0 1 0 6.5 6.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
    <circle cx="9" cy="3.8" r="1.3" fill="currentColor" />
  </svg>
)

/** The one touch, low on a tablet on a stand, that brings everything to press within reach from a wheelchair. */
export const LowWay = () => {
  const { low } = useAids()
  useShownScreen()
  const isFirst = document.getElementById('main')?.dataset.state === 'welcome'
  if (!isFirst || document.documentElement.dataset.mode !== 'kiosk') return null
  return (
    <button
      type="button"
      className="perron-low-way"
      aria-pressed={low}
      onClick={() => chooseAids({ low: !low })}
    >
      <Wheelchair />
      <Text id="aids.low.button" />
    </button>
  )
}
