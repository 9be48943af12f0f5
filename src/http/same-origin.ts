/**
 * Whether a POST comes from a page of ours. Our pages send `Referrer-Policy: no-referrer`, so
 * browsers send `Origin: null` with our own forms (Fetch, "append a request Origin header"); then
 * `Sec-Fetch-Site` decides, which no page can set. A request with neither header is not of a
 * browser; the token in its form still has to be right.
 */
export function isFromOurPages(headers: Headers, baseUrl: URL): boolean {
  const site = headers.get("sec-fetch-site")
  const origin = headers.get("origin")
  if (origin !== null && origin !== "null" && origin !== baseUrl.origin) return false
  if (site !== null) return site === "same-origin" || site === "none"
  return origin !== "null"
}

/** Whether a browser says that another site made this request: it then holds back Lax cookies. */
export function isFromOtherSite(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site")
  return site === "cross-site" || site === "same-site"
}
