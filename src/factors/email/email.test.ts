import assert from "node:assert/strict"
import { describe, it } from "node:test"
import type { FactorAccount, FactorKeys } from "../factor.ts"
import { answerOf } from "../answer.fixture.ts"
import { email, maskedEmail } from "./email.ts"

const keys: FactorKeys = {
  openSecret: () => Buffer.alloc(0),
  codeHash: (factor, userId, code) => [`new ${factor} ${userId} ${code}`, `old ${userId} ${code}`],
}
const account: FactorAccount = {
  userId: "u",
  email: "alice@example.test",
  emailVerified: true,
  enrolments: [],
}
const answer = (text: string, hash: string, nowMs: number, of = account) =>
  email.verify(
    keys,
    answerOf({ answer: text, account: of, code: { hash, expiresAtMs: 1000 }, nowMs }),
  ).kind

describe("the e-mail factor", () => {
  it("needs no enrolment but a verified address", () => {
    assert.equal(email.isEnrolled(account), true)
    assert.equal(email.isEnrolled({ ...account, emailVerified: false }), false)
    assert.equal(email.isEnrolled({ ...account, email: null }), false)
  })

  it("prefers an address that was set up for it, once that is confirmed", () => {
    const enrolled = (isConfirmed: boolean): FactorAccount => ({
      ...account,
      emailVerified: false,
      enrolments: [
        {
          id: "dev_1",
          type: "email",
          isConfirmed,
          sealedSecret: null,
          lastStep: null,
          options: { email: "alice@private.example" },
        },
      ],
    })
    assert.equal(email.maskedDestination(enrolled(true)), "a****@p****")
    assert.equal(email.isEnrolled(enrolled(false)), false)
  })

  it("takes the code until the very millisecond it expires", () => {
    assert.equal(answer("123456", "new email u 123456", 999), "passed")
    assert.equal(answer("123456", "new email u 123456", 1000), "wrong")
  })

  it("takes a code that was hashed with the key before", () => {
    assert.equal(answer("123456", "old u 123456", 0), "passed")
  })

  it("refuses another code, and any code while none is made", () => {
    assert.equal(answer("123457", "new email u 123456", 0), "wrong")
    const none = email.verify(keys, answerOf({ answer: "123456", account }))
    assert.equal(none.kind, "wrong")
  })

  it("is unavailable once the address is no longer verified", () => {
    const bare = { ...account, emailVerified: false }
    assert.equal(answer("123456", "new email u 123456", 0, bare), "unavailable")
  })

  it("masks every address to one length", () => {
    const masks = ["a@b.co", "alexandra@a-very-long-domain.example", "é@x.y"].map(maskedEmail)
    assert.deepEqual(masks, ["a****@b****", "a****@a****", "é****@x****"])
  })
})
