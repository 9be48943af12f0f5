/** How cookies are set under a base URL. */
export interface CookiePolicy {
  /**
   * `__Host-` on https: no other host, no subdomain and no plain page can set such a cookie
   * (RFC 6265bis). Browsers refuse the prefix on http, which is only served on loopback.
   */
  prefix: "__Host-" | ""
}

export function cookiePolicyFor(baseUrl: URL): CookiePolicy {
  return { prefix: baseUrl.protocol === "https:" ? "__Host-" : "" }
}

/** A cookie as it is sent back: names without the policy's prefix. */
export interface Cookies {
  /** Null: not sent. */
  find(name: string): string | null
  /** Names that start with `prefix`, oldest first: browsers sort so (RFC 6265bis section 5.8.3). */
  names(prefix: string): readonly string[]
}

/** What names and values of our cookies are made of: nothing that would need quotes or decoding. */
const NAME = /^[\w.-]+$/
const VALUE = /^[\w.~-]*$/

/** Of two cookies with one name the first is taken. One that cannot be ours is passed over. */
export function parseCookies(policy: CookiePolicy, header: string | null): Cookies {
  const values = new Map<string, string>()
  for (const pair of (header ?? "").split(";")) {
    const equals = pair.indexOf("=")
    const name = pair.slice(0, Math.max(equals, 0)).trim()
    if (!name.startsWith(policy.prefix)) continue
    const bare = name.slice(policy.prefix.length)
    const value = pair.slice(equals + 1).trim()
    if (NAME.test(bare) && VALUE.test(value) && !values.has(bare)) values.set(bare, value)
  }
  return {
    find: (name) => values.get(name) ?? null,
    names: (prefix) => [...values.keys()].filter((name) => name.startsWith(prefix)),
  }
}

/** A `Set-Cookie` still without the policy that its host asks for. */
export interface CookieChange {
  name: string
  value: string
  /** Seconds; 0 takes the cookie away. */
  maxAgeS: number
}

export function clearCookie(name: string): CookieChange {
  return { name, value: "", maxAgeS: 0 }
}

/** Lax, not Strict: the person comes from a mail or from a verifier, and needs the cookie there. */
export function setCookieHeader(
  policy: CookiePolicy,
  { name, value, maxAgeS }: CookieChange,
): string {
  if (!NAME.test(name) || !VALUE.test(value)) throw new TypeError("not a cookie")
  const secure = policy.prefix === "" ? "" : "; Secure"
  return `${policy.prefix}${name}=${value}; Max-Age=${maxAgeS}; Path=/; HttpOnly; SameSite=Lax${secure}`
}
