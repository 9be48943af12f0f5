import { html } from "../http/html.ts"
import type { KeyCreation } from "../factors/webauthn/key-creation.ts"
import type { Refusal } from "../recovery/view.ts"
import { form, type FormTarget } from "./elements.ts"
import { keyParts } from "./challenge/key-parts.ts"
import type { Frame, Page } from "./layout.ts"

/**
 * Auth0's `passkey-enrollment`, in place of a new password.
 *
 * @param passwordHref The page that asks for one.
 */
export function passkeyPage(
  { texts, applicationName }: Frame,
  target: FormTarget,
  options: KeyCreation,
  passwordHref: string,
  refusal: Refusal | null,
): Page {
  const { passkey } = texts
  return {
    title: passkey.title,
    hasError: refusal !== null,
    asksKey: true,
    body: html`<p>${passkey.text(applicationName)}</p>
      <p class="hint">${passkey.hint}</p>
      ${form(
        target,
        keyParts(texts, {
          ask: "create",
          options,
          submit: passkey.submit,
          error: refusal === null ? null : texts.refusals[refusal.key],
        }),
      )}
      <p class="other"><a href="${passwordHref}">${passkey.usePassword}</a></p>`,
  }
}
