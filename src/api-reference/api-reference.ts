import { readFileSync } from "node:fs"
import type { JsonObject } from "../lib/json.ts"
import { referencePage } from "./reference.page.ts"

const PATH = "/api-reference"
const STYLE_PATH = `${PATH}/style.css`

/**
 * The Management API for people: `GET /api-reference` shows what `/api/v2/openapi.json` says. It is made
 * from the document, so that neither says more than the other.
 *
 * @param getDocument The OpenAPI document. Asked once.
 */
export function apiReference(
  getDocument: () => JsonObject,
): (request: Request) => Promise<Response | null> {
  const style = readFileSync(new URL("./assets/style.css", import.meta.url), "utf8")
  let page: string | null = null
  return async (request) => {
    const { pathname } = new URL(request.url)
    if (pathname !== PATH && pathname !== STYLE_PATH) return null
    if (request.method !== "GET" && request.method !== "HEAD")
      return new Response(null, { status: 405, headers: { Allow: "GET, HEAD" } })
    if (pathname === STYLE_PATH) return answer(style, "text/css")
    page ??= referencePage(getDocument(), STYLE_PATH).toString()
    return answer(page, "text/html")
  }
}

function answer(text: string, type: string): Response {
  return new Response(text, { headers: { "Content-Type": `${type}; charset=utf-8` } })
}
