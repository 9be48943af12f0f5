import type { OwnMarkup, Reply } from "./reply.ts"

/** A year (hstspreload.org asks for one at least). Subdomains are the operator's to decide. */
const HSTS_MAX_AGE_S = 31_536_000

/** Where pages are served, and where they may lead. */
export interface Site {
  baseUrl: URL
  /** Whether Actions may send people to plain http on this machine (`UrlRule`). */
  allowLoopbackHttp: boolean
}

/** What every answer carries, whoever made it (OWASP HTTP Headers Cheat Sheet). */
export function securityHeaders(site: Site): Readonly<Record<string, string>> {
  return {
    "Cache-Control": "no-store",
    "Content-Security-Policy": contentSecurityPolicy(site, PLAIN),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow",
    ...(site.baseUrl.protocol === "https:" && {
      "Strict-Transport-Security": `max-age=${HSTS_MAX_AGE_S}`,
    }),
  }
}

type Page = Pick<Reply, "formsLeadTo" | "hasScript" | "loads" | "ownMarkup">

const PLAIN: Page = {
  formsLeadTo: "our-pages",
  hasScript: false,
  loads: { images: [], fonts: [] },
  ownMarkup: null,
}

/** No inline script, no inline style, nothing from another origin but where markup is not ours. */
export function contentSecurityPolicy(
  site: Site,
  { formsLeadTo, hasScript, loads: asked, ownMarkup }: Page,
): string {
  const loads = { images: asked.images.filter(isSource), fonts: asked.fonts.filter(isSource) }
  return [
    "default-src 'none'",
    ...(ownMarkup === null
      ? [
          "style-src 'self'",
          ["img-src 'self'", ...loads.images].join(" "),
          ...(loads.fonts.length > 0 ? [["font-src", ...loads.fonts].join(" ")] : []),
          ...(hasScript ? ["script-src 'self'", "connect-src 'self'"] : []),
        ]
      : sourcesOf(ownMarkup, loads)),
    `form-action ${formsLeadTo === "verifiers" ? verifiers(site) : "'self'"}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join("; ")
}

/**
 * Whether an origin is one source and nothing more. URLs may have `;`, `,` and `*` in their host: those
 * would begin a directive or a policy of whoever gave the address of a picture, or allow every host.
 */
function isSource(origin: string): boolean {
  return /^https?:\/\/(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/.test(origin)
}

/**
 * Chrome holds `form-action` against the redirects that follow a post too, so a form whose answer
 * may send the person to an Action's verifier has to allow it. Which one is not known before the
 * Action has run; Actions may name https only, and in development plain http on this machine.
 */
function verifiers({ allowLoopbackHttp }: Site): string {
  const loopback = allowLoopbackHttp ? " http://localhost:* http://127.0.0.1:*" : ""
  return `'self' https:${loopback}`
}

/**
 * Scripts are those of the markup and what they load themselves (`strict-dynamic`): no origin is
 * trusted as a whole, for such a list lets in whatever else a CDN holds. `style` attributes are
 * allowed, as operators' pages are full of them and a value of ours cannot leave its quotes; handlers
 * such as `onclick` are not.
 */
function sourcesOf({ nonce, origins }: OwnMarkup, loads: Reply["loads"]): readonly string[] {
  const all = new Set([...origins.filter(isSource), ...loads.images, ...loads.fonts])
  const named = [...all].map((origin) => ` ${origin}`).join("")
  return [
    `style-src 'self' 'nonce-${nonce}'${named}`,
    "style-src-attr 'unsafe-inline'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `img-src 'self' data:${named}`,
    `font-src 'self' data:${named}`,
    `connect-src 'self'${named}`,
  ]
}
