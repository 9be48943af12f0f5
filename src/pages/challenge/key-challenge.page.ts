import { assert } from "../../lib/assert.ts"
import { html } from "../../http/html.ts"
import type { FactorPage } from "./code-form.ts"
import { form, otherButton } from "../elements.ts"
import { keyParts } from "./key-parts.ts"

/** Auth0's `mfa-webauthn-roaming-challenge` and `mfa-webauthn-platform-challenge`. */
export const keyChallengePage: FactorPage = (frame, target, screen, shown) => {
  const { texts } = frame
  const { offer, key, canSwitch } = screen
  assert(key, "a challenge of a key says what it is asked for")
  const words = offer.type === "webauthn-platform" ? texts.key.platform : texts.key.roaming
  return {
    title: words.title,
    hasError: shown.refusal !== null,
    asksKey: true,
    body: html`<p>${words.text}</p>
      ${form(
        target,
        html`${keyParts(texts, {
          ask: "get",
          options: key,
          submit: words.submit,
          error: shown.refusal === null ? null : texts.refusals[shown.refusal.key],
        })}
        ${
          canSwitch &&
          html`<div class="others">${otherButton("pick-authenticator", texts.code.other)}</div>`
        }`,
      )}`,
  }
}
