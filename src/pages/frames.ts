import type { Branding } from "../branding/branding.ts"
import { pageReply, type Reply } from "../http/reply.ts"
import type { Call } from "../http/route.ts"
import { drawInTemplate } from "./look/draw-in-template.ts"
import { layout, type Frame, type Page } from "./layout.ts"
import { negotiateLocale } from "./locale.ts"
import type { PageAssets } from "./page-assets.ts"
import type { SiteInfo } from "./site.ts"
import { screenTexts } from "./texts/screen-texts.ts"
import { textsOf } from "./texts/languages.ts"

/** What every page is made with. */
export interface PageMaker {
  assets: PageAssets
  getSite(): Promise<SiteInfo>
}

export function newFrame(
  assets: PageAssets,
  locale: string,
  known: Pick<Frame, "applicationName" | "support" | "askAt"> & Partial<Pick<Frame, "application">>,
): Frame {
  const { applicationName, support, askAt } = known
  return {
    texts: textsOf(locale),
    locale,
    assets,
    applicationName,
    application: known.application ?? { id: null, name: applicationName, metadata: {} },
    support,
    askAt,
    look: "universal",
    screen: "",
    pageTitle: null,
    logoAlt: null,
  }
}

/**
 * The same for one screen, with the operator's words for it.
 *
 * @param screen As Auth0 calls it, or as `texts/screens.ts` does.
 * @param values What custom texts may name beside the application and the tenant.
 */
export function onScreen(
  frame: Frame,
  screen: string,
  values: Readonly<Record<string, string>> = {},
): Frame {
  const { tenant, customTexts } = frame.assets.brand()
  const company = tenant.friendlyName ?? tenant.name
  const said = screenTexts(frame.texts, {
    screen,
    locale: frame.locale,
    customTexts,
    values: {
      clientName: frame.applicationName,
      companyName: company,
      tenantName: company,
      supportEmail: frame.support.email ?? "",
      supportUrl: frame.support.url ?? "",
      ...values,
    },
  })
  return { ...frame, ...said, screen }
}

/** For a page before any reset is known: in the tenant's name, in the caller's language. */
export function siteFrame(assets: PageAssets, site: SiteInfo, locale: string): Frame {
  const { name, support, askAt } = site
  return newFrame(assets, locale, { applicationName: name, support, askAt })
}

export function localeOf(
  site: SiteInfo,
  { query, headers }: Pick<Call, "query" | "headers">,
): string {
  return negotiateLocale(
    { uiLocales: query.text("ui_locales"), acceptLanguage: headers.get("accept-language") },
    site.enabledLocales,
  )
}

export function show(
  frame: Frame,
  page: Page,
  options: Partial<Pick<Reply, "status" | "cookies" | "formsLeadTo">> = {},
): Reply {
  const brand = loadsOf(frame.assets.brand().branding)
  const loads = { ...brand, images: [...brand.images, ...(page.imageOrigins ?? [])] }
  const hasScript =
    page.pressesButton === true || page.asksKey === true || page.waitsFor !== undefined
  const headers: Reply["headers"] =
    page.reloadAfterS === undefined ? {} : { Refresh: String(page.reloadAfterS) }
  const drawn = drawInTemplate(frame, page)
  if (drawn !== null)
    return pageReply(drawn.html, {
      ...options,
      headers,
      loads,
      hasScript,
      ownMarkup: drawn.ownMarkup,
    })
  return pageReply(layout(frame, page), { ...options, headers, loads, hasScript })
}

/** Where the operator's logo, favicon and font are: those origins, and no other. */
function loadsOf({ logoUrl, faviconUrl, fontUrl }: Branding): Reply["loads"] {
  const originsOf = (urls: readonly (string | null)[]) => [
    ...new Set(urls.filter((url) => url !== null).map((url) => new URL(url).origin)),
  ]
  return { images: originsOf([logoUrl, faviconUrl]), fonts: originsOf([fontUrl]) }
}
