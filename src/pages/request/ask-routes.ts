import { ServiceError } from "../../errors/service-error.ts"
import { CSRF_FIELD, formToken, isFormToken } from "../../http/csrf.ts"
import { seeOther, type Reply } from "../../http/reply.ts"
import { get, post, type Call, type Route } from "../../http/route.ts"
import type { PhoneMethod } from "../../factors/factor.ts"
import type { Application } from "../../recovery/application-name.ts"
import type { Recovery } from "../../recovery/recovery.ts"
import type { Asker, RequestResetInput } from "../../recovery/request-reset.ts"
import type { Refusal } from "../../recovery/view.ts"
import type { IdentifierKind } from "../../reset/identifier.ts"
import { findKeptAsk, keepAsk, type KeptAsk } from "./ask-cookie.ts"
import { askCodePage, type AskShown } from "./ask-code.page.ts"
import { newFrame, onScreen, show } from "../frames.ts"
import type { LinkRoutes } from "../link/link-routes.ts"
import { keepProof, listProofs } from "../reset-cookie.ts"
import { screenHref } from "../screen-pages.ts"
import { seenRequest, userAgentOf } from "../seen-request.ts"
import { isOver, replyToStep } from "../step-reply.ts"

/** Auth0's names of the screens. */
const PATHS = {
  email: "/u/email-identifier-challenge",
  username: "/u/email-identifier-challenge",
  phone_number: "/u/phone-identifier-challenge",
} as const satisfies Record<IdentifierKind, string>

export interface AskRoutes extends Omit<LinkRoutes, "recovery"> {
  recovery: Pick<Recovery, "showAsk" | "answerAsk" | "resendAsk">
  applicationOf(clientId: string | null): Promise<Application>
}

/** An ask of this browser, under the name that stands in the address. */
interface Named {
  id: string
  ask: KeptAsk
}

/** The pages that take a code in place of a mailed link. */
export function askRoutes(routes: AskRoutes): readonly Route[] {
  return [PATHS.email, PATHS.phone_number].flatMap((path) => [
    get(path, (call) => showAsk(routes, call, getAsk(routes, call))),
    post(path, (call) => takeForm(routes, call)),
  ])
}

/** Where the code is typed. */
export function askHref({ id, ask }: Named): string {
  return `${PATHS[ask.asked.kind]}?state=${encodeURIComponent(id)}`
}

async function showAsk(
  routes: AskRoutes,
  call: Call,
  named: Named,
  refused: Refusal["key"] | null = null,
): Promise<Reply> {
  const { ask } = named
  if (PATHS[ask.asked.kind] !== call.path) return seeOther(askHref(named))
  const stands = await routes.recovery.showAsk(ask)
  // Back, reload, a second tab: the reset is elsewhere by now, and its own page says where.
  if (stands.name === "opened") return seeOther(screenHref(stands.view, ask.state))
  const isGone = stands.name === "gone" || refused === "transaction-not-found"
  return page(routes, named, {
    refusal: refused,
    isResent: refused === null && call.query.text("sent") === "1",
    ...(stands.name === "waiting" ? stands : { method: null, otherMethods: [] }),
    over: stands.name === "locked" ? "locked" : isGone ? "gone" : null,
    otherHref: requestHref(ask),
  })
}

async function page(routes: AskRoutes, named: Named, shown: AskShown): Promise<Reply> {
  const { asked, secret } = named.ask
  const { support, askAt } = await routes.getSite()
  const application = await routes.applicationOf(asked.clientId)
  const known = { application, applicationName: application.name, support, askAt }
  const isPhone = asked.kind === "phone_number"
  const frame = onScreen(
    newFrame(routes.assets, asked.locale, known),
    isPhone ? "phone-identifier-challenge" : "email-identifier-challenge",
    { [isPhone ? "phoneNumber" : "email"]: asked.identifier },
  )
  const target = {
    action: askHref(named),
    csrf: formToken(routes.keys, secret),
    hidden: { state: named.id },
  }
  return show(frame, askCodePage(frame, target, named.ask, shown), {
    status: shown.refusal === null && shown.over === null ? 200 : 400,
    // The right code runs Actions, and they may send the person to a verifier.
    formsLeadTo: "verifiers",
  })
}

async function takeForm(routes: AskRoutes, call: Call): Promise<Reply> {
  const named = getAsk(routes, call)
  if (!isFormToken(routes.keys, named.ask.secret, call.form.text(CSRF_FIELD)))
    throw new ServiceError("forged_form")
  const action = call.form.text("action")
  switch (action) {
    case "resend-code":
    // What Auth0's page without a code calls the same.
    case "resend-email-action":
      return resend(routes, call, named)
    case "switch-to-sms":
      return resend(routes, call, named, "sms")
    case "switch-to-voice":
      return resend(routes, call, named, "voice")
    default:
      return answer(routes, call, named)
  }
}

async function resend(
  routes: AskRoutes,
  call: Call,
  named: Named,
  method?: PhoneMethod,
): Promise<Reply> {
  const { id, ask } = named
  const key = await routes.recovery.resendAsk(askedBy(call, ask), method)
  if (key !== null) return showAsk(routes, call, named, key)
  // Kept anew: the newest code works for as long as the first one did.
  const kept = keepAsk(routes.keys, call.cookies, id, ask, routes.clock.nowMs())
  return seeOther(`${askHref(named)}&sent=1`, kept)
}

async function answer(routes: AskRoutes, call: Call, named: Named): Promise<Reply> {
  const { ask } = named
  const { state, secret } = ask
  const answered = await routes.recovery.answerAsk({
    asked: askedBy(call, ask),
    code: call.form.text("code") ?? "",
    proof: { state, secret },
    previous: listProofs(call.cookies).filter((proof) => proof.state !== state),
    // The code stays here: Actions see that a request came, not what was typed.
    request: seenRequest(call, routes.hostname, { query: {}, body: {} }),
    uiLocales: ask.uiLocales,
    locale: ask.asked.locale,
  })
  if (answered.kind === "refused") return showAsk(routes, call, named, answered.key)
  const { step } = answered
  const reply = replyToStep(routes, call.path, step, ask)
  return isOver(step.view)
    ? reply
    : { ...reply, cookies: keepProof(call.cookies, step.view.resetId, ask) }
}

/** @throws {ServiceError} ask_not_found */
function getAsk({ keys, clock }: AskRoutes, { form, query, cookies }: Call): Named {
  const id = form.text("state") ?? query.text("state")
  const ask = findKeptAsk(keys, cookies, id, clock.nowMs())
  if (id === null || ask === null) throw new ServiceError("ask_not_found")
  return { id, ask }
}

function askedBy(call: Call, { asked, secret }: KeptAsk): RequestResetInput & { asker: Asker } {
  const { kind, ...rest } = asked
  return {
    ...rest,
    source: { ip: call.ip, userAgent: userAgentOf(call) },
    asker: { kind, secret },
  }
}

function requestHref({ asked, search }: KeptAsk): string {
  return `/u/reset-password/request/${encodeURIComponent(asked.connection)}${search}`
}
