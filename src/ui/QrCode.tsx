import { encode } from 'uqr'
import './qr-code.css'

/** A code to scan, drawn as one path. */
export const QrCode = ({ content, label }: { readonly content: string; readonly label: string }) => {
  const { data, size } = encode(content, { ecc: 'L', border: 4 })
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg
      className="perron-qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  )
}
