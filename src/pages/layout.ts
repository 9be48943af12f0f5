import { html, webHref, type Html } from "../http/html.ts"
import type { PageAssets } from "./page-assets.ts"
import type { Application } from "../recovery/application-name.ts"
import type { AskAt } from "../recovery/view.ts"
import type { SiteInfo } from "./site.ts"
import type { Texts } from "./texts/texts.ts"

/** What every page stands in. */
export interface Frame {
  texts: Texts
  /** As it was asked for: `de-AT`, where the texts are those of `de`. */
  locale: string
  assets: PageAssets
  /** Name of the application, or of the tenant. */
  applicationName: string
  application: Application
  support: SiteInfo["support"]
  /** Null: nobody may ask for a link here. */
  askAt: AskAt | null
  look: "universal" | "classic"
  /** As Auth0 calls it. Empty: no screen of its own. */
  screen: string
  /** The operator's words for the window and for the logo. Null: ours. */
  pageTitle: string | null
  logoAlt: string | null
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
  /** Other sites that a form loads pictures from: origins, as `URL` writes them. */
  imageOrigins?: readonly string[]
  /** Asks whether a device has answered a notification or is set up, and goes on then. */
  waitsFor?: "push" | "setup"
}

const WATCHES = { push: "watchPush", setup: "watchSetup" } as const

/** Without script a page that waits for a device is loaded again, rarely enough to be read. */
const LOOK_AGAIN_S = 15

/** The whole document: one card, one heading, no inline script or style. */
export function layout(frame: Frame, page: Page): Html {
  const { texts, support, look } = frame
  return html`<!doctype html>
    <html lang="${texts.locale}" dir="${texts.dir}">
      <head>
        ${headOf(frame, page)}
      </head>
      <body class="${look}">
        ${cardOf(frame, page)} ${supportLine(texts, support)}
      </body>
    </html>`
}

/** What a page needs to have in its head. */
export function headOf({ texts, assets, applicationName, pageTitle }: Frame, page: Page): Html {
  const { styles, icon, theme, pressButton, askKey } = assets
  const { branding, styles: brandStyles } = assets.brand()
  const title = pageTitle ?? texts.title(page.title, applicationName)
  return html`<meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${page.hasError === true ? texts.errorTitle(title) : title}</title>
    ${
      branding.faviconUrl === null
        ? html`<link rel="icon" href="${icon.path}" type="${icon.type}" />`
        : html`<link rel="icon" href="${branding.faviconUrl}" />`
    }
    <link rel="stylesheet" href="${styles.path}" />
    ${brandStyles !== null && html`<link rel="stylesheet" href="${brandStyles.path}" />`}
    ${theme !== null && html`<link rel="stylesheet" href="${theme.path}" />`}
    ${page.pressesButton === true && html`<script src="${pressButton.path}" defer></script>`}
    ${page.asksKey === true && html`<script src="${askKey.path}" defer></script>`}
    ${
      page.waitsFor !== undefined &&
      html`<script src="${assets[WATCHES[page.waitsFor]].path}" defer></script>
        <noscript><meta http-equiv="refresh" content="${LOOK_AGAIN_S}" /></noscript>`
    }`
}

/** What a page is about: the heading and all that belongs to it. */
export function cardOf(frame: Frame, page: Page): Html {
  return html`<main class="card">
    <p class="brand">${signOf(frame)}</p>
    ${
      page.mark !== undefined && html`<div class="mark mark-${page.mark}" aria-hidden="true"></div>`
    }
    <h1>${page.title}</h1>
    ${page.body}
  </main>`
}

/** Whose page it is. A logo says the tenant's name, so that it is not written beside it again. */
function signOf({ assets, applicationName, logoAlt }: Frame): Html {
  const { branding, tenant } = assets.brand()
  if (branding.logoUrl === null)
    return html`<span class="monogram" aria-hidden="true">${initialOf(applicationName)}</span>
      <span>${applicationName}</span>`
  const name = tenant.friendlyName ?? tenant.name
  return html`<img class="logo" src="${branding.logoUrl}" alt="${logoAlt ?? name}" height="40" />
    ${applicationName !== name && html`<span>${applicationName}</span>`}`
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
