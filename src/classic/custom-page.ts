import { html } from "../http/html.ts"
import type { OwnMarkup } from "../http/reply.ts"
import type { PageAssets } from "../pages/page-assets.ts"
import type { Texts } from "../pages/texts/texts.ts"
import type { ClassicView } from "../recovery/peek-classic.ts"
import { renderSource, SafeText } from "../templates/liquid.ts"
import { originOf, originsIn, withNonce } from "../templates/own-markup.ts"
import type { ClassicAssets } from "./classic-assets.ts"
import { pageVariables, widgetTexts } from "./page-variables.ts"

export interface CustomPageParts {
  view: ClassicView
  texts: Texts
  assets: ClassicAssets & Pick<PageAssets, "icon">
  nonce: string
  csrf: string
  /** The name of the link's cookie, and the address of our own page for it. */
  ticket: string
  plainHref: string
}

export type CustomPage =
  | { ok: true; markup: string; ownMarkup: OwnMarkup }
  | { ok: false; reason: string }

// The widget and its default picture, wherever Auth0 has kept them.
const WIDGET_SOURCE =
  /\ssrc\s*=\s*["']?(?:https?:)?\/\/cdn\.auth0\.com\/js\/change-password-[\w.-]+\.js["'\s>]/i
// Tags within bounds: an expression that looks for the end of each over the whole page takes seconds.
const EMPTY_SCRIPT = /<script\b[^<>]{0,1000}>\s*<\/script>/gi
const LINK = /<link\b[^<>]{0,1000}>/gi
const ICON = /\brel\s*=\s*["']?[^"'>]*\bicon\b/i
const BADGE = /(?:https?:)?\/\/cdn\.auth0\.com\/styleguide\/[\w./-]+\.(?:png|svg)/gi

/** The operator's own page. Auth0's widget in it becomes ours: pages of ours load nothing of theirs. */
export function customPage(source: string, parts: CustomPageParts): CustomPage {
  const { view, texts, assets, nonce, csrf, ticket } = parts
  const template = ours(source, parts)
  const picture = view.tenant.pictureUrl === null ? null : originOf(view.tenant.pictureUrl)
  const origins = new Set([...originsIn(template), ...(picture === null ? [] : [picture])])
  const rendered = renderSource(withNonce(template, nonce), {
    ...pageVariables(view, { ticket, csrf, texts }),
    rekey: {
      widget: assets.widget.path,
      widget_styles: assets.styles.path,
      widget_texts: dataText(widgetTexts(texts, view.passwordPolicy)),
    },
  })
  if (!rendered.ok) return rendered
  return {
    ok: true,
    markup: rendered.text,
    ownMarkup: { nonce, origins: [...origins] },
  }
}

const OUR_WIDGET =
  '<script type="application/json" id="rekey-change-password">{{ rekey.widget_texts }}</script>' +
  '<link rel="stylesheet" href="{{ rekey.widget_styles }}" />' +
  '<script src="{{ rekey.widget }}"></script>'

function ours(source: string, { assets, texts, plainHref }: CustomPageParts): string {
  const template = source
    .replace(EMPTY_SCRIPT, (tag) => (WIDGET_SOURCE.test(tag) ? OUR_WIDGET : tag))
    .replace(BADGE, () => assets.icon.path)
  // Browsers that are told of no icon ask for one that is not there.
  const icon = (template.match(LINK) ?? []).some((tag) => ICON.test(tag))
    ? ""
    : html`<link rel="icon" href="${assets.icon.path}" type="${assets.icon.type}" />`.toString()
  // The widget is nothing without script: whoever has none is on our own page at once. Of other pages
  // nobody knows, so they keep what they show, and offer ours above whatever covers them.
  if (template.includes(OUR_WIDGET))
    return inside(
      template,
      "</head>",
      `${icon}${html`<noscript><meta http-equiv="refresh" content="0; url=${plainHref}" /></noscript>`.toString()}`,
    )
  const offer = html`<noscript>
    <p
      style="position: relative; z-index: 9999; padding: 1em; background: #fff; text-align: center"
    >
      <a href="${plainHref}" style="color: #00c">${texts.classic.noScript}</a>
    </p>
  </noscript>`
  return inside(inside(template, "</head>", icon), "</body>", offer.toString())
}

/** At the end of an element, or of a page that does not close it. */
function inside(markup: string, end: string, added: string): string {
  const at = markup.toLowerCase().lastIndexOf(end)
  return at === -1 ? `${markup}${added}` : `${markup.slice(0, at)}${added}${markup.slice(at)}`
}

/** JSON that ends no script, whatever it holds. */
function dataText(value: unknown): SafeText {
  return new SafeText(JSON.stringify(value).replaceAll("<", "\\u003c"))
}
