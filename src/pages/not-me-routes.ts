import { ServiceError } from "../errors/service-error.ts"
import { type Reply } from "../http/reply.ts"
import { get, post, type Call, type Route } from "../http/route.ts"
import { NOT_ME_PATH } from "../recovery/not-me-link.ts"
import type { Recovery } from "../recovery/recovery.ts"
import { localeOf, onScreen, show, siteFrame, type PageMaker } from "./frames.ts"
import type { Frame } from "./layout.ts"
import { notMeDonePage, notMeExpiredPage, notMePage } from "./not-me.page.ts"
import { userAgentOf } from "./seen-request.ts"

export interface NotMeRoutes extends PageMaker {
  recovery: Recovery
}

/**
 * "It was not me", from any mail and in any browser. The token says all there is to prove, and what
 * it may do is harmless, so the form needs no cookie; GET changes nothing.
 */
export function notMeRoutes(routes: NotMeRoutes): readonly Route[] {
  return [
    get(NOT_ME_PATH, async (call) => {
      const frame = await frameOf(routes, call)
      const token = call.query.text("token") ?? ""
      return show(frame, notMePage(frame, { action: hrefOf(call), csrf: "", hidden: { token } }))
    }),
    post(NOT_ME_PATH, (call) => stop(routes, call)),
  ]
}

/** The address without the token, in the language of the mail. */
function hrefOf({ query }: Call): string {
  const locale = query.text("ui_locales")
  return locale === null
    ? NOT_ME_PATH
    : `${NOT_ME_PATH}?${new URLSearchParams({ ui_locales: locale })}`
}

async function stop(routes: NotMeRoutes, call: Call): Promise<Reply> {
  const frame = await frameOf(routes, call)
  const token = call.form.text("token") ?? ""
  try {
    await routes.recovery.reportNotMe({ token, ip: call.ip, userAgent: userAgentOf(call) })
  } catch (error) {
    if (!(error instanceof ServiceError) || error.code !== "invalid_request") throw error
    return show(frame, notMeExpiredPage(frame), { status: 400 })
  }
  return show(frame, notMeDonePage(frame))
}

async function frameOf({ assets, getSite }: NotMeRoutes, call: Call): Promise<Frame> {
  const site = await getSite()
  return onScreen(siteFrame(assets, site, localeOf(site, call)), "rekey-not-me")
}
