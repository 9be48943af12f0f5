import { html } from "../../http/html.ts"
import { codeForm, type FactorPage } from "./code-form.ts"
import { address, form, notice, otherButton } from "../elements.ts"

/** Auth0's `mfa-phone-challenge` (text or call?), `mfa-sms-challenge` and `mfa-voice-challenge`. */
export const phoneChallengePage: FactorPage = (frame, target, screen, shown) => {
  const { texts } = frame
  const { sms, voice, phone, resent, called, other } = texts.code
  const number = screen.offer.maskedDestination
  const shownNumber = number !== null && address(sms.number, number)
  if (screen.method !== null) {
    const { title, text, hint } = screen.method === "voice" ? voice : sms
    const again = screen.method === "voice" ? called : resent
    return {
      title,
      hasError: shown.refusal !== null,
      body: html`${shown.isResent && notice(again)}
        <p id="lead">${text}</p>
        ${shownNumber}
        <p class="hint">${hint}</p>
        ${codeForm(frame, target, screen, shown)}`,
    }
  }
  const options = screen.otherMethods.map(
    (method) =>
      html`<button class="option" type="submit" name="type" value="${method}">
        <span class="option-name">${method === "voice" ? phone.voice : phone.sms}</span>
      </button>`,
  )
  return {
    title: phone.title,
    hasError: shown.refusal !== null,
    body: html`${
        shown.refusal !== null &&
        html`<p class="error" role="alert">${texts.refusals[shown.refusal.key]}</p>`
      }
      <p id="lead">${phone.text}</p>
      ${shownNumber}
      ${form(
        target,
        html`${options}
        ${screen.canSwitch && html`<div class="others">${otherButton("pick-authenticator", other)}</div>`}`,
      )}`,
  }
}
