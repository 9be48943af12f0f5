import { email } from "./email/email.ts"
import type { Factor, FactorType } from "./factor.ts"
import { otp } from "./otp/otp.ts"
import { phone } from "./phone/phone.ts"
import { push } from "./push/push.ts"
import { recoveryCode } from "./recovery-code/recovery-code.ts"
import { webauthnPlatform, webauthnRoaming } from "./webauthn/webauthn.ts"

/** The factors that can be challenged. A type without a row is treated as not enabled. */
const FACTORS: Partial<Record<FactorType, Factor>> = {
  otp,
  email,
  phone,
  "webauthn-roaming": webauthnRoaming,
  "webauthn-platform": webauthnPlatform,
  "push-notification": push,
  "recovery-code": recoveryCode,
}

/** Null means this server has no such factor. */
export function findFactor(type: FactorType): Factor | null {
  return FACTORS[type] ?? null
}

/** @throws when there is none: for types that a challenge already offers. */
export function getFactor(type: FactorType): Factor {
  const factor = FACTORS[type]
  if (factor === undefined) throw new Error(`no factor ${type}`)
  return factor
}
