import { CATALOGUE } from "../errors/catalogue.ts"
import type { Failure } from "../http/failure.ts"
import { jsonReply } from "../http/reply.ts"
import type { ShowFailure } from "../http/route.ts"
import { wantsJson } from "../http/wants-json.ts"
import { failurePage, type FailureShown } from "./failure.page.ts"
import { onScreen, show, siteFrame, type PageMaker } from "./frames.ts"
import { negotiateLocale } from "./locale.ts"
import type { Texts } from "./texts/texts.ts"

/** Every refusal and fault of a page, as a page; for a script of a page the same words as JSON. */
export function failureShower({ assets, getSite }: PageMaker): ShowFailure {
  return async (failure, { headers, search }) => {
    const site = await getSite()
    const wishes = {
      uiLocales: new URLSearchParams(search).get("ui_locales"),
      acceptLanguage: headers.get("accept-language"),
    }
    const locale = negotiateLocale(wishes, site.enabledLocales)
    const frame = onScreen(siteFrame(assets, site, locale), "reset-password-error")
    if (wantsJson(headers)) return jsonReply(failure.status, failureJson(frame.texts, failure))
    return show(frame, failurePage(frame, shownOf(failure)), { status: failure.status })
  }
}

/** In the shape that Auth0's Classic pages get. */
export function failureJson({ failures }: Texts, failure: Failure): Record<string, unknown> {
  const { code, reason, detail, reference } = shownOf(failure)
  const { title, text } = failures[code]
  return {
    statusCode: failure.status,
    name: "Error",
    code,
    message: `${title}. ${text}`,
    ...(reason !== null && { reason }),
    ...(detail !== null && { detail }),
    ...(reference !== null && { reference }),
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
