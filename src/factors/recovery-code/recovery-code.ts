import { equalTexts } from "../../lib/digest.ts"
import type { Chance } from "../../lib/chance.ts"
import type { Enrolment, Factor, FactorAnswer, FactorKeys, FactorResult } from "../factor.ts"

/** Auth0: 24 letters and digits, used once; a new one takes its place. */
export const RECOVERY_CODE_LENGTH = 24
/** Without 0, O, 1, I, L: a code is read off paper. 31^24 is more than 118 bits. */
const LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"

const usable = ({ type, isConfirmed, sealedSecret }: Enrolment) =>
  type === "recovery-code" && isConfirmed && sealedSecret !== null

/** What stands on paper for the day when everything else is lost. */
export const recoveryCode = {
  type: "recovery-code",
  screens: ["mfa-recovery-code-challenge"],
  screenOf: () => "mfa-recovery-code-challenge",
  sends: null,
  methodsOf: () => [],
  maskedDestination: () => null,
  isEnrolled: (account) => account.enrolments.some(usable),
  refusals: { malformed: "invalid-code-format", wrong: "invalid-code" },
  parse: parseRecoveryCode,
  verify(keys: FactorKeys, { answer, account }: FactorAnswer): FactorResult {
    let isReadable = false
    for (const enrolment of account.enrolments.filter(usable)) {
      const code = openedCode(keys, enrolment, account.userId)
      if (code === null) continue
      isReadable = true
      if (equalTexts(code, answer))
        return {
          kind: "passed",
          spend: { enrolmentId: enrolment.id, spentSecret: enrolment.sealedSecret ?? "" },
        }
    }
    return { kind: isReadable ? "wrong" : "unavailable" }
  },
} as const satisfies Factor

/** Case, spaces and dashes are how people copy codes; anything but letters and digits is refused. */
export function parseRecoveryCode(typed: string): string | null {
  if (typed.length > 64) return null
  const code = typed.replace(/[\s-]/g, "").toUpperCase()
  return /^[0-9A-Z]{24}$/.test(code) ? code : null
}

export function newRecoveryCode({ token }: Pick<Chance, "token">): string {
  let code = ""
  while (code.length < RECOVERY_CODE_LENGTH)
    for (const byte of Buffer.from(token(), "base64url")) {
      // 248 is the largest multiple of 31 in a byte: every letter is equally likely.
      if (byte < 248 && code.length < RECOVERY_CODE_LENGTH) code += LETTERS[byte % LETTERS.length]
    }
  return code
}

/** In groups of four, which people copy without losing their place. */
export function groupedRecoveryCode(code: string): string {
  return code.match(/.{1,4}/g)?.join(" ") ?? code
}

/** Null: sealed with a key that is gone, or for another row. */
export function openedCode(keys: FactorKeys, enrolment: Enrolment, userId: string): string | null {
  try {
    return keys.openSecret(enrolment, userId).toString("utf8")
  } catch {
    return null
  }
}
