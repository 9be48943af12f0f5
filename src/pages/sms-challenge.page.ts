import { html } from "../http/html.ts"
import { codeForm, type FactorPage } from "./code-form.ts"
import { address, notice } from "./elements.ts"

/** Auth0's `mfa-sms-challenge`: a code by text message. */
export const smsChallengePage: FactorPage = (frame, target, screen, shown) => {
  const { sms, resent } = frame.texts.code
  const destination = screen.offer.maskedDestination
  return {
    title: sms.title,
    hasError: shown.refusal !== null,
    body: html`${shown.isResent && notice(resent)}
      <p id="lead">${sms.text}</p>
      ${destination !== null && address(sms.number, destination)}
      <p class="hint">${sms.hint}</p>
      ${codeForm(frame, target, screen, shown)}`,
  }
}
