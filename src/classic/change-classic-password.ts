import { CATALOGUE } from "../errors/catalogue.ts"
import { ServiceError } from "../errors/service-error.ts"
import { isFormToken } from "../http/csrf.ts"
import type { CookieChange } from "../http/cookies.ts"
import { toFailure } from "../http/failure.ts"
import { jsonReply, seeOther, type Reply } from "../http/reply.ts"
import type { Call } from "../http/route.ts"
import { wantsJson } from "../http/wants-json.ts"
import { newFrame, show } from "../pages/frames.ts"
import type { Frame } from "../pages/layout.ts"
import { getKeptLink, type KeptLink } from "../pages/link/link-cookie.ts"
import { linkFrame, LINK_PATH, toOpenLink, type LinkRoutes } from "../pages/link/link-routes.ts"
import { dropProof, keepProof } from "../pages/reset-cookie.ts"
import { screenHref } from "../pages/screen-pages.ts"
import { seenRequest } from "../pages/seen-request.ts"
import { failureJson } from "../pages/show-failure.ts"
import { isOver, showTooLate } from "../pages/step-reply.ts"
import { successPage } from "../pages/success.page.ts"
import type { ClassicReturn, ClassicView } from "../recovery/peek-classic.ts"
import type { Refusal, ResetView, Step } from "../recovery/view.ts"
import { leadsAway, messageOf, returnUrl } from "./classic-outcome.ts"
import { CLASSIC_FIELDS, classicForm, classicPage } from "./classic.page.ts"
import { passwordStrengthError } from "./password-error.ts"

/** What every answer to the form needs. */
interface Submitted {
  routes: LinkRoutes
  call: Call
  link: KeptLink
  /** The name of the link's cookie. */
  id: string
  returnTo: ClassicReturn | null
  frame: Frame
}

/**
 * Takes the form of Classic's page, ours or the operator's, as a form or as JSON. The account is the
 * link's own: the field `email` of Auth0's page is not looked at.
 */
export async function changeClassicPassword(routes: LinkRoutes, call: Call): Promise<Reply> {
  const { link, id } = submittedLink(routes, call)
  const typed = typedIn(call)
  if (!(await routes.getSite()).isClassic) return elsewhere(call, `${LINK_PATH}?link=${id}`)
  const before = await routes.recovery.peekClassic(link.ticket)
  const { frame, locale } = await linkFrame(routes, link, before)
  const submitted = { routes, call, link, id, returnTo: before.returnTo, frame }
  const opened = await openOrEnd(submitted, locale)
  if ("status" in opened) return opened
  if (isOver(opened.view)) return tooLate(submitted, opened.view)
  const cookies = keepProof(call.cookies, opened.view.resetId, link)
  // Opened while Actions still ran: it goes on from where it is, and skips none.
  if (opened.view.screen.name !== "choosing")
    return elsewhere(call, screenHref(opened.view, link.state), cookies)
  const { view, refusal } = await routes.recovery.choosePassword(link, {
    ...typed,
    request: seenRequest(call, routes.hostname, { query: {}, body: {} }),
  })
  if (view.screen.name === "changed" && refusal === null) return changed(submitted, view)
  return isOver(view) ? tooLate(submitted, view) : refused(submitted, view, refusal, cookies)
}

/** @throws {ServiceError} wrong_browser, forged_form, invalid_request. */
function submittedLink({ keys, clock }: LinkRoutes, { form, cookies }: Call) {
  // Ours is named `link`; Auth0's pages send what they were given as `ticket`.
  const id = form.text("link") ?? form.text("ticket")
  if (id === null) throw missing("ticket")
  const link = getKeptLink(keys, cookies, id, clock.nowMs())
  if (!isFormToken(keys, link.secret, form.text(CLASSIC_FIELDS.token)))
    throw new ServiceError("forged_form")
  return { link, id }
}

/** @throws {ServiceError} invalid_request: Auth0 answers 500, but the fault is the caller's. */
function typedIn({ form }: Call): { password: string; repeated: string } {
  const password = form.text(CLASSIC_FIELDS.password)
  const repeated = form.text(CLASSIC_FIELDS.repeated)
  if (password === null) throw missing(CLASSIC_FIELDS.password)
  if (repeated === null) throw missing(CLASSIC_FIELDS.repeated)
  return { password, repeated }
}

