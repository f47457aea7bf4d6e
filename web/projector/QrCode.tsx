import { createMemo } from 'solid-js'
import { encode } from 'uqr'
import styles from './QrCode.module.css'

/** White modules around the code that a camera needs to find it. */
const QUIET = 4

/** A QR code, always black on white: many cameras do not read the reverse. */
export function QrCode(props: { text: string; label: string }) {
  const code = createMemo(() => encode(props.text, { ecc: 'M', border: QUIET }))
  const path = () =>
    code()
      .data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])))
      .join('')
  return (
    <svg class={styles.code} viewBox={`0 0 ${code().size} ${code().size}`} role="img" aria-label={props.label}>
      <rect class={styles.paper} width="100%" height="100%" />
      <path class={styles.ink} d={path()} shape-rendering="crispEdges" />
    </svg>
  )
}
