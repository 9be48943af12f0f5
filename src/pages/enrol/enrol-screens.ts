import type { EnrolScreen } from "../../enrolling/view.ts"
import { listEnrollers } from "../../factors/enrollers.ts"
import { html } from "../../http/html.ts"
import { unreachable } from "../../lib/assert.ts"
import { ENROL_PATH } from "../../enrolment/ticket-token.ts"
import { address, form, submitButton, type FormTarget } from "../elements.ts"
import { failurePage } from "../failure.page.ts"
import type { Frame, Page } from "../layout.ts"
import { askDestinationPage } from "./ask-destination.page.ts"
import { chooseFactorPage } from "./choose-factor.page.ts"
import { credentialPage } from "./credential.page.ts"
import {
  codeSentPage,
  devicePage,
  qrPage,
  recoveryCodePage,
  type SettingUp,
  type SetupPageState,
} from "./setup.page.ts"

/** Each screen has an address of its own, with Auth0's name where it has one. */
export function enrolPath(screen: EnrolScreen): string {
  switch (screen.name) {
    case "opening":
    case "over":
      return ENROL_PATH
    case "choosing":
      return `${ENROL_PATH}/mfa-begin-enroll-options`
    case "enrolled":
      return `${ENROL_PATH}/mfa-enroll-result`
    case "asking":
    case "setting-up":
      return `${ENROL_PATH}/${screen.screen}`
    default:
      return unreachable(screen)
  }
}

export function listEnrolPaths(): readonly string[] {
  const screens = listEnrollers().flatMap((enroller) => enroller.screens)
  return ["mfa-begin-enroll-options", "mfa-enroll-result", ...screens].map(
    (screen) => `${ENROL_PATH}/${screen}`,
  )
}

export interface EnrolPageState extends SetupPageState {
  typed: string
}

export function enrolPage(
  frame: Frame,
  target: FormTarget,
  { screen, maskedAccount }: { screen: EnrolScreen; maskedAccount: string },
  state: EnrolPageState,
): Page {
  const { enrol } = frame.texts
  switch (screen.name) {
    case "opening":
      return {
        title: enrol.open.title,
        body: html`<p>${enrol.open.text(frame.applicationName)}</p>
          ${address(frame.texts.account, maskedAccount)}
          ${form(target, submitButton(frame.texts.continue))}
          <p class="hint">${enrol.open.notYou}</p>`,
      }
    case "choosing":
      return chooseFactorPage(frame, target, screen.types, state.refusal)
    case "asking":
      return askDestinationPage(frame, target, screen, state)
    case "setting-up":
      return setupPage(frame, target, screen, state)
    case "enrolled":
      return {
        title: enrol.done.title,
        mark: "done",
        body: html`<p>${enrol.done.text}</p>
          <p class="hint">${frame.texts.success.close}</p>`,
      }
    case "over":
      return failurePage(frame, {
        ...screen,
        reason: null,
        detail: null,
        reference: null,
        untilMs: null,
      })
    default:
      return unreachable(screen)
  }
}

/** The page of what is shown. A new kind of `Shown` is a page and a case here. */
function setupPage(
  frame: Frame,
  target: FormTarget,
  screen: SettingUp,
  state: SetupPageState,
): Page {
  const { shown } = screen
  switch (shown.kind) {
    case "qr":
      return qrPage(frame, target, { ...screen, shown }, state)
    case "code-sent":
      return codeSentPage(frame, target, { ...screen, shown }, state)
    case "recovery-code":
      return recoveryCodePage(frame, target, { ...screen, shown }, state)
    case "device":
      return devicePage(frame, target, { ...screen, shown }, state)
    case "credential":
      return credentialPage(frame, target, { ...screen, shown }, state)
    default:
      return unreachable(shown)
  }
}
