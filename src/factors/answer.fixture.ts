import type { FactorAccount, FactorAnswer } from "./factor.ts"

/** An answer with nothing in it but what a test of one factor says. */
export function answerOf(
  parts: Pick<FactorAnswer, "answer" | "account"> & Partial<FactorAnswer>,
): FactorAnswer {
  return {
    code: null,
    method: null,
    push: null,
    nonces: [],
    site: {
      origin: "https://login.example.test",
      rpId: "login.example.test",
      keyUserVerification: "discouraged",
    },
    nowMs: 0,
    ...parts,
  }
}

export function accountWith(enrolments: FactorAccount["enrolments"]): FactorAccount {
  return { userId: "u", email: null, emailVerified: false, enrolments }
}
