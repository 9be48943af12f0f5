/**
 * The form in which e-mail addresses and user names are looked up: lower case of the ASCII letters,
 * nothing else. Both databases store it, so both match alike, and no two addresses that a mail
 * server tells apart by a non-ASCII letter ever meet (CVE-2019-19844).
 */
export function toLookupKey(identifier: string): string {
  return identifier.trim().replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}
