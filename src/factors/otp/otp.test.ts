import assert from "node:assert/strict"
import { describe, it } from "node:test"
import type { Enrolment, FactorAccount, FactorKeys } from "../factor.ts"
import { answerOf } from "../answer.fixture.ts"
import { otp, totpStepOf } from "./otp.ts"

// RFC 6238 appendix B: the seed "12345678901234567890", SHA-1; the last six of its eight digits.
const seed = Buffer.from("12345678901234567890")
const keys: FactorKeys = { openSecret: () => seed, codeHash: () => [] }
const enrolment: Enrolment = {
  id: "enr_1",
  type: "otp",
  isConfirmed: true,
  sealedSecret: "sealed",
  lastStep: null,
  options: {},
}
const accountWith = (...enrolments: Enrolment[]): FactorAccount => ({
  userId: "u",
  email: null,
  emailVerified: false,
  enrolments,
})
const answer = (text: string, nowMs: number, account = accountWith(enrolment)) =>
  otp.verify(keys, answerOf({ answer: text, account, nowMs }))

describe("the TOTP factor", () => {
  for (const [seconds, code] of [
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_234_567_890, "005924"],
    [2_000_000_000, "279037"],
  ] as const)
    it(`knows RFC 6238's code at ${seconds} s`, () => {
      assert.equal(totpStepOf(seed, code, seconds * 1000), Math.floor(seconds / 30))
    })

  it("takes the step before and the step after, and none further away", () => {
    const takes = (seconds: number) => totpStepOf(seed, "287082", seconds * 1000) !== null
    assert.deepEqual(
      [-1, 0, 29, 30, 59, 60, 89, 90].map((seconds) => takes(Math.max(0, seconds))),
      [true, true, true, true, true, true, true, false],
    )
  })

  it("spends the step it took", () => {
    assert.deepEqual(answer("287082", 59_000), {
      kind: "passed",
      spend: { enrolmentId: "enr_1", step: 1 },
    })
  })

  it("refuses a step that was spent, and every step before it", () => {
    const spent = (lastStep: number) => accountWith({ ...enrolment, lastStep })
    assert.equal(answer("287082", 59_000, spent(0)).kind, "passed")
    assert.equal(answer("287082", 59_000, spent(1)).kind, "wrong")
    assert.equal(answer("287082", 59_000, spent(2)).kind, "wrong")
  })

  it("knows no enrolment that was never confirmed", () => {
    const account = accountWith({ ...enrolment, isConfirmed: false })
    assert.equal(otp.isEnrolled(account), false)
    assert.equal(answer("287082", 59_000, account).kind, "unavailable")
  })

  it("is not answered by a seed that cannot be opened, and another one still counts", () => {
    const broken: FactorKeys = {
      ...keys,
      openSecret: ({ id }) => {
        if (id === "moved") throw new Error("sealed for another row")
        return seed
      },
    }
    const moved = { ...enrolment, id: "moved" }
    const verify = (...enrolments: Enrolment[]) =>
      otp.verify(
        broken,
        answerOf({ answer: "287082", account: accountWith(...enrolments), nowMs: 59_000 }),
      ).kind
    assert.equal(verify(moved), "unavailable")
    assert.equal(verify(moved, enrolment), "passed")
  })

  for (const [typed, read] of [
    ["123 456", "123456"],
    [" 123-456 ", "123456"],
    ["000001", "000001"],
    ["12345", null],
    ["1234567", null],
    ["١٢٣٤٥٦", null],
    ["1".repeat(1_000_000), null],
  ] as const)
    it(`reads ${JSON.stringify(typed.slice(0, 12))} as ${read}`, () => {
      assert.equal(otp.parse(typed), read)
    })
})
