import { ServiceError } from "../errors/service-error.ts"
import { HttpRefusal } from "../http/failure.ts"
import type { Reply } from "../http/reply.ts"
import { get, postFromAnywhere, type Call, type Route } from "../http/route.ts"
import { isFromOtherSite } from "../http/same-origin.ts"
import { backPage } from "./back.page.ts"
import { localeOf, onScreen, show, siteFrame, type PageMaker } from "./frames.ts"
import { findProof, listProofs } from "./reset-cookie.ts"
import type { ScreenRoutes } from "./screen-routes.ts"
import { seenRequest } from "./seen-request.ts"
import { replyToStep } from "./step-reply.ts"

const PATH = "/continue"

export type ContinueRoutes = ScreenRoutes & PageMaker

/**
 * Where verifiers send people back to. The one GET that changes something, as Auth0 documents it:
 * what stands against forgery is a state that only the verifier and this browser know, taken once,
 * together with the reset's cookie.
 */
export function continueRoutes(routes: ContinueRoutes): readonly Route[] {
  return [
    get(PATH, async (call) => {
      // Neither is a person coming back, and each would spend the return.
      if (call.method === "HEAD")
        throw new HttpRefusal("method_not_allowed", { Allow: "GET, POST" })
      if (/prefetch|prerender/.test(call.headers.get("sec-purpose") ?? ""))
        throw new HttpRefusal("not_by_prefetch")
      return comeBack(routes, call)
    }),
    postFromAnywhere(PATH, async (call) =>
      isFromOtherSite(call.headers) && listProofs(call.cookies).length === 0
        ? postAgain(routes, call)
        : comeBack(routes, call),
    ),
  ]
}

async function comeBack(routes: ContinueRoutes, call: Call): Promise<Reply> {
  const { recovery, hostname } = routes
  const { form, query, cookies } = call
  // The body wins, as it does where an Action reads its token.
  const state = form.text("state") ?? query.text("state")
  if (state === null || state === "") throw new ServiceError("invalid_request")
  const { proof, ...step } = await recovery.returnFromRedirect({
    state,
    proofOf: (resetId) => findProof(cookies, resetId),
    request: seenRequest(call, hostname, {
      // `state` too: `validateToken` holds it against the token's.
      query: query.toRecord([]),
      body: form.toRecord([]),
    }),
  })
  return replyToStep(routes, PATH, step, proof)
}

async function postAgain({ assets, getSite }: ContinueRoutes, call: Call): Promise<Reply> {
  const site = await getSite()
  const frame = onScreen(siteFrame(assets, site, localeOf(site, call)), "rekey-back")
  const query = new URLSearchParams(call.query.entries.map(([name, text]) => [name, text]))
  const action = query.size === 0 ? PATH : `${PATH}?${query}`
  return show(frame, backPage(frame, action, call.form.entries), { formsLeadTo: "verifiers" })
}
