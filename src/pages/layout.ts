import { html, webHref, type Html } from "../http/html.ts"
import type { PageAssets } from "./page-assets.ts"
import type { AskAt } from "../recovery/view.ts"
import type { SiteInfo } from "./site.ts"
import type { Texts } from "./texts/texts.ts"

/** What every page stands in. */
export interface Frame {
  texts: Texts
  assets: PageAssets
  /** Name of the application, or of the tenant. */
  applicationName: string
  support: SiteInfo["support"]
  /** Null: nobody may ask for a link here. */
  askAt: AskAt | null
  look: "universal" | "classic"
}

export interface Page {
  title: string
  body: Html
  /** Said first in the window's title, so that a screen reader says it at once. */
  hasError?: boolean
  /** How it ended, as a sign above the heading. */
  mark?: "done" | "stopped"
  /** Loads the page again after this time. */
  reloadAfterS?: number
  /** Presses the page's one button. */
  pressesButton?: boolean
  /** Has a form that a key answers. */
  asksKey?: boolean
  /** Asks whether a device has answered, and goes on then. */
  watchesPush?: boolean
}

/** Without script a page that waits for a device is loaded again, rarely enough to be read. */
const LOOK_AGAIN_S = 15

/** The whole document: one card, one heading, no inline script or style. */
export function layout(frame: Frame, page: Page): Html {
  const { texts, assets, applicationName, support, look } = frame
  const title = page.hasError === true ? texts.errorTitle(page.title) : page.title
  const { styles, icon, theme, pressButton, askKey, watchPush } = assets
  return html`<!doctype html>
    <html lang="${texts.locale}" dir="${texts.dir}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        ${
          page.reloadAfterS !== undefined &&
          html`<meta http-equiv="refresh" content="${page.reloadAfterS}" />`
        }
        <title>${texts.title(title, applicationName)}</title>
        <link rel="icon" href="${icon.path}" type="${icon.type}" />
        <link rel="stylesheet" href="${styles.path}" />
        ${theme !== null && html`<link rel="stylesheet" href="${theme.path}" />`}
        ${page.pressesButton === true && html`<script src="${pressButton.path}" defer></script>`}
        ${page.asksKey === true && html`<script src="${askKey.path}" defer></script>`}
        ${
          page.watchesPush === true &&
          html`<script src="${watchPush.path}" defer></script>
            <noscript><meta http-equiv="refresh" content="${LOOK_AGAIN_S}" /></noscript>`
        }
      </head>
      <body class="${look}">
        <main class="card">
          <p class="brand">
            <span class="monogram" aria-hidden="true">${initialOf(applicationName)}</span>
            <span>${applicationName}</span>
          </p>
          ${
            page.mark !== undefined &&
            html`<div class="mark mark-${page.mark}" aria-hidden="true"></div>`
          }
          <h1>${page.title}</h1>
          ${page.body}
        </main>
        ${supportLine(texts, support)}
      </body>
    </html>`
}

function supportLine(texts: Texts, { email, url }: SiteInfo["support"]): Html | null {
  const page = url === null ? null : webHref(url)
  if (page === null && email === null) return null
  return html`<footer class="support">
    ${texts.support.lead}
    ${
      page !== null
        ? html`<a href="${page}" rel="noopener noreferrer">${texts.support.page}</a>`
        : html`<a href="mailto:${email}">${texts.support.email(email ?? "")}</a>`
    }
  </footer>`
}

function initialOf(name: string): string {
  const [first] = new Intl.Segmenter().segment(name.trim())
  return (first?.segment ?? "").toUpperCase()
}
