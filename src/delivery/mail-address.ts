/** A sender as it is written in a header. */
export interface Sender {
  name: string
  address: string
}

/** RFC 5321 section 4.5.3.1.3: a path is 256 octets with its angle brackets. */
export const ADDRESS_LENGTH_MAX = 254

/**
 * Whether a text is one plain address and nothing that any mail program could read as two, as a
 * name with an address, a route, a comment or an encoded word. Narrower than RFC 5322 on purpose:
 * quoted local parts are where parsers disagree ("Splitting the email atom", PortSwigger 2024).
 */
export function isPlainAddress(text: string): boolean {
  if (text.length > ADDRESS_LENGTH_MAX || !text.isWellFormed()) return false
  const at = text.indexOf("@")
  const [local, domain] = [text.slice(0, at), text.slice(at + 1)]
  if (at < 1 || domain === "") return false
  // Line breaks, controls, spaces of every kind, and all that means something in a header.
  if (/[\p{C}\p{Z}()<>[\]:;@\\,"]/u.test(local + domain)) return false
  return !/^=\?.*\?=$/.test(local) && !/^[.-]|\.\.|[.-]$/.test(domain)
}

/**
 * Reads `Name <address>` or an address alone.
 * @throws {Error} when it is neither.
 */
export function parseSender(text: string): Sender {
  const [, name = "", address = text.trim()] =
    /^\s*"?([^"<>]*?)"?\s*<([^<>]*)>\s*$/.exec(text) ?? []
  if (!isPlainAddress(address) || hasControls(name))
    throw new Error("the sender must be an address, or a name and an <address>")
  return { name, address }
}

/** Whether a text has what would end a header line: CR, LF, NUL and their relatives. */
export function hasControls(text: string): boolean {
  return /[\p{Cc}\u2028\u2029]/u.test(text)
}
