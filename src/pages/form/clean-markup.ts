import sanitize from "sanitize-html"
import { trustedHtml, type Html } from "../../http/html.ts"

/**
 * Markup of whoever may write forms, with nothing left in it that could run, send, load or look like a
 * part of our page: no script, style, handler, form or frame. Headings come below the page's own.
 */
export function cleanMarkup(markup: string): Html {
  return trustedHtml(sanitize(markup, OPTIONS))
}

/** Origins of the images that are left in it. */
export function imageOriginsIn(cleaned: Html): readonly string[] {
  return [...cleaned.toString().matchAll(/<img\b[^>]*? src="([^"]*)"/g)].flatMap(([, src = ""]) => {
    const origin = httpsOrigin(src.replaceAll("&amp;", "&"))
    return origin === null ? [] : [origin]
  })
}

/** Null: it is no address of the web that is encrypted. */
export function httpsOrigin(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, origin } = new URL(url)
  return protocol === "https:" ? origin : null
}

const OPTIONS: sanitize.IOptions = {
  allowedTags: [
    "a", "b", "blockquote", "br", "code", "dd", "div", "dl", "dt", "em", "h2", "h3", "h4", "hr", "i",
    "img", "li", "ol", "p", "pre", "s", "small", "span", "strong", "sub", "sup", "table", "tbody", "td",
    "th", "thead", "tr", "u", "ul",
  ], // prettier-ignore
  allowedAttributes: {
    a: ["href", "rel"],
    img: ["src", "alt", "width", "height"],
    td: ["colspan", "rowspan"],
    th: ["colspan", "rowspan", "scope"],
    "*": ["dir", "lang"],
  },
  allowedSchemes: ["https", "mailto"],
  allowedSchemesByTag: { img: ["https"] },
  allowedSchemesAppliedToAttributes: ["href", "src"],
  allowProtocolRelative: false,
  disallowedTagsMode: "discard",
  transformTags: {
    h1: "h2",
    h5: "h4",
    h6: "h4",
    a: (tagName, attributes) => ({
      tagName,
      attribs: { ...attributes, rel: "noopener noreferrer" },
    }),
    // An image without words for it is decoration.
    img: (tagName, attributes) => ({
      tagName,
      attribs: { ...attributes, alt: attributes.alt ?? "" },
    }),
  },
  exclusiveFilter: ({ tag, attribs }) => tag === "img" && httpsOrigin(attribs.src ?? "") === null,
}
