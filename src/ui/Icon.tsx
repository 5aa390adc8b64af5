/** Line drawings of our own, for buttons. They mean what the words beside them say, so they stay silent. */
const PATHS = {
  back: 'M20 12H5m6-7-7 7 7 7',
  next: 'M4 12h15m-6-7 7 7-7 7',
  skip: 'M5 5l8 7-8 7zM19 5v14',
  wipe: 'M4 7h16M9 7V4h6v3m-9 0 1 13h10l1-13M10 11v6m4-6v6',
  stop: 'M5 21V4m0 1h13l-3 4 3 4H5',
  clock: 'M12 7v5l3.5 2M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z',
  lock: 'M6 11h12v9H6zm2 0V8a4 4 0 0 1 8 0v3',
  talk: 'M4 5h16v11h-8l-5 4v-4H4z',
  phone: 'M6 3h4l2 5-3 2a12 12 0 0 0 5 5l2-3 5 2v4a2 2 0 0 1-2 2A17 17 0 0 1 4 5a2 2 0 0 1 2-2z',
  mail: 'M3 6h18v12H3zm0 1 9 7 9-7',
  again: 'M20 12a8 8 0 1 1-2.5-5.8M20 3v5h-5',
  check: 'M4 13l5 5L20 6',
  cross: 'M6 6l12 12M18 6 6 18',
  swap: 'M4 8h14l-4-4m6 12H6l4 4',
  calendar: 'M4 6h16v15H4zm0 5h16M8 3v5m8-5v5',
  work: 'M14 6a4 4 0 0 0-5 5l-6 6 3 3 6-6a4 4 0 0 0 5-5l-2.5 2.5L12 9z',
  learn: 'M12 6C9 4 6 4 3 5v13c3-1 6-1 9 1 3-2 6-2 9-1V5c-3-1-6-1-9 1zm0 0v13',
  both: 'M12 5v14M5 12h14',
  print: 'M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z',
  question: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zm-2.5 7a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7m0 3v.1',
  money: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zm4 5.5A4.5 4.5 0 1 0 16 15.5M7 11h6m-6 2.5h6',
  sound: 'M4 9h4l5-4v14l-5-4H4zm12-1a5 5 0 0 1 0 8m2.5-11a9 9 0 0 1 0 14',
  aids: 'M3 12h6m6 0h6M3 6h11m5 0h2M3 18h3m5 0h10M12 9.5v5M16.5 3.5v5M8.5 15.5v5',
  large: 'M3 19 8.5 5 14 19M5 14h7m3 5 3-8 3 8m-5-3h4',
  contrast: 'M12 3a9 9 0 1 1 0 18zm0 0a9 9 0 1 0 0 18',
  language: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zm-9 9h18M12 3c3 3 3 15 0 18m0-18c-3 3-3 15 0 18',
} as const

export type IconName = keyof typeof PATHS

/** Icons that point the way mirror in right-to-left scripts. */
const POINTING = new Set<IconName>(['back', 'next', 'skip'])

export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg
    viewBox="0 0 24 24"
    aria-hidden="true"
    focusable="false"
    className={POINTING.has(name) ? 'perron-icon perron-icon--pointing' : 'perron-icon'}
  >
    <path
      d={PATHS[name]}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
)
