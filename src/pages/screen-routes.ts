import { ServiceError } from "../errors/service-error.ts"
import { PHONE_METHODS } from "../factors/factor.ts"
import { CSRF_FIELD, isFormToken } from "../http/csrf.ts"
import { seeOther, type Reply } from "../http/reply.ts"
import { get, post, type Call, type Handler, type Route } from "../http/route.ts"
import type { BrowserProof, ResetView, Step } from "../recovery/view.ts"
import { listFactorPaths } from "./challenge/factor-pages.ts"
import type { Recovery } from "../recovery/recovery.ts"
import { isPoll, pollReply } from "./challenge/push-poll.ts"
import { postedFields } from "./form/posted-fields.ts"
import { findProof } from "./reset-cookie.ts"
import { seenRequest } from "./seen-request.ts"
import { isAt, listScreenPaths, PASSKEY_PATH, screenHref, SCREEN_PATHS } from "./screen-pages.ts"
import { isOver, replyToStep, showScreen, showTooLate, type StepReplies } from "./step-reply.ts"

export interface ScreenRoutes extends StepReplies {
  recovery: Recovery
  /** Of the base URL. */
  hostname: string
}

/** Asks a use case, for a form that is known to be of this reset and its browser. */
type Act = (call: Call, proof: BrowserProof) => Promise<Step>

/** The pages of an open reset. Each leads to the screen the reset is at, whatever was asked for. */
export function screenRoutes(routes: ScreenRoutes): readonly Route[] {
  const { recovery, hostname } = routes
  const forms: readonly (readonly [string, Act])[] = [
    [
      SCREEN_PATHS.choosing,
      (call, proof) =>
        recovery.choosePassword(proof, {
          password: call.form.text("password-reset") ?? "",
          repeated: call.form.text("re-enter-password") ?? "",
          request: seenRequest(call, hostname, { query: {}, body: {} }),
        }),
    ],
    [
      PASSKEY_PATH,
      (call, proof) =>
        call.form.text("action")?.startsWith("showError") === true
          ? recovery.reportKeyError(proof)
          : recovery.makePasskey(proof, {
              response: call.form.text("response") ?? "",
              request: seenRequest(call, hostname, { query: {}, body: {} }),
            }),
    ],
    [
      SCREEN_PATHS.picker,
      ({ form }, proof) => recovery.chooseFactor(proof, form.text("action") ?? ""),
    ],
    [
      SCREEN_PATHS["recovery-code"],
      ({ form }, proof) => recovery.noteRecoveryCode(proof, form.text("confirmation") === "true"),
    ],
    [SCREEN_PATHS.form, sendForm(routes)],
    [SCREEN_PATHS.running, (_, proof) => recovery.resumeRun(proof)],
    ...listFactorPaths().map(({ type, path }) => [path, answerWith(routes, type)] as const),
  ]
  return [
    // `/u/reset-password` may be a mailed link too: `link-routes.ts` tells them apart.
    ...listScreenPaths()
      .filter((path) => path !== SCREEN_PATHS.choosing)
      .map((path) => get(path, screenHandler(routes))),
    ...forms.map(([path, act]) => post(path, formHandler(routes, path, act))),
  ]
}

function answerWith(
  { recovery, hostname }: ScreenRoutes,
  factor: ReturnType<typeof listFactorPaths>[number]["type"],
): Act {
  return (call, proof) => {
    const { form } = call
    const action = form.text("action")
    // Auth0's pages put what the browser said after it. Nothing of it is of use here.
    if (action?.startsWith("showError")) return recovery.reportKeyError(proof)
    switch (action) {
      case "resend-code":
      case "resend":
        return recovery.resendCode(proof)
      case "enter-otp-code":
        return recovery.chooseMethod(proof, "otp")
      case "use-notification":
        return recovery.chooseMethod(proof, null)
      case "switch-to-sms":
        return recovery.chooseMethod(proof, "sms")
      case "switch-to-voice":
        return recovery.chooseMethod(proof, "voice")
      case "pick-authenticator":
        return recovery.askPicker(proof)
      default: {
        const method = PHONE_METHODS.find((name) => name === form.text("type"))
        if (method !== undefined) return recovery.chooseMethod(proof, method)
        return recovery.answerChallenge(proof, {
          factor,
          code: form.text("code") ?? form.text("response") ?? "",
          // The code stays here: Actions see that a request came, not what was typed.
          request: seenRequest(call, hostname, { query: {}, body: {} }),
        })
      }
    }
  }
}

function sendForm({ recovery, hostname }: ScreenRoutes): Act {
  return (call, proof) => {
    const { form } = call
    if (form.text("action") === "previous") return recovery.stepBackInForm(proof)
    return recovery.submitForm(proof, {
      step: form.text("step") ?? "",
      posted: postedFields(form),
      request: seenRequest(call, hostname, { query: {}, body: {} }),
    })
  }
}

/** Shows the screen the reset is at, or goes to it. */
export function screenHandler(routes: ScreenRoutes): Handler {
  return async (call) => {
    const { state, view, proof } = await findReset(routes, call)
    if (isPoll(call)) return pollReply(routes.recovery, view)
    if (!isAt(view.screen, call.path)) return seeOther(screenHref(view, state))
    const isResent = call.query.text("sent") === "1"
    const shown = { refusal: null, isResent, path: call.path }
    return showScreen(routes, view, { state, proof }, shown)
  }
}

function formHandler(routes: ScreenRoutes, path: string, act: Act): Handler {
  return async (call) => {
    const { state, view, proof } = await findReset(routes, call)
    if (isOver(view)) return showTooLate(routes, view)
    if (proof === null) throw new ServiceError("wrong_browser")
    if (!isFormToken(routes.keys, proof.secret, call.form.text(CSRF_FIELD)))
      throw new ServiceError("forged_form")
    if (!isAt(view.screen, path)) return seeOther(screenHref(view, state))
    const step = await act(call, proof)
    return withNotice(call, step, replyToStep(routes, path, step, proof))
  }
}

/** A code that was sent again leaves the page as it was, so the page has to say it. */
function withNotice({ form }: Call, { view, refusal }: Step, reply: Reply): Reply {
  const isResent =
    /^resend(-code)?$/.test(form.text("action") ?? "") &&
    refusal === null &&
    view.screen.name === "challenge"
  return isResent ? seeOther(`${reply.headers.Location}&sent=1`) : reply
}

/** @throws {ServiceError} invalid_request, wrong_browser. */
async function findReset(
  { recovery }: ScreenRoutes,
  { form, query, cookies }: Call,
): Promise<{ state: string; view: ResetView; proof: BrowserProof | null }> {
  const state = form.text("state") ?? query.text("state")
  if (state === null || state === "") throw new ServiceError("invalid_request")
  // A cookie counts for the state it was made with and no other.
  const proofOf = (resetId: string) => {
    const proof = findProof(cookies, resetId)
    return proof?.state === state ? proof : null
  }
  const view = await recovery.findReset({
    state,
    secretOf: (resetId) => proofOf(resetId)?.secret ?? null,
  })
  return { state, view, proof: proofOf(view.resetId) }
}
