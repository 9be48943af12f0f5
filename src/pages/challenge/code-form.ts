import { html, type Html } from "../../http/html.ts"
import type { Refusal, Screen } from "../../recovery/view.ts"
import { field, form, otherButton, submitButton, type FormTarget } from "../elements.ts"
import type { Frame, Page } from "../layout.ts"

export type Challenging = Screen & { name: "challenge" }

/** What a challenge page shows beside the challenge itself. */
export interface Shown {
  refusal: Refusal | null
  /** A code was sent again just now. */
  isResent: boolean
}

/** The page of one factor. Adding a factor is one of these and a line in `factor-pages.ts`. */
export type FactorPage = (
  frame: Frame,
  target: FormTarget,
  screen: Challenging,
  shown: Shown,
) => Page

/** A code to type, and the ways around it that the challenge has. */
export function codeForm(
  { texts }: Frame,
  target: FormTarget,
  { canResend, canSwitch, method, otherMethods }: Challenging,
  { refusal }: Shown,
): Html {
  const { code } = texts
  return form(
    target,
    html`${field({
      name: "code",
      label: code.label,
      type: "text",
      autocomplete: "one-time-code",
      error: refusal === null ? null : texts.refusals[refusal.key],
      describedBy: ["lead"],
      isCode: true,
    })}
    ${submitButton(code.submit)}
    ${
      (canResend || canSwitch || otherMethods.length > 0) &&
      html`<div class="others">
        ${canResend && otherButton("resend-code", method === "voice" ? code.callAgain : code.resend)}
        ${otherMethods.includes("sms") && otherButton("switch-to-sms", code.phone.toSms)}
        ${otherMethods.includes("voice") && otherButton("switch-to-voice", code.phone.toVoice)}
        ${canSwitch && otherButton("pick-authenticator", code.other)}
      </div>`
    }`,
  )
}
