/** A colour by its parts, each from 0 to 255. */
export type Color = readonly [red: number, green: number, blue: number]

export const WHITE: Color = [255, 255, 255]
export const BLACK: Color = [0, 0, 0]

/** Contrast that text needs (WCAG 2.2, 1.4.3 AA). */
export const AA_CONTRAST = 4.5

/** `#rgb` or `#rrggbb`, and nothing else: what is read here is written into a style sheet. */
export function parseColor(text: string): Color | null {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text)?.[1]
  if (digits === undefined) return null
  const pairs =
    digits.length === 3 ? [...digits].map((digit) => digit + digit) : digits.match(/../g)
  const [red = 0, green = 0, blue = 0] = (pairs ?? []).map((pair) => Number.parseInt(pair, 16))
  return [red, green, blue]
}

export function toHex(color: Color): string {
  return `#${color.map((part) => part.toString(16).padStart(2, "0")).join("")}`
}

/** Relative luminance, 0 (black) to 1 (white), as WCAG 2.2 defines it. */
export function luminanceOf(color: Color): number {
  const [red, green, blue] = color.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** 1 (the same) to 21 (black and white), whichever is in front. */
export function contrastOf(one: Color, other: Color): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** @param share Of `other`, 0 to 1. */
export function mix(color: Color, other: Color, share: number): Color {
  const part = (index: 0 | 1 | 2) =>
    Math.round(color[index] + (other[index] - color[index]) * share)
  return [part(0), part(1), part(2)]
}

/** White or black, whichever can be read on every one of `backgrounds` best. */
export function textOn(...backgrounds: readonly [Color, ...Color[]]): Color {
  const worst = (text: Color) => Math.min(...backgrounds.map((behind) => contrastOf(text, behind)))
  // White is what people expect on a button, so it wins wherever it is readable.
  return worst(WHITE) >= AA_CONTRAST || worst(WHITE) >= worst(BLACK) ? WHITE : BLACK
}

/** Steps from the colour to the one it is moved towards. */
const STEPS = 50

/** The colour nearest to `color`, on its way to `towards`, that can be read on `background`. */
export function readable(color: Color, background: Color, towards: Color): Color {
  for (let step = 0; step < STEPS; step++) {
    const moved = mix(color, towards, step / STEPS)
    if (contrastOf(moved, background) >= AA_CONTRAST) return moved
  }
  return towards
}
