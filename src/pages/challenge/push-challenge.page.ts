import { html, type Html } from "../../http/html.ts"
import type { PushShown } from "../../recovery/view.ts"
import { codeForm, type Challenging, type FactorPage } from "./code-form.ts"
import { form, notice, otherButton, submitButton } from "../elements.ts"
import type { Frame } from "../layout.ts"

/** Auth0's `mfa-push-challenge-push`: the number that is typed on the device, or a code from there. */
export const pushChallengePage: FactorPage = (frame, target, screen, shown) => {
  const { code, push, refusals } = frame.texts
  const { refusal, isResent } = shown
  if (screen.method === "otp")
    return {
      title: code.otp.title,
      hasError: refusal !== null,
      body: html`<p id="lead">${push.codeText}</p>
        ${codeForm(frame, target, screen, shown)}
        ${form(target, html`<div class="others">${otherButton("use-notification", push.back)}</div>`)}`,
    }
  const state: PushShown = screen.push ?? { is: "unsent" }
  return {
    title: push.title,
    hasError: refusal !== null,
    ...(state.is === "waiting" || state.is === "preparing" ? { waitsFor: "push" } : {}),
    body: html`${isResent && refusal === null && notice(push.resent)}
    ${refusal !== null && html`<p class="error" role="alert">${refusals[refusal.key]}</p>`}
    ${refusal?.key !== "transaction-rejected" && stateOf(frame, state)}
    ${form(
      target,
      html`${
        (state.is === "waiting" || state.is === "approved") && submitButton(frame.texts.continue)
      }
      ${others(frame, screen)}`,
    )}`,
  }
}

function stateOf({ texts }: Frame, state: PushShown): Html {
  const { push } = texts
  switch (state.is) {
    case "waiting":
      return html`<p>${push.text}</p>
        <p class="number"><bdi>${state.number}</bdi></p>
        <p class="hint">${push.hint}</p>`
    case "preparing":
      return html`<div class="progress" aria-hidden="true"></div>
        <p role="status">${push.preparing}</p>`
    case "approved":
      return html`<p role="status">${push.approved}</p>`
    default:
      return html`<p>${push[state.is]}</p>`
  }
}

function others({ texts }: Frame, screen: Challenging): Html | false {
  const { code, push } = texts
  const hasCode = screen.otherMethods.includes("otp")
  const { is } = screen.push ?? { is: "unsent" }
  const canResend = screen.canResend && is !== "approved" && is !== "preparing"
  return (
    (canResend || hasCode || screen.canSwitch) &&
    html`<div class="others">
      ${canResend && otherButton("resend", push.resend)}
      ${hasCode && otherButton("enter-otp-code", push.enterCode)}
      ${screen.canSwitch && otherButton("pick-authenticator", code.other)}
    </div>`
  )
}
