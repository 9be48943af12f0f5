import { isJsonType } from "./read-form.ts"

/**
 * Whether a script sent a request, and not a person's press on a link or button: it then gets its
 * answer as JSON. Browsers say so themselves (`Sec-Fetch-Mode`); of others the types tell.
 */
export function wantsJson(headers: Headers): boolean {
  if (isJsonType(headers.get("content-type"))) return true
  const mode = headers.get("sec-fetch-mode")
  if (mode !== null) return mode === "cors" || mode === "same-origin"
  const accept = headers.get("accept") ?? ""
  return accept.includes("application/json") && !accept.includes("text/html")
}
