import { html } from "../../http/html.ts"
import type { FactorPage } from "./code-form.ts"
import { field, form, otherButton, submitButton } from "../elements.ts"

/** Auth0's `mfa-recovery-code-challenge`: what was noted when the account was set up. */
export const recoveryCodeChallengePage: FactorPage = (frame, target, { canSwitch }, shown) => {
  const { texts } = frame
  const { recovery, other } = texts.code
  return {
    title: recovery.title,
    hasError: shown.refusal !== null,
    body: html`<p id="lead">${recovery.text}</p>
      ${form(
        target,
        html`${field({
          name: "code",
          label: recovery.label,
          type: "text",
          autocomplete: "off",
          error: shown.refusal === null ? null : texts.refusals[shown.refusal.key],
          describedBy: ["lead"],
          isLongCode: true,
        })}
        ${submitButton(texts.code.submit)}
        ${canSwitch && html`<div class="others">${otherButton("pick-authenticator", other)}</div>`}`,
      )}`,
  }
}
