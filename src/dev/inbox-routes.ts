import type { Inbox } from "./inbox.ts"
import { INBOX_CSS, inboxPage } from "./inbox.page.ts"

const HEADERS = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" }
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; frame-ancestors 'none'; form-action 'self'"
// A mail's own styles are inline. Nothing in it can run, load or lead this page anywhere.
const MAIL_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; " +
  "style-src 'unsafe-inline'; frame-ancestors 'none'"

/** The pages below `/dev/inbox`. Null: not one of them. Only ever mounted by `rekey dev`. */
export function inboxRoutes(inbox: Inbox): (request: Request) => Promise<Response | null> {
  return async (request) => {
    const { pathname, searchParams } = new URL(request.url)
    if (pathname !== "/dev/inbox" && !/^\/dev\/inbox[./]/.test(pathname)) return null
    if (request.method !== "GET" && request.method !== "HEAD")
      return answer(405, "text/plain", "Only GET is allowed here.\n", { Allow: "GET, HEAD" })
    const to = searchParams.get("to") || undefined
    switch (pathname) {
      case "/dev/inbox":
        return answer(200, "text/html", inboxPage(inbox.list(to), to ?? null), {
          "Content-Security-Policy": PAGE_POLICY,
        })
      case "/dev/inbox.json":
        return answer(200, "application/json", JSON.stringify(inbox.list(to)))
      case "/dev/inbox.css":
        return answer(200, "text/css", INBOX_CSS)
    }
    const id = /^\/dev\/inbox\/([^/]+)$/.exec(pathname)?.[1]
    const html = id === undefined ? undefined : inbox.find(decoded(id))?.html
    return html === undefined
      ? answer(404, "text/plain", "There is no such message.\n")
      : answer(200, "text/html", html, { "Content-Security-Policy": MAIL_POLICY })
  }
}

function answer(
  status: number,
  type: string,
  body: string,
  headers: Record<string, string> = {},
): Response {
  const contentType = `${type}; charset=utf-8`
  return new Response(body, {
    status,
    headers: { ...HEADERS, "Content-Type": contentType, ...headers },
  })
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
