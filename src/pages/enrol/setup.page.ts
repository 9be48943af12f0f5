import type { EnrolScreen, EnrolStepRefusal } from "../../enrolling/view.ts"
import type { Shown } from "../../factors/enroller.ts"
import { html, type Html } from "../../http/html.ts"
import {
  address,
  field,
  form,
  notice,
  otherButton,
  submitButton,
  type FormTarget,
} from "../elements.ts"
import type { Frame, Page } from "../layout.ts"
import { qrCode } from "./qr-code.ts"

export type SettingUp = EnrolScreen & { name: "setting-up" }

/** What a page shows beside the setup itself. */
export interface SetupPageState {
  refusal: EnrolStepRefusal | null
  /** A code was sent again just now. */
  isResent: boolean
}

/** The page of one kind of setup. */
export type SetupPage<Kind extends Shown["kind"]> = (
  frame: Frame,
  target: FormTarget,
  screen: SettingUp & { shown: Shown & { kind: Kind } },
  state: SetupPageState,
) => Page

/** Auth0's `mfa-otp-enrollment-qr`: a code to scan, its text for those who cannot, and a code back. */
export const qrPage: SetupPage<"qr"> = ({ texts }, target, screen, state) => {
  const { otp } = texts.enrol
  const { qr, typed } = screen.shown
  return {
    title: otp.title,
    hasError: state.refusal !== null,
    body: html`<p>${otp.text}</p>
      ${qrCode(qr, otp.qr)}
      <p class="hint" id="typed-lead">${otp.typed}</p>
      <p class="typed-secret" dir="ltr" translate="no">${typed === null ? "" : inGroups(typed)}</p>
      <p id="lead">${otp.code}</p>
      ${codeForm(texts, target, screen, state)}`,
  }
}

/** A code is on its way to a number or an address. */
export const codeSentPage: SetupPage<"code-sent"> = ({ texts }, target, screen, state) => {
  const { channel, maskedDestination } = screen.shown
  const said = texts.enrol.sent[channel]
  const label = channel === "email" ? texts.request.label : texts.code.sms.number
  return {
    title: said.title,
    hasError: state.refusal !== null,
    body: html`${state.isResent && notice(texts.code.resent)}
      <p id="lead">${said.text}</p>
      ${address(label, maskedDestination)}
      <p class="hint">${texts.code.sms.hint}</p>
      ${codeForm(texts, target, screen, state)}`,
  }
}

/** Auth0's `mfa-recovery-code-enrollment`: the code, until the person says that it is noted. */
export const recoveryCodePage: SetupPage<"recovery-code"> = ({ texts }, target, screen, state) => {
  const { recovery } = texts.enrol
  return {
    title: recovery.title,
    hasError: state.refusal !== null,
    body: html`<p>${recovery.text}</p>
      <p class="recovery-code" dir="ltr" translate="no">${inGroups(screen.shown.code)}</p>
      ${form(
        target,
        html`${errorLine(texts, state)}
          <p class="tick">
            <input type="checkbox" id="confirmation" name="answer" value="true" required />
            <label for="confirmation">${recovery.confirm}</label>
          </p>
          ${submitButton(texts.continue)}`,
      )}`,
  }
}

/** Auth0's `mfa-push-enrollment-qr`: a device scans it, and the page waits until it has answered. */
export const devicePage: SetupPage<"device"> = ({ texts }, target, screen, state) => {
  const { device } = texts.enrol
  const { shown } = screen
  if (shown.isKnown)
    return {
      title: device.knownTitle,
      hasError: state.refusal !== null,
      body: html`<p>${device.known}</p>
        ${form(
          target,
          html`${errorLine(texts, state)}
            <input type="hidden" name="answer" value="true" />
            ${submitButton(texts.continue)}`,
        )}`,
    }
  return {
    title: device.title,
    hasError: state.refusal !== null,
    waitsFor: "setup",
    body: html`${errorLine(texts, state)}
      <p>${device.text}</p>
      ${qrCode(shown.qr, device.qr)}
      <p class="hint"><a href="${shown.href}" rel="noopener noreferrer">${device.here}</a></p>
      <p role="status">${device.waiting}</p>
      ${form(
        target,
        html`<div class="others">
          ${otherButton("restart", device.restart)}
          ${screen.canSwitch && otherButton("pick-authenticator", texts.code.other)}
        </div>`,
      )}`,
  }
}

function codeForm(
  texts: Frame["texts"],
  target: FormTarget,
  { canResend, canSwitch }: SettingUp,
  { refusal }: SetupPageState,
): Html {
  const { code } = texts
  return form(
    target,
    html`${field({
      name: "answer",
      label: code.label,
      type: "text",
      autocomplete: "one-time-code",
      error: refusal === null ? null : texts.refusals[refusal],
      describedBy: ["lead"],
      isCode: true,
    })}
    ${submitButton(code.submit)}
    ${
      (canResend || canSwitch) &&
      html`<div class="others">
        ${canResend && otherButton("resend-code", code.resend)}
        ${canSwitch && otherButton("pick-authenticator", code.other)}
      </div>`
    }`,
  )
}

function errorLine({ refusals }: Frame["texts"], { refusal }: SetupPageState): Html | null {
  return refusal === null ? null : html`<p class="error" role="alert">${refusals[refusal]}</p>`
}

/** In groups of four, which people copy without losing their place. */
function inGroups(text: string): string {
  return text.match(/.{1,4}/g)?.join(" ") ?? text
}
