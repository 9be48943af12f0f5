import type { EnrolScreen, EnrolStepRefusal } from "../../enrolling/view.ts"
import type { PhoneMethod } from "../../factors/factor.ts"
import { html, type Html } from "../../http/html.ts"
import { field, form, otherButton, submitButton, type FormTarget } from "../elements.ts"
import type { Frame, Page } from "../layout.ts"
import type { Texts } from "../texts/texts.ts"

/** What was typed, shown again beside what is wrong with it. */
export interface TypedDestination {
  refusal: EnrolStepRefusal | null
  typed: string
}

/** Auth0's `mfa-phone-enrollment`, and its like for an address. */
export function askDestinationPage(
  { texts }: Frame,
  target: FormTarget,
  screen: EnrolScreen & { name: "asking" },
  { refusal, typed }: TypedDestination,
): Page {
  const said = texts.enrol[screen.asks]
  const isPhone = screen.asks === "phone"
  return {
    title: said.title,
    hasError: refusal !== null,
    body: html`<p id="lead">${said.text}</p>
      ${form(
        target,
        html`${field({
          name: screen.asks,
          label: said.label,
          type: isPhone ? "tel" : "email",
          autocomplete: isPhone ? "tel" : "email",
          error: refusal === null ? null : texts.refusals[refusal],
          describedBy: ["lead"],
          value: typed,
        })}
        ${isPhone && phoneMethods(texts, screen.methods)} ${submitButton(texts.continue)}
        ${
          screen.canSwitch &&
          html`<div class="others">${otherButton("pick-authenticator", texts.code.other)}</div>`
        }`,
      )}`,
  }
}

/** A text or a call. Nothing to choose, nothing to see. */
function phoneMethods({ enrol }: Texts, methods: readonly PhoneMethod[]): Html | null {
  if (methods.length < 2) return null
  return html`<fieldset class="ways">
    <legend>${enrol.phone.ways}</legend>
    ${methods.map(
      (method, index) =>
        html`<p class="tick">
          <input
            type="radio"
            id="type-${method}"
            name="type"
            value="${method}"
            ${index === 0 && html`checked`}
          />
          <label for="type-${method}">${enrol.phone[method]}</label>
        </p>`,
    )}
  </fieldset>`
}
