/** Origins of one page. Ours: a header of 50 is 2 kB, and no page seen names ten. */
const ORIGINS_MAX = 50

/**
 * Lets a page load what its operator wrote into it: each `<script>`, `<style>` and `<link>` gets the
 * nonce. Done to the template, before any value is in it. The nonce is written without quotes, for
 * such a tag may stand in a quoted string of a script.
 *
 * @param nonce Letters, digits, `-` and `_` only.
 */
export function withNonce(template: string, nonce: string): string {
  return template.replace(/<(script|style|link)(?=[\s>/])/gi, `<$1 nonce=${nonce}`)
}

/**
 * The https origins that a template names, in its order, each once. An address without a scheme is
 * read as https. What a comment of the markup names is not loaded.
 */
export function originsIn(template: string): readonly string[] {
  const markup = withoutComments(template)
  const found = markup.matchAll(
    /(?:https:|(?<=["'(=\s]))\/\/[a-z0-9.-]+(?::\d+)?(?=[/"')?#\s;>]|$)/gi,
  )
  const origins = new Set<string>()
  for (const [match] of found) {
    const origin = originOf(match.startsWith("//") ? `https:${match}` : match)
    if (origin !== null) origins.add(origin)
    if (origins.size === ORIGINS_MAX) break
  }
  return [...origins]
}

/** One that does not end stays, as in a browser that has come to the end of the page. */
function withoutComments(template: string): string {
  const kept: string[] = []
  let at = 0
  // By hand: an expression looks for the end of each that has none, all over again.
  for (;;) {
    const start = template.indexOf("<!--", at)
    const end = start === -1 ? -1 : template.indexOf("-->", start + 4)
    if (end === -1) return [...kept, template.slice(at)].join("")
    kept.push(template.slice(at, start))
    at = end + 3
  }
}

/** Null for what is no https address. */
export function originOf(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, origin, hostname } = new URL(url)
  return protocol === "https:" && hostname.includes(".") ? origin : null
}
