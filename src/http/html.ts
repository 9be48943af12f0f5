/** Markup that is safe to send. Only `html` and `trustedHtml` make it. */
export class Html {
  readonly #markup: string
  constructor(markup: string) {
    this.#markup = markup
  }
  toString(): string {
    return this.#markup
  }
}

/** What a template may hold. Null, undefined and false print nothing. */
export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[]

/**
 * Escapes every value for element text and for attributes in double quotes: always write the
 * quotes. A URL from outside also needs `webHref`.
 */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(
    parts.reduce((markup, part, index) => markup + markupOf(values[index - 1]) + part),
  )
}

/** The one way around escaping: search for it to audit every use. Never for a value of a user. */
export function trustedHtml(markup: string): Html {
  return new Html(markup)
}

/** A link target from outside, or null when it is not http(s): `javascript:` runs what it says. */
export function webHref(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  return protocol === "https:" || protocol === "http:" ? href : null
}

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

function markupOf(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return ""
  if (value instanceof Html) return value.toString()
  if (typeof value === "object") return value.map(markupOf).join("")
  return String(value).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "")
}
