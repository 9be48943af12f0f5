import { html } from "../../http/html.ts"
import { form, otherButton } from "../elements.ts"
import { keyParts } from "../challenge/key-parts.ts"
import type { SetupPage } from "./setup.page.ts"

/**
 * Auth0's `mfa-webauthn-roaming-enrollment` and `mfa-webauthn-platform-enrollment`: the browser makes
 * a key, and what it signs shows that it works.
 */
export const credentialPage: SetupPage<"credential"> = ({ texts }, target, screen, { refusal }) => {
  const words = screen.type === "webauthn-platform" ? texts.enrol.platform : texts.enrol.roaming
  return {
    title: words.title,
    hasError: refusal !== null,
    asksKey: true,
    body: html`<p>${words.text}</p>
      ${form(
        target,
        html`${keyParts(texts, {
          ask: "create",
          options: JSON.parse(screen.shown.optionsJson),
          submit: words.submit,
          error: refusal === null ? null : texts.refusals[refusal],
          name: "answer",
        })}
        ${
          screen.canSwitch &&
          html`<div class="others">${otherButton("pick-authenticator", texts.code.other)}</div>`
        }`,
      )}`,
  }
}
