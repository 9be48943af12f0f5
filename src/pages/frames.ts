import { pageReply, type Reply } from "../http/reply.ts"
import type { Call } from "../http/route.ts"
import { layout, type Frame, type Page } from "./layout.ts"
import { negotiateLocale } from "./locale.ts"
import type { PageAssets } from "./page-assets.ts"
import type { SiteInfo } from "./site.ts"
import { textsOf } from "./texts/languages.ts"

/** What every page is made with. */
export interface PageMaker {
  assets: PageAssets
  getSite(): Promise<SiteInfo>
}

export function newFrame(
  assets: PageAssets,
  locale: string,
  { applicationName, support, askAt }: Pick<Frame, "applicationName" | "support" | "askAt">,
): Frame {
  return { texts: textsOf(locale), assets, applicationName, support, askAt, look: "universal" }
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
  return pageReply(layout(frame, page), {
    ...options,
    hasScript: page.pressesButton === true || page.asksKey === true || page.watchesPush === true,
  })
}
