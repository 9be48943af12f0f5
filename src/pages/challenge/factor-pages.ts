import { assert } from "../../lib/assert.ts"
import type { ChallengeMethod, FactorType } from "../../factors/factor.ts"
import { getFactor } from "../../factors/registry.ts"
import type { FactorPage } from "./code-form.ts"
import { emailChallengePage } from "./email-challenge.page.ts"
import { keyChallengePage } from "./key-challenge.page.ts"
import { otpChallengePage } from "./otp-challenge.page.ts"
import { pushChallengePage } from "./push-challenge.page.ts"
import { recoveryCodeChallengePage } from "./recovery-code-challenge.page.ts"
import { phoneChallengePage } from "./phone-challenge.page.ts"

const PAGES: Partial<Record<FactorType, FactorPage>> = {
  otp: otpChallengePage,
  email: emailChallengePage,
  phone: phoneChallengePage,
  "webauthn-roaming": keyChallengePage,
  "webauthn-platform": keyChallengePage,
  "push-notification": pushChallengePage,
  "recovery-code": recoveryCodeChallengePage,
}

/** @throws {BrokenRule} when a factor that can be challenged has no page. */
export function factorPageOf(type: FactorType): FactorPage {
  const page = PAGES[type]
  assert(page, `the factor ${type} has a page`)
  return page
}

/** Where a factor is challenged, answered by `method`. */
export function factorPath(type: FactorType, method: ChallengeMethod | null): string {
  return `/u/${getFactor(type).screenOf(method)}`
}

/** Every factor with a page, and where it is. */
export function listFactorPaths(): readonly { type: FactorType; path: string }[] {
  return (Object.keys(PAGES) as FactorType[]).flatMap((type) =>
    getFactor(type).screens.map((screen) => ({ type, path: `/u/${screen}` })),
  )
}
