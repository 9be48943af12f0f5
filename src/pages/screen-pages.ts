import { unreachable } from "../lib/assert.ts"
import type { Refusal, ResetView, Screen } from "../recovery/view.ts"
import { awayPage } from "./away.page.ts"
import type { FormTarget } from "./elements.ts"
import { customFormPage } from "./form/custom-form.page.ts"
import { factorPageOf, factorPath, listFactorPaths } from "./challenge/factor-pages.ts"
import { failurePage } from "./failure.page.ts"
import type { Frame, Page } from "./layout.ts"
import { newRecoveryCodePage } from "./challenge/new-recovery-code.page.ts"
import { passkeyPage } from "./passkey.page.ts"
import { passwordPage } from "./password.page.ts"
import { pickerPage } from "./challenge/picker.page.ts"
import { runningPage } from "./running.page.ts"
import { successPage } from "./success.page.ts"

/** Where each screen of a reset is. A challenge is at its factor's address. */
export const SCREEN_PATHS: Record<Exclude<Screen["name"], "challenge">, string> = {
  running: "/u/reset-password/running",
  picker: "/u/mfa-login-options",
  "recovery-code": "/u/mfa-recovery-code-challenge-new-code",
  redirected: "/u/reset-password/away",
  form: "/u/custom-form",
  choosing: "/u/reset-password",
  changed: "/u/reset-password/success",
  over: "/u/reset-password/error",
}

/** Auth0's `passkey-enrollment`: a page beside the password's, of a reset that is at that one. */
export const PASSKEY_PATH = "/u/passkey-enrollment"

/** Whether a reset that is at `screen` may be shown at `path`. */
export function isAt(screen: Screen, path: string): boolean {
  return path === PASSKEY_PATH
    ? screen.name === "choosing" && screen.passkey !== undefined
    : path === screenPath(screen)
}

export function listScreenPaths(): readonly string[] {
  return [
    ...Object.values(SCREEN_PATHS),
    PASSKEY_PATH,
    ...listFactorPaths().map(({ path }) => path),
  ]
}

export function screenPath(screen: Screen): string {
  return screen.name === "challenge"
    ? factorPath(screen.offer.type, screen.method)
    : SCREEN_PATHS[screen.name]
}

/**
 * The address of the screen that a reset is at.
 *
 * @param path Where it is shown instead: `isAt`.
 */
export function screenHref(
  { screen }: Pick<ResetView, "screen">,
  state: string,
  path = screenPath(screen),
): string {
  return `${path}?state=${encodeURIComponent(state)}`
}

/**
 * @param shown What came of the last form, whether it was a code asked for again, and where the
 *   screen is shown.
 */
export function screenPage(
  frame: Frame,
  target: FormTarget,
  screen: Screen,
  shown: { refusal: Refusal | null; isResent: boolean; path?: string },
): Page {
  switch (screen.name) {
    case "running":
      return runningPage(frame, target, screen.isStuck)
    case "picker":
      return pickerPage(frame, target, screen.offers, shown.refusal)
    case "challenge":
      return factorPageOf(screen.offer.type)(frame, target, screen, shown)
    case "recovery-code":
      return newRecoveryCodePage(frame, target, screen.code, shown.refusal)
    case "redirected":
      return awayPage(frame, screen.url)
    case "form":
      return customFormPage(frame, target, screen.view, shown.refusal)
    case "choosing":
      return choosingPage(frame, target, screen, shown)
    case "changed":
      return successPage(frame, screen.resultUrl, screen.isPasskey === true)
    case "over":
      return failurePage(frame, { ...screen, detail: null })
    default:
      return unreachable(screen)
  }
}

/** A new password; or, where that is offered and was chosen, a passkey in its place. */
function choosingPage(
  frame: Frame,
  target: FormTarget,
  screen: Screen & { name: "choosing" },
  { refusal, path }: { refusal: Refusal | null; path?: string },
): Page {
  const { rules, passkey } = screen
  const state = target.hidden.state ?? ""
  if (passkey !== undefined && path === PASSKEY_PATH)
    return passkeyPage(frame, target, passkey, screenHref({ screen }, state), refusal)
  const passkeyHref = passkey === undefined ? null : screenHref({ screen }, state, PASSKEY_PATH)
  return passwordPage(frame, target, rules, refusal, passkeyHref)
}
