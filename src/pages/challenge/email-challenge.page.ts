import { html } from "../../http/html.ts"
import { codeForm, type FactorPage } from "./code-form.ts"
import { address, notice } from "../elements.ts"

/** Auth0's `mfa-email-challenge`: a code that was mailed. */
export const emailChallengePage: FactorPage = (frame, target, screen, shown) => {
  const { email, resent } = frame.texts.code
  const destination = screen.offer.maskedDestination
  return {
    title: email.title,
    hasError: shown.refusal !== null,
    body: html`${shown.isResent && notice(resent)}
      <p id="lead">${email.text}</p>
      ${destination !== null && address(frame.texts.request.label, destination)}
      <p class="hint">${email.hint}</p>
      ${codeForm(frame, target, screen, shown)}`,
  }
}
