import type { CookieChange } from "./cookies.ts"
import type { Html } from "./html.ts"

/** What a route answers. The shell adds the headers that every answer has. */
export interface Reply {
  status: number
  headers: Readonly<Record<string, string>>
  body: string | Buffer<ArrayBuffer> | null
  cookies: readonly CookieChange[]
  /** Where posting a form of this page may end. */
  formsLeadTo: "our-pages" | "verifiers"
  /** Whether the page has a script of ours. No page needs one to work. */
  hasScript: boolean
  /** Origins of what an operator puts on our page: a logo and an icon, a font. */
  loads: { images: readonly string[]; fonts: readonly string[] }
  /** Null: all markup of the page is ours. */
  ownMarkup: OwnMarkup | null
}

/** What a page of an operator's own markup may load beside ours. */
export interface OwnMarkup {
  /** On every `<script>`, `<style>` and `<link>` that stands in the operator's markup. */
  nonce: string
  /** The https origins that the markup names. */
  origins: readonly string[]
}

const EMPTY: Reply = {
  status: 200,
  headers: {},
  body: null,
  cookies: [],
  formsLeadTo: "our-pages",
  hasScript: false,
  loads: { images: [], fonts: [] },
  ownMarkup: null,
}

export function pageReply(
  page: Html,
  options: Partial<
    Pick<
      Reply,
      "status" | "cookies" | "headers" | "formsLeadTo" | "hasScript" | "loads" | "ownMarkup"
    >
  > = {},
): Reply {
  const headers = { ...options.headers, "Content-Type": "text/html; charset=utf-8" }
  return { ...EMPTY, ...options, headers, body: page.toString() }
}

/**
 * 303 and nothing else: 307 and 308 would post what was typed on to the next address
 * (RFC 9700 section 4.12).
 */
export function seeOther(location: string, cookies: readonly CookieChange[] = []): Reply {
  return { ...EMPTY, status: 303, headers: { Location: location }, cookies }
}

export function fileReply(body: Buffer<ArrayBuffer>, headers: Reply["headers"]): Reply {
  return { ...EMPTY, headers, body }
}

/** For a program of the page, or beside it. */
export function jsonReply(
  status: number,
  value: Readonly<Record<string, unknown>>,
  cookies: readonly CookieChange[] = [],
  more: Reply["headers"] = {},
): Reply {
  const headers = { ...more, "Content-Type": "application/json; charset=utf-8" }
  return { ...EMPTY, status, headers, cookies, body: JSON.stringify(value) }
}

export function plainReply(status: number, text: string): Reply {
  return { ...EMPTY, status, headers: { "Content-Type": "text/plain; charset=utf-8" }, body: text }
}
