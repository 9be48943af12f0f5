import { isIP } from "node:net"
import { Secret } from "../lib/secret.ts"

/** A setting's value, or why it cannot be used, in words that follow its name. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; reason: string }

const yes = <T>(value: T): Parsed<T> => ({ ok: true, value })
const no = (reason: string): { ok: false; reason: string } => ({ ok: false, reason })

export function port(text: string): Parsed<number> {
  const value = Number(text)
  return /^\d{1,5}$/.test(text) && value <= 65_535
    ? yes(value)
    : no("must be a port from 0 to 65535")
}

export function host(text: string): Parsed<string> {
  return /^[A-Za-z0-9.:_-]+$/.test(text) ? yes(text) : no("must be an address or a host name")
}

/** Scheme, host and port only: links are made by putting a path behind it. */
export function origin(text: string): Parsed<string> {
  if (!URL.canParse(text)) return no("must be a URL such as https://reset.example.com")
  const url = new URL(text)
  if (url.protocol !== "https:" && url.protocol !== "http:") return no("must begin with https://")
  if (url.username !== "" || url.password !== "") return no("must not hold a user name or password")
  if (url.pathname !== "/" || url.search !== "" || url.hash !== "")
    return no("must end after the host: paths are not supported")
  return yes(url.origin)
}

/** An npm registry, which may live below a path. */
export function registry(text: string): Parsed<string> {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    return no("must be a URL such as https://registry.npmjs.org")
  const { username, password, search, hash, href } = new URL(text)
  if (username !== "" || password !== "") return no("must not hold a user name or password")
  return search === "" && hash === ""
    ? yes(href.replace(/\/+$/, ""))
    : no("must end after the path")
}

export function databaseUrl(text: string): Parsed<string> {
  if (/^file:.+/.test(text)) return yes(text)
  return /^postgres(ql)?:\/\/./.test(text) && URL.canParse(text)
    ? yes(text)
    : no("must be file:PATH or postgres://…")
}

export function smtpUrl(text: string): Parsed<Secret> {
  return /^smtps?:\/\/./.test(text) && URL.canParse(text) && new URL(text).hostname !== ""
    ? yes(new Secret(text))
    : no("must be smtp://user:password@host:port or smtps://…")
}

export function phoneUrl(text: string): Parsed<Secret> {
  return /^(twilio|https?):\/\/./.test(text) && URL.canParse(text) && new URL(text).hostname !== ""
    ? yes(new Secret(text))
    : no("must be twilio://SID:TOKEN@api.twilio.com?from=+1… or https://:KEY@host/path")
}

/** An address, or a name with an address: `Example <no-reply@example.com>`. */
export function sender(text: string): Parsed<string> {
  return /^(?:[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(text)
    ? yes(text)
    : no("must be an address such as no-reply@example.com")
}

/** Comma-separated addresses and CIDR ranges. */
export function networks(text: string): Parsed<readonly string[]> {
  const parts = text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean)
  const wrong = parts.find((part) => !isNetwork(part))
  if (wrong !== undefined) return no(`must be addresses or ranges such as 10.0.0.0/8, not ${wrong}`)
  return yes(parts)
}

export function tenantName(text: string): Parsed<string> {
  return /^[a-z0-9][a-z0-9-]{0,62}$/.test(text)
    ? yes(text)
    : no("must be 1 to 63 lower-case letters, digits and dashes")
}

export function oneOf<Name extends string>(names: readonly Name[]): (text: string) => Parsed<Name> {
  return (text) => {
    const found = names.find((name) => name === text)
    return found === undefined ? no(`must be one of ${names.join(", ")}`) : yes(found)
  }
}

function isNetwork(text: string): boolean {
  const [address = "", prefix, ...more] = text.split("/")
  const version = isIP(address)
  if (version === 0 || more.length > 0) return false
  return (
    prefix === undefined ||
    (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128))
  )
}
