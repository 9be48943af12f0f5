import { type Branding, isGradient, refusalOfAsset } from "./branding.ts"
import {
  BLACK,
  type Color,
  luminanceOf,
  mix,
  parseColor,
  readable,
  textOn,
  toHex,
  WHITE,
} from "./color.ts"

/**
 * What links stand on in our two palettes (`pages/assets/rekey.css`), where it is hardest to read: the
 * light page, which is darker than its card, and the dark card, which is lighter than its page.
 */
export const SURFACES: Record<Palette, Color> = { light: [238, 241, 241], dark: [24, 32, 31] }
type Palette = "light" | "dark"

/** A page lighter than this is no dark page: whoever asked for a dark one would be dazzled. */
const DARK_LUMINANCE_MAX = 0.18

/**
 * A style sheet that sets the pages' `--rekey-*` properties. Null: nothing is to be set. Whatever the
 * colours are, texts can be read (WCAG AA) in the light palette and in the dark one.
 */
export function brandingCss(branding: Branding): string | null {
  const light = [...accentRules(branding, "light"), ...pageRules(branding, "light")]
  const dark = [...accentRules(branding, "dark"), ...pageRules(branding, "dark")]
  const font = fontOf(branding.fontUrl)
  if (font !== null) light.push(`--rekey-font: "Rekey operator font", ${FALLBACK_FONTS}`)
  const css = [
    font,
    light.length > 0 ? `:root {\n${linesOf(light)}}` : null,
    dark.length > 0 ? `@media (prefers-color-scheme: dark) {\n:root {\n${linesOf(dark)}}\n}` : null,
  ].filter((part) => part !== null)
  return css.length === 0 ? null : `${css.join("\n")}\n`
}

/** The colours of buttons and links. */
function accentRules({ primaryColor }: Branding, palette: Palette): string[] {
  const primary = primaryColor === null ? null : parseColor(primaryColor)
  if (primary === null) return []
  const towards = palette === "light" ? BLACK : WHITE
  const link = readable(primary, SURFACES[palette], towards)
  // In the light palette a button may be lighter than a link: its text turns dark instead.
  const accent = palette === "light" ? primary : link
  const onAccent = textOn(accent)
  return [
    `--rekey-accent: ${toHex(accent)}`,
    `--rekey-accent-strong: ${toHex(mix(accent, onAccent === WHITE ? BLACK : WHITE, 0.15))}`,
    `--rekey-on-accent: ${toHex(onAccent)}`,
    `--rekey-link: ${toHex(link)}`,
    `--rekey-link-strong: ${toHex(mix(link, towards, 0.2))}`,
  ]
}

/** What lies behind the card, and what is written on it. */
function pageRules({ pageBackground }: Branding, palette: Palette): readonly string[] {
  if (pageBackground === null) return []
  const gradient = isGradient(pageBackground) ? pageBackground : null
  const texts = isGradient(pageBackground)
    ? [pageBackground.start, pageBackground.end]
    : [pageBackground]
  const [first, last] = texts.map(parseColor)
  if (first == null || last === null) return []
  const colors: readonly [Color, Color] = [first, last ?? first]
  if (palette === "dark" && colors.some((color) => luminanceOf(color) > DARK_LUMINANCE_MAX))
    return OWN_PAGE
  const page =
    gradient === null
      ? toHex(first)
      : `linear-gradient(${gradient.angleDegrees}deg, ${toHex(colors[0])}, ${toHex(colors[1])})`
  const onPage = toHex(textOn(...colors))
  return [`--rekey-page: ${page}`, `--rekey-on-page: ${onPage}`, `--rekey-link-on-page: ${onPage}`]
}

/** As our own style sheet has it: the light rules above are there in the dark palette too. */
const OWN_PAGE = [
  "--rekey-page: var(--rekey-background)",
  "--rekey-on-page: var(--rekey-text-soft)",
  "--rekey-link-on-page: var(--rekey-link)",
]

const FALLBACK_FONTS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif'

function fontOf(fontUrl: string | null): string | null {
  if (fontUrl === null || refusalOfAsset(fontUrl, true) !== null) return null
  const { href } = new URL(fontUrl)
  // The URL parser has encoded quotes, spaces and line ends; what is left ends no CSS text.
  const safe = href.replace(
    /["'()\\<>]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  )
  return (
    '@font-face {\n  font-family: "Rekey operator font";\n' +
    `  src: url("${safe}");\n  font-weight: 100 900;\n  font-display: swap;\n}`
  )
}

function linesOf(rules: readonly string[]): string {
  return rules.map((rule) => `  ${rule};\n`).join("")
}
