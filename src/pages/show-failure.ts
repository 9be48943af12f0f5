import { CATALOGUE } from "../errors/catalogue.ts"
import type { Failure } from "../http/failure.ts"
import type { ShowFailure } from "../http/route.ts"
import { failurePage, type FailureShown } from "./failure.page.ts"
import { show, siteFrame, type PageMaker } from "./frames.ts"
import { negotiateLocale } from "./locale.ts"

/** Every refusal and fault of a page, as a page. */
export function failureShower({ assets, getSite }: PageMaker): ShowFailure {
  return async (failure, { headers, search }) => {
    const site = await getSite()
    const wishes = {
      uiLocales: new URLSearchParams(search).get("ui_locales"),
      acceptLanguage: headers.get("accept-language"),
    }
    const frame = siteFrame(assets, site, negotiateLocale(wishes, site.enabledLocales))
    return show(frame, failurePage(frame, shownOf(failure)), { status: failure.status })
  }
}

/** A detail is for the person only where it is an Action's reason; else it is for a developer. */
function shownOf({ code, detail, atMs, reference }: Failure): FailureShown {
  const isOfCaller =
    code in CATALOGUE && CATALOGUE[code as keyof typeof CATALOGUE].fault === "caller"
  return {
    code,
    reference,
    reason: code === "reset_denied" ? detail : null,
    detail: isOfCaller ? detail : null,
    atMs,
    untilMs: null,
  }
}
