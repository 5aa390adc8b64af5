const MOUTHS = {
  glad: 'M15 29c3.5 7 14.5 7 18 0',
  neutral: 'M16 32h16',
  sorry: 'M15 34c3.5-6 14.5-6 18 0',
} as const

export type Mood = keyof typeof MOUTHS

/** Three drawn faces, told apart by mouth and not only by colour. */
export const Face = ({ mood }: { readonly mood: Mood }) => (
  <svg
    viewBox="0 0 48 48"
    aria-hidden="true"
    focusable="false"
    className={`perron-face perron-face--${mood}`}
  >
    <circle cx="24" cy="24" r="21" />
    <path d="M17 18v3M31 18v3" />
    <path d={MOUTHS[mood]} fill="none" />
  </svg>
)
