import type { Enrolling } from "../../enrolling/enrolling.ts"
import type { EnrolProof, EnrolStep, EnrolView } from "../../enrolling/view.ts"
import { CATALOGUE } from "../../errors/catalogue.ts"
import { ServiceError } from "../../errors/service-error.ts"
import { PHONE_METHODS } from "../../factors/factor.ts"
import { CSRF_FIELD, formToken, isFormToken, type TokenKeys } from "../../http/csrf.ts"
import { seeOther, type Reply } from "../../http/reply.ts"
import { get, post, type Call, type Route } from "../../http/route.ts"
import type { Chance } from "../../lib/chance.ts"
import type { Clock } from "../../lib/clock.ts"
import { ENROL_PATH } from "../../enrolment/ticket-token.ts"
import { newFrame, onScreen, show, type PageMaker } from "../frames.ts"
import { enrolScreenNameOf } from "../screen-names.ts"
import type { SealKeys } from "../sealed-cookie.ts"
import { userAgentOf } from "../seen-request.ts"
import { getKeptTicket, keepProof, keepTicket } from "./enrol-cookie.ts"
import { enrolPage, type EnrolPageState, enrolPath, listEnrolPaths } from "./enrol-screens.ts"

export interface EnrolRoutes extends PageMaker {
  enrolling: Enrolling
  keys: TokenKeys & SealKeys
  chance: Chance
  clock: Clock
}

const FRESH: EnrolPageState = { refusal: null, isResent: false, typed: "" }

/** Pages to set up a factor, by a ticket. GET changes nothing: a mail scanner may fetch any link. */
export function enrolRoutes(routes: EnrolRoutes): readonly Route[] {
  const paths = [ENROL_PATH, ...listEnrolPaths()]
  return [
    ...paths.map((path) => get(path, (call) => look(routes, call))),
    ...paths.map((path) => post(path, (call) => submit(routes, call))),
  ]
}

/** Takes the ticket out of the address, or shows the screen that it is at. */
async function look(routes: EnrolRoutes, call: Call): Promise<Reply> {
  const { keys, chance, clock } = routes
  const nowMs = clock.nowMs()
  const ticket = call.query.text("ticket")
  if (ticket !== null) {
    const kept = keepTicket({ keys, chance, nowMs }, call.cookies, ticket)
    return seeOther(`${ENROL_PATH}?link=${kept.id}`, kept.cookies)
  }
  const id = call.query.text("link")
  if (id === null) throw new ServiceError("invalid_enrolment_ticket")
  const proof = getKeptTicket(keys, call.cookies, id, nowMs)
  const view = await routes.enrolling.show(proof)
  if (enrolPath(view.screen) !== call.path) return seeOther(hrefOf(view, id))
  const isResent = call.query.text("sent") === "1"
  return showView(routes, view, { id, proof }, { ...FRESH, isResent })
}

async function submit(routes: EnrolRoutes, call: Call): Promise<Reply> {
  const { keys, clock } = routes
  const { form } = call
  const id = form.text("link")
  const proof = getKeptTicket(keys, call.cookies, id, clock.nowMs())
  if (!isFormToken(keys, proof.secret, form.text(CSRF_FIELD))) throw new ServiceError("forged_form")
  const link = { id: id ?? "", proof }
  const step = await act(routes, call, proof)
  // From a page that was left behind: nothing was done, and the right page is shown.
  if (step === null) return seeOther(hrefOf(await routes.enrolling.show(proof), link.id))
  const cookies = [keepProof(keys, link.id, proof, clock.nowMs())]
  const { view, refusal } = step
  if (refusal === null) {
    const isResent = form.text("action") === "resend-code"
    return seeOther(`${hrefOf(view, link.id)}${isResent ? "&sent=1" : ""}`, cookies)
  }
  const typed = form.text("phone") ?? form.text("email") ?? ""
  return { ...(await showView(routes, view, link, { ...FRESH, refusal, typed })), cookies }
}

/** Asks the use case of the screen that the form was on. Null: the ticket is not at that screen. */
async function act(
  { enrolling }: EnrolRoutes,
  call: Call,
  proof: EnrolProof,
): Promise<EnrolStep | null> {
  const { form } = call
  const seen = { ip: call.ip, userAgent: userAgentOf(call) }
  const action = form.text("action") ?? ""
  // Pressed twice, or after another browser: opening is safe to repeat.
  if (call.path === ENROL_PATH) return enrolling.open(proof, seen)
  const { screen } = await enrolling.show(proof)
  if (enrolPath(screen) !== call.path) return null
  if (screen.name === "choosing") return enrolling.choose(proof, action, seen)
  if (screen.name !== "asking" && screen.name !== "setting-up") return null
  if (action === "pick-authenticator") return enrolling.askPicker(proof)
  if (screen.name === "asking") {
    const typed = form.text(screen.asks) ?? ""
    const method = PHONE_METHODS.find((known) => known === form.text("type")) ?? null
    return enrolling.begin(proof, { type: screen.type, typed, method }, seen)
  }
  const setup = Number(form.text("setup"))
  if (action === "restart") return enrolling.choose(proof, screen.type, seen)
  if (action === "resend-code") return enrolling.resendCode(proof, setup)
  return enrolling.answer(proof, { setup, answer: form.text("answer") ?? "", seen })
}

async function showView(
  { assets, getSite, keys }: EnrolRoutes,
  view: EnrolView,
  { id, proof }: { id: string; proof: EnrolProof },
  state: EnrolPageState,
): Promise<Reply> {
  const { support } = await getSite()
  const { applicationName, screen } = view
  const known = { applicationName, support, askAt: null }
  const frame = onScreen(newFrame(assets, view.locale, known), enrolScreenNameOf(view), {
    email: view.maskedAccount,
  })
  const target = {
    // With what a reload needs: a refused form is answered at its own address.
    action: hrefOf(view, id),
    csrf: formToken(keys, proof.secret),
    hidden: {
      link: id,
      ...(screen.name === "setting-up" ? { setup: String(screen.setup) } : {}),
    },
  }
  const status =
    screen.name === "over" ? CATALOGUE[screen.code].status : state.refusal === null ? 200 : 400
  return show(frame, enrolPage(frame, target, view, state), { status })
}

function hrefOf({ screen }: EnrolView, id: string): string {
  return `${enrolPath(screen)}?link=${id}`
}
