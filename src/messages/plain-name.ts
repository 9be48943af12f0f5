/** A name from a tenant's files: in a text message it must not make up a line of its own. */
export function plainName(name: string): string {
  return name.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim()
}
