import type { EnrolStepRefusal } from "../../enrolling/view.ts"
import type { FactorType } from "../../factors/factor.ts"
import { html } from "../../http/html.ts"
import { form, type FormTarget } from "../elements.ts"
import type { Frame, Page } from "../layout.ts"

/** Auth0's `mfa-begin-enroll-options`: a button for each factor that can be set up. */
export function chooseFactorPage(
  { texts }: Frame,
  target: FormTarget,
  types: readonly FactorType[],
  refusal: EnrolStepRefusal | null,
): Page {
  const { enrol, factors, refusals } = texts
  const options = types.map(
    (type) =>
      html`<button class="option" type="submit" name="action" value="${type}">
        <span class="option-name">${factors[type].name}</span>
        <span class="option-hint">${enrol.hints[type]}</span>
      </button>`,
  )
  return {
    title: enrol.choose.title,
    hasError: refusal !== null,
    body: html`${refusal !== null && html`<p class="error" role="alert">${refusals[refusal]}</p>`}
      <p>${types.length === 0 ? enrol.choose.none : enrol.choose.text}</p>
      ${form(target, options)}`,
  }
}
