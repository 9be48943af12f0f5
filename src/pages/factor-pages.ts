import { assert } from "../lib/assert.ts"
import type { FactorType } from "../factors/factor.ts"
import { getFactor } from "../factors/registry.ts"
import type { FactorPage } from "./code-form.ts"
import { emailChallengePage } from "./email-challenge.page.ts"
import { otpChallengePage } from "./otp-challenge.page.ts"
import { smsChallengePage } from "./sms-challenge.page.ts"

const PAGES: Partial<Record<FactorType, FactorPage>> = {
  otp: otpChallengePage,
  email: emailChallengePage,
  phone: smsChallengePage,
}

/** @throws {BrokenRule} when a factor that can be challenged has no page. */
export function factorPageOf(type: FactorType): FactorPage {
  const page = PAGES[type]
  assert(page, `the factor ${type} has a page`)
  return page
}

export function factorPath(type: FactorType): string {
  return `/u/${getFactor(type).screen}`
}

/** Every factor with a page, and where it is. */
export function listFactorPaths(): readonly { type: FactorType; path: string }[] {
  return (Object.keys(PAGES) as FactorType[]).map((type) => ({ type, path: factorPath(type) }))
}
