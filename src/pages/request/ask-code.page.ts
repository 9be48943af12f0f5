import { html } from "../../http/html.ts"
import type { PhoneMethod } from "../../factors/factor.ts"
import type { Refusal } from "../../recovery/view.ts"
import type { KeptAsk } from "./ask-cookie.ts"
import {
  address,
  field,
  form,
  linkButton,
  notice,
  otherButton,
  submitButton,
  type FormTarget,
} from "../elements.ts"
import type { Frame, Page } from "../layout.ts"
import type { Texts } from "../texts/texts.ts"

export interface AskShown {
  refusal: Refusal["key"] | null
  /** A code was asked for again just now. */
  isResent: boolean
  /** How the newest code goes to a phone; null where it is mailed. */
  method: PhoneMethod | null
  otherMethods: readonly PhoneMethod[]
  /** Why no code is taken any more. */
  over: "locked" | "gone" | null
  /** The page that asks whose password it is. */
  otherHref: string
}

/**
 * A code in place of a mailed link, or beside it: Auth0's `email-identifier-challenge` and
 * `phone-identifier-challenge`. The same for every identifier, so it never says that one was sent.
 */
export function askCodePage(
  { texts }: Frame,
  target: FormTarget,
  { asked, by }: Pick<KeptAsk, "asked" | "by">,
  { refusal, isResent, method, otherMethods, over, otherHref }: AskShown,
): Page {
  const { ask, sent, request, code } = texts
  const isPhone = asked.kind === "phone_number"
  const mailed = by === "code" ? ask.mailed : ask.mailedWithLink
  const lead = method === "voice" ? ask.called : isPhone ? ask.texted : mailed
  const said = refusal === null ? null : texts.refusals[refusal]
  if (over !== null) return overPage(texts, over, otherHref)
  return {
    title: isPhone ? ask.phoneTitle : sent.title,
    hasError: refusal !== null,
    body: html`${isResent && notice(ask.resent)}
      <p id="lead">${lead}</p>
      ${address(isPhone ? texts.code.sms.number : request.label, asked.identifier)}
      <p class="hint">${ask.lifetime} ${!isPhone && sent.hint}</p>
      ${form(
        target,
        html`${field({
            name: "code",
            label: code.label,
            type: "text",
            autocomplete: "one-time-code",
            error: said,
            describedBy: ["lead"],
            isCode: true,
          })}
          ${submitButton(code.submit)}
          <div class="others">
            ${otherButton("resend-code", method === "voice" ? code.callAgain : code.resend)}
            ${otherMethods.includes("sms") && otherButton("switch-to-sms", code.phone.toSms)}
            ${otherMethods.includes("voice") && otherButton("switch-to-voice", code.phone.toVoice)}
          </div>`,
      )}
      <p class="other"><a href="${otherHref}">${isPhone ? ask.otherNumber : sent.other}</a></p>`,
  }
}

function overPage(
  { ask, failures }: Texts,
  over: NonNullable<AskShown["over"]>,
  otherHref: string,
): Page {
  const [title, text] =
    over === "locked"
      ? [failures.reset_locked.title, ask.locked]
      : [failures.ask_not_found.title, failures.ask_not_found.text]
  return {
    title,
    hasError: true,
    mark: "stopped",
    body: html`<p>${text}</p>
      ${linkButton(otherHref, ask.startOver)}`,
  }
}
