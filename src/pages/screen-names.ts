import type { EnrolView } from "../enrolling/view.ts"
import type { ResetView, Screen } from "../recovery/view.ts"
import { PASSKEY_PATH, screenPath } from "./screen-pages.ts"

const NAMES: Record<Exclude<Screen["name"], "challenge">, string> = {
  running: "rekey-running",
  picker: "mfa-login-options",
  form: "custom-form",
  "recovery-code": "mfa-recovery-code-challenge-new-code",
  redirected: "rekey-away",
  choosing: "reset-password",
  changed: "reset-password-success",
  over: "reset-password-error",
}

/**
 * What Auth0 calls the screen, for its texts. The challenges of a reset have names of their own.
 *
 * @param path Where it is shown, if not at its own address.
 */
export function screenNameOf(screen: Screen, path?: string): string {
  if (path === PASSKEY_PATH) return "passkey-enrollment"
  return screen.name === "challenge"
    ? `reset-password-${screenPath(screen).slice("/u/".length)}`
    : NAMES[screen.name]
}

/** What custom texts may name of a reset. */
export function valuesOf({ screen, maskedAccount }: ResetView): Readonly<Record<string, string>> {
  const sentTo = screen.name === "challenge" ? screen.offer.maskedDestination : null
  return { email: sentTo ?? maskedAccount, ...(sentTo !== null && { phoneNumber: sentTo }) }
}

/** What Auth0 calls the screen of a ticket that sets up a factor. */
export function enrolScreenNameOf({ screen }: EnrolView): string {
  switch (screen.name) {
    case "asking":
    case "setting-up":
      return screen.screen
    case "choosing":
      return "mfa-begin-enroll-options"
    case "opening":
      return "rekey-enroll"
    default:
      return "mfa-enroll-result"
  }
}