function missing(field: string): ServiceError {
  return new ServiceError("invalid_request", `The field ${field} is missing.`)
}

/** The opened reset, or where a link leads that opens none. */
async function openOrEnd(submitted: Submitted, locale: string): Promise<Step | Reply> {
  const { routes, call, link } = submitted
  try {
    return await routes.recovery.openLink({ ...(await toOpenLink(routes, call, link)), locale })
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    const reply = ledAway(submitted, error)
    if (reply === null) throw error
    return reply
  }
}

/** Null where nothing is set, or something can still be done here. */
function ledAway({ call, returnTo, frame }: Submitted, error: ServiceError): Reply | null {
  const { code } = error
  if (returnTo === null || !leadsAway(code)) return null
  const url = returnUrl(returnTo, { ok: false, code })
  if (!wantsJson(call.headers)) return seeOther(url)
  const failure = toFailure(error, call.requestId)
  return jsonReply(failure.status, { ...failureJson(frame.texts, failure), result_url: url })
}

function changed({ routes, call, returnTo, frame }: Submitted, view: ResetView): Reply {
  const cookies = [dropProof(view.resetId)]
  const url = returnTo === null ? null : returnUrl(returnTo, { ok: true })
  if (wantsJson(call.headers)) {
    const { title, text } = frame.texts.success
    const message = url === null ? `${title}. ${text}` : messageOf({ ok: true })
    return jsonReply(200, { message, ...(url !== null && { result_url: url }) }, cookies)
  }
  if (url !== null) return seeOther(url, cookies)
  const resultUrl = view.screen.name === "changed" ? view.screen.resultUrl : null
  const own = classicFrame(routes, view)
  return show(own, successPage(own, resultUrl), { cookies })
}

/** The reset is over, and this form changed nothing. */
function tooLate(submitted: Submitted, view: ResetView): Reply {
  const { routes, call, frame } = submitted
  const { screen } = view
  const code = screen.name === "over" ? screen.code : "reset_link_used"
  const reason = screen.name === "over" ? screen.reason : null
  const error = new ServiceError(code, reason)
  const away = ledAway(submitted, error)
  if (away !== null) return away
  if (!wantsJson(call.headers)) return showTooLate(routes, view)
  const failure = { ...toFailure(error, call.requestId), status: CATALOGUE[code].status }
  return jsonReply(failure.status, failureJson(frame.texts, failure))
}

function refused(
  { routes, call, link, id, returnTo, frame }: Submitted,
  view: ResetView,
  refusal: Refusal | null,
  cookies: readonly CookieChange[],
): Reply {
  if (wantsJson(call.headers)) return jsonReply(400, refusalJson(frame, refusal), cookies)
  const { locale, maskedAccount } = view
  const form = classicForm(routes, link, { id, locale, maskedAccount })
  const own = classicFrame(routes, view)
  return show(own, classicPage(own, form, refusal), {
    status: refusal === null ? 200 : 400,
    cookies,
    formsLeadTo: formsLeadTo({ returnTo }),
  })
}

function refusalJson({ texts }: Frame, refusal: Refusal | null): Record<string, unknown> {
  const key = refusal?.key ?? "already-done"
  if (key === "password-policy-not-met") return passwordStrengthError(refusal?.rules ?? [])
  return { statusCode: 400, name: "Error", code: key, message: texts.refusals[key] }
}

/** To a page of ours that goes on with this reset. */
function elsewhere(call: Call, href: string, cookies: readonly CookieChange[] = []): Reply {
  if (!wantsJson(call.headers)) return seeOther(href, cookies)
  const message = "This reset goes on at another page: result_url."
  return jsonReply(409, { statusCode: 409, name: "Error", message, result_url: href }, cookies)
}

/** Browsers hold `form-action` against the redirects after a form too. */
export function formsLeadTo({ returnTo }: Pick<ClassicView, "returnTo">): Reply["formsLeadTo"] {
  return returnTo === null ? "our-pages" : "verifiers"
}

function classicFrame({ assets }: LinkRoutes, view: ResetView): Frame {
  return { ...newFrame(assets, view.locale, view), look: "classic" }
}
