import { groupedRecoveryCode } from "../../factors/recovery-code/recovery-code.ts"
import { html } from "../../http/html.ts"
import type { Refusal } from "../../recovery/view.ts"
import { form, submitButton, type FormTarget } from "../elements.ts"
import type { Frame, Page } from "../layout.ts"

/** Shows the code that took the place of a used one, until the person says that it is noted. */
export function newRecoveryCodePage(
  { texts }: Frame,
  target: FormTarget,
  code: string,
  refusal: Refusal | null,
): Page {
  const { newRecoveryCode, refusals } = texts
  return {
    title: newRecoveryCode.title,
    hasError: refusal !== null,
    body: html`<p>${newRecoveryCode.text}</p>
      <p class="recovery-code" dir="ltr" translate="no">${groupedRecoveryCode(code)}</p>
      ${form(
        target,
        html`${refusal !== null && html`<p class="error" role="alert">${refusals[refusal.key]}</p>`}
          <p class="tick">
            <input type="checkbox" id="confirmation" name="confirmation" value="true" required />
            <label for="confirmation">${newRecoveryCode.confirm}</label>
          </p>
          ${submitButton(texts.continue)}`,
      )}`,
  }
}
