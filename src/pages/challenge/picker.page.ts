import { html } from "../../http/html.ts"
import type { Offer, Refusal } from "../../recovery/view.ts"
import { form, type FormTarget } from "../elements.ts"
import type { Frame, Page } from "../layout.ts"

/** Auth0's `mfa-login-options`: a button for each factor that is offered. */
export function pickerPage(
  { texts }: Frame,
  target: FormTarget,
  offers: readonly Offer[],
  refusal: Refusal | null,
): Page {
  const { picker, factors, refusals } = texts
  const options = offers.map(
    ({ type, maskedDestination }) =>
      html`<button class="option" type="submit" name="action" value="${type}">
        <span class="option-name">${factors[type].name}</span>
        <span class="option-hint"
          >${maskedDestination === null ? factors[type].hint : html`<bdi>${maskedDestination}</bdi>`}</span
        >
      </button>`,
  )
  return {
    title: picker.title,
    hasError: refusal !== null,
    body: html`${refusal !== null && html`<p class="error" role="alert">${refusals[refusal.key]}</p>`}
      <p>${picker.text}</p>
      ${form(target, options)}`,
  }
}
