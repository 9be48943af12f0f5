import { unreachable } from "../lib/assert.ts"
import type { Refusal, ResetView, Screen } from "../recovery/view.ts"
import { awayPage } from "./away.page.ts"
import type { FormTarget } from "./elements.ts"
import { factorPageOf, factorPath, listFactorPaths } from "./factor-pages.ts"
import { failurePage } from "./failure.page.ts"
import type { Frame, Page } from "./layout.ts"
import { newRecoveryCodePage } from "./new-recovery-code.page.ts"
import { passwordPage } from "./password.page.ts"
import { pickerPage } from "./picker.page.ts"
import { runningPage } from "./running.page.ts"
import { successPage } from "./success.page.ts"

/** Where each screen of a reset is. A challenge is at its factor's address. */
export const SCREEN_PATHS: Record<Exclude<Screen["name"], "challenge">, string> = {
  running: "/u/reset-password/running",
  picker: "/u/mfa-login-options",
  "recovery-code": "/u/mfa-recovery-code-challenge-new-code",
  redirected: "/u/reset-password/away",
  choosing: "/u/reset-password",
  changed: "/u/reset-password/success",
  over: "/u/reset-password/error",
}

export function listScreenPaths(): readonly string[] {
  return [...Object.values(SCREEN_PATHS), ...listFactorPaths().map(({ path }) => path)]
}

export function screenPath(screen: Screen): string {
  return screen.name === "challenge"
    ? factorPath(screen.offer.type, screen.method)
    : SCREEN_PATHS[screen.name]
}

/** The address of the screen that a reset is at. */
export function screenHref({ screen }: ResetView, state: string): string {
  return `${screenPath(screen)}?state=${encodeURIComponent(state)}`
}

/** @param shown What came of the last form, and whether it was a code asked for again. */
export function screenPage(
  frame: Frame,
  target: FormTarget,
  screen: Screen,
  shown: { refusal: Refusal | null; isResent: boolean },
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
    case "choosing":
      return passwordPage(frame, target, screen.rules, shown.refusal)
    case "changed":
      return successPage(frame, screen.resultUrl)
    case "over":
      return failurePage(frame, { ...screen, detail: null })
    default:
      return unreachable(screen)
  }
}
