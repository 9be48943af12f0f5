import { codeForm, type FactorPage } from "./code-form.ts"
import { html } from "../../http/html.ts"

/** Auth0's `mfa-otp-challenge`: a code that an authenticator app shows. */
export const otpChallengePage: FactorPage = (frame, target, screen, shown) => {
  const { otp } = frame.texts.code
  return {
    title: otp.title,
    hasError: shown.refusal !== null,
    body: html`<p id="lead">${otp.text}</p>
      ${codeForm(frame, target, screen, shown)}`,
  }
}
