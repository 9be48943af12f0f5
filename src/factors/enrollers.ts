import { enrolEmail } from "./email/enrol-email.ts"
import type { Enroller } from "./enroller.ts"
import type { FactorType } from "./factor.ts"
import { enrolOtp } from "./otp/enrol-otp.ts"
import { enrolPhone } from "./phone/enrol-phone.ts"
import { enrolPush } from "./push/enrol-push.ts"
import { enrolRecoveryCode } from "./recovery-code/enrol-recovery-code.ts"
import { enrolWebauthnPlatform, enrolWebauthnRoaming } from "./webauthn/enrol-webauthn.ts"

/** The factors that people can set up, in the order they are offered. */
const ENROLLERS: readonly Enroller[] = [
  enrolOtp,
  enrolWebauthnRoaming,
  enrolWebauthnPlatform,
  enrolPush,
  enrolPhone,
  enrolEmail,
  enrolRecoveryCode,
]

/** Null: nobody sets this factor up by themselves. */
export function findEnroller(type: FactorType): Enroller | null {
  return ENROLLERS.find((enroller) => enroller.type === type) ?? null
}

/** @throws when there is none: for types that are being set up. */
export function getEnroller(type: FactorType): Enroller {
  const enroller = findEnroller(type)
  if (enroller === null) throw new Error(`no enroller ${type}`)
  return enroller
}

export function listEnrollers(): readonly Enroller[] {
  return ENROLLERS
}
