import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { TOTP } from "otpauth"
import { systemChance } from "../lib/chance.ts"
import { accountWith, answerOf } from "./answer.fixture.ts"
import { enrolEmail } from "./email/enrol-email.ts"
import type { BeginInput, Enroller, OpenSetup } from "./enroller.ts"
import type { FactorAccount, FactorKeys } from "./factor.ts"
import { enrolOtp } from "./otp/enrol-otp.ts"
import { enrolPhone } from "./phone/enrol-phone.ts"
import { enrolRecoveryCode } from "./recovery-code/enrol-recovery-code.ts"

describe("setting up an authenticator app", () => {
  it("shows one seed as a code to scan and as text, and takes a code made with it", () => {
    const setup = begun(enrolOtp.begin(beginOf({})))
    const shown = enrolOtp.show(setup, beginOf({ issuer: "Acme: shop", accountName: "a@b.test" }))
    assert.equal(shown.kind, "qr")
    const app = new TOTP({ secret: shown.typed, digits: 6, period: 30 })
    assert.equal(
      shown.qr,
      `otpauth://totp/Acme%20%20shop:a%40b.test?issuer=Acme%20%20shop&secret=${shown.typed}&algorithm=SHA1&digits=6&period=30`,
    )
    const result = enrolOtp.finish({
      ...beginOf({ nowMs: 90_000 }),
      setup,
      answer: app.generate({ timestamp: 90_000 }),
    })
    assert.deepEqual(
      [result.kind, result.kind === "enrolled" && result.lastStep],
      ["enrolled", 3],
      "the code is spent",
    )
  })

  it("refuses any other code", () => {
    const setup = begun(enrolOtp.begin(beginOf({})))
    const other = begun(enrolOtp.begin(beginOf({})))
    assert.notDeepEqual(setup.secret, other.secret)
    const code = codeOf(other.secret ?? Buffer.alloc(0), 0)
    assert.equal(enrolOtp.finish({ ...beginOf({}), setup, answer: code }).kind, "wrong")
  })
})

describe("setting up a phone", () => {
  for (const [typed, number] of [
    ["+1 (500) 555-0006", "+15005550006"],
    ["0049 151 234 567 89", "+4915123456789"],
    ["+49 (0)151/23456789", "+4915123456789"],
  ] as const)
    it(`reads ${typed} as ${number}`, () => {
      const result = enrolPhone.begin(beginOf({ typed, method: "voice" }))
      assert.deepEqual(result, {
        kind: "begun",
        secret: null,
        options: { number, preferredMethod: "voice" },
        sendsTo: { channel: "voice", to: number },
      })
    })

  for (const [typed, refusal] of [
    [" ", "no-phone"],
    ["0151 23456789", "invalid-phone-format"],
    ["+0151 23456789", "invalid-phone-format"],
    ["+1500", "invalid-phone-format"],
    ["+1234567890123456", "invalid-phone-format"],
    ["+1500555000\u0666", "invalid-phone-format"],
    ["+15005550006,+15005550007", "invalid-phone-format"],
  ] as const)
    it(`refuses ${JSON.stringify(typed)}: ${refusal}`, () => {
      assert.deepEqual(enrolPhone.begin(beginOf({ typed })), { kind: "refused", refusal })
    })

  it("takes no number twice, in whatever way it is written", () => {
    const account = accountWith([
      {
        id: "1",
        type: "phone",
        isConfirmed: true,
        sealedSecret: null,
        lastStep: null,
        options: { number: "+15005550006" },
      },
    ])
    assert.deepEqual(enrolPhone.begin(beginOf({ account, typed: "+1 500 5550006" })), {
      kind: "refused",
      refusal: "already-enrolled",
    })
  })

  it("asks only for ways the tenant allows", () => {
    const result = enrolPhone.begin(
      beginOf({ typed: "+15005550006", method: "voice", phoneMethods: ["sms"] }),
    )
    assert.equal(result.kind === "begun" && result.sendsTo?.channel, "sms")
  })

  it("takes the code that was sent until it expires", () => {
    const setup = {
      ...begun(enrolPhone.begin(beginOf({ typed: "+15005550006" }))),
      code: { hash: "phone u 123456", expiresAtMs: 100 },
    }
    const at = (nowMs: number, answer = "123456") =>
      enrolPhone.finish({ ...beginOf({ nowMs }), setup, answer }).kind
    assert.equal(at(99), "enrolled")
    assert.equal(at(100), "wrong")
    assert.equal(at(99, "123457"), "wrong")
  })
})

describe("setting up an e-mail address", () => {
  for (const [typed, refusal] of [
    ["", "no-email"],
    ["alice", "invalid-email-format"],
    ["alice@example.test, mallory@evil.test", "invalid-email-format"],
    ["alice@example.test\r\nBcc: mallory@evil.test", "invalid-email-format"],
    ["ALICE@example.test", "already-enrolled"],
  ] as const)
    it(`refuses ${JSON.stringify(typed)}: ${refusal}`, () => {
      const account: FactorAccount = {
        ...accountWith([]),
        email: "alice@example.test",
        emailVerified: true,
      }
      assert.deepEqual(enrolEmail.begin(beginOf({ account, typed })), { kind: "refused", refusal })
    })

  it("takes the account's own address while it is not verified", () => {
    const account = { ...accountWith([]), email: "alice@example.test" }
    const result = enrolEmail.begin(beginOf({ account, typed: "alice@example.test" }))
    assert.deepEqual(result.kind === "begun" && result.options, { email: "alice@example.test" })
  })
})

describe("setting up a recovery code", () => {
  it("wants nothing but the word that it is noted", () => {
    const setup = begun(enrolRecoveryCode.begin(beginOf({})))
    const shown = enrolRecoveryCode.show(setup)
    assert.match(shown.code, /^[0-9A-Z]{24}$/)
    assert.equal(enrolRecoveryCode.parse("on"), null)
    const result = enrolRecoveryCode.finish({ ...beginOf({}), setup, answer: "true" })
    assert.deepEqual(result.kind === "enrolled" && result.secret?.toString(), shown.code)
  })
})

const keys: FactorKeys = {
  openSecret: () => Buffer.alloc(0),
  codeHash: (factor, userId, code) => [`${factor} ${userId} ${code}`],
}

function beginOf(changes: Partial<BeginInput>): BeginInput {
  const { account, site } = answerOf({ answer: "", account: accountWith([]) })
  return {
    account,
    keys,
    site,
    issuer: "Acme",
    accountName: "alice",
    nonces: ["nonce"],
    nowMs: 0,
    enrolmentId: "dev_1",
    typed: "",
    method: null,
    phoneMethods: ["sms", "voice"],
    chance: systemChance,
    ...changes,
  }
}

function begun(result: ReturnType<Enroller["begin"]>): OpenSetup {
  assert.equal(result.kind, "begun")
  const { secret, options, sendsTo } = result
  return {
    enrolmentId: "dev_1",
    secret,
    options,
    sendsTo,
    code: null,
    isDeviceKnown: false,
    startedAtMs: 0,
  }
}

function codeOf(seed: Buffer, timestamp: number): string {
  const shown = enrolOtp.show(
    { ...begun({ kind: "begun", secret: seed, options: {}, sendsTo: null }) },
    beginOf({}),
  )
  return new TOTP({ secret: shown.typed }).generate({ timestamp })
}
