import assert from "node:assert/strict"
import { describe, it } from "node:test"
import type { Enrolment, FactorAccount, FactorKeys } from "../factor.ts"
import { answerOf } from "../answer.fixture.ts"
import { phone } from "./phone.ts"

const keys: FactorKeys = {
  openSecret: () => Buffer.alloc(0),
  codeHash: (factor, userId, code) => [`${factor} ${userId} ${code}`],
}
const code = { hash: "phone u 123456", expiresAtMs: 100 }

describe("the factor phone", () => {
  it("is there with a number that was confirmed, and no other", () => {
    assert.equal(phone.isEnrolled(accountWith({})), true)
    assert.equal(phone.isEnrolled(accountWith({ isConfirmed: false })), false)
    assert.equal(phone.isEnrolled(accountWith({ options: {} })), false)
    assert.equal(phone.isEnrolled({ ...accountWith({}), enrolments: [] }), false)
  })

  it("shows two digits of the number", () => {
    assert.equal(phone.maskedDestination(accountWith({})), "•••• 06")
  })

  it("takes the code that was sent, until it expires", () => {
    const answerAt = (answer: string, nowMs: number) =>
      phone.verify(keys, answerOf({ answer, account: accountWith({}), code, nowMs })).kind
    assert.equal(answerAt("123456", 99), "passed")
    assert.equal(answerAt("123456", 100), "wrong")
    assert.equal(answerAt("123457", 99), "wrong")
  })

  it("takes nothing before a code was sent, or when the number is gone", () => {
    const account = accountWith({})
    const answer = { answer: "123456", nowMs: 0 }
    assert.equal(phone.verify(keys, answerOf({ ...answer, account })).kind, "wrong")
    const gone = { ...account, enrolments: [] }
    assert.equal(
      phone.verify(keys, answerOf({ ...answer, account: gone, code })).kind,
      "unavailable",
    )
  })
})

function accountWith(change: Partial<Enrolment>): FactorAccount {
  const enrolment: Enrolment = {
    id: "dev|1",
    type: "phone",
    isConfirmed: true,
    sealedSecret: null,
    lastStep: null,
    options: { number: "+15005550006" },
    ...change,
  }
  return { userId: "u", email: null, emailVerified: false, enrolments: [enrolment] }
}
