/** One, two or three steps: how much of something, to see without reading. */
export const Amount = ({ steps }: { readonly steps: 1 | 2 | 3 }) => (
  <svg viewBox="0 0 48 48" aria-hidden="true" focusable="false" className="perron-amount">
    {[1, 2, 3].map(step => (
      <rect
        key={step}
        x={step * 14 - 10}
        y={40 - step * 11}
        width="10"
        height={step * 11}
        rx="2"
        fill={step <= steps ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="2"
      />
    ))}
  </svg>
)
