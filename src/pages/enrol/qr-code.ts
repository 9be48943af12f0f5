import { encode } from "uqr"
import { html, type Html } from "../../http/html.ts"

/** Light modules around it (ISO/IEC 18004 section 6.3.8). */
const QUIET_ZONE = 4

/**
 * A text as a code to scan, dark on light whatever the page's colours are: many readers know no other.
 *
 * @param label What it is, for those who do not see it.
 */
export function qrCode(text: string, label: string): Html {
  const { data, size } = encode(text, { ecc: "M", border: QUIET_ZONE })
  const dark = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("")
  return html`<svg
    class="qr"
    role="img"
    aria-label="${label}"
    viewBox="0 0 ${size} ${size}"
    shape-rendering="crispEdges"
  >
    <rect width="${size}" height="${size}" fill="#ffffff" />
    <path d="${dark}" fill="#000000" />
  </svg>`
}
