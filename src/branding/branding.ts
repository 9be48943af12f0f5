import { parseColor } from "./color.ts"

/** How an operator's pages look. Every null means: as the server comes. */
export interface Branding {
  /** `#rgb` or `#rrggbb`. */
  primaryColor: string | null
  pageBackground: string | Gradient | null
  logoUrl: string | null
  faviconUrl: string | null
  /** Of a font file (woff2, woff, ttf, otf). */
  fontUrl: string | null
}

export interface Gradient {
  start: string
  end: string
  /** 0 to 360, as in CSS: 0 goes up, 90 to the right. */
  angleDegrees: number
}

export const NO_BRANDING: Branding = {
  primaryColor: null,
  pageBackground: null,
  logoUrl: null,
  faviconUrl: null,
  fontUrl: null,
}

/** Characters of an address. The same as of every other address in a tenant's files. */
export const BRANDING_URL_LENGTH_MAX = 2048

/** Why a colour cannot be taken, in words that follow the field's name; null when it can. */
export function refusalOfColor(text: string): string | null {
  return parseColor(text) === null ? "must be a colour as in #rgb or #rrggbb" : null
}

/**
 * Why pages may not load from `url`, in words that follow the field's name; null when they may.
 *
 * @param allowLoopbackHttp Plain http to this machine, which is for development.
 */
export function refusalOfAsset(url: string, allowLoopbackHttp: boolean): string | null {
  if (url.length > BRANDING_URL_LENGTH_MAX)
    return `is longer than ${BRANDING_URL_LENGTH_MAX} characters`
  if (!URL.canParse(url)) return "must be an absolute URL"
  const { protocol, username, password, hostname } = new URL(url)
  if (username !== "" || password !== "") return "must not hold a user name or password"
  if (protocol === "https:") return null
  const isLoopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname)
  return protocol === "http:" && allowLoopbackHttp && isLoopback ? null : "must be an https URL"
}

export function isGradient(background: Branding["pageBackground"]): background is Gradient {
  return typeof background === "object" && background !== null
}
