import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { TOTP, Secret } from "otpauth"
import { systemChance } from "../../lib/chance.ts"
import { tokenDigest } from "../../lib/digest.ts"
import { accountWith, answerOf } from "../answer.fixture.ts"
import type { OpenSetup } from "../enroller.ts"
import type { Enrolment, FactorAnswer, FactorKeys } from "../factor.ts"
import { enrolPush, PUSH_INVITATION_TTL_MS } from "./enrol-push.ts"
import { push } from "./push.ts"
import { issuedNumber, pushHashes, pushNumbers, pushRequestIds } from "./push-number.ts"
import { toSecretBytes } from "./push-secret.ts"

const seed = Buffer.from("12345678901234567890")
const keys: FactorKeys = {
  openSecret: () => toSecretBytes({ deviceDigest: "digest", seed }),
  codeHash: () => [],
}
const device: Enrolment = {
  id: "dev_1",
  type: "push-notification",
  isConfirmed: true,
  sealedSecret: "sealed",
  lastStep: null,
  options: {},
}
const answer = (parts: Partial<FactorAnswer>) =>
  push.verify(keys, answerOf({ answer: "", account: accountWith([device]), ...parts }))

describe("the notification factor", () => {
  it("waits while the device says nothing, and goes on with an approval", () => {
    const refusalOf = (said: "approved" | "wrong-number" | "not-me" | null) =>
      push.refusalOf({
        method: null,
        push: said === null ? null : { enrolmentId: "dev_1", said },
      })
    assert.equal(refusalOf(null), "challenge-transaction-pending")
    assert.equal(refusalOf("approved"), null)
    assert.equal(refusalOf("wrong-number"), "transaction-rejected")
    assert.equal(refusalOf("not-me"), "transaction-rejected")
  })

  it("passes an approval of a device that is still there, and nothing else", () => {
    const said = (enrolmentId: string, word: "approved" | "not-me") =>
      answer({ push: { enrolmentId, said: word } }).kind
    assert.equal(said("dev_1", "approved"), "passed")
    assert.equal(said("dev_1", "not-me"), "wrong")
    assert.equal(said("dev_2", "approved"), "wrong")
    assert.equal(answer({}).kind, "wrong")
    assert.equal(answer({ account: accountWith([]) }).kind, "unavailable")
    const unconfirmed = accountWith([{ ...device, isConfirmed: false }])
    assert.equal(
      answer({ account: unconfirmed, push: { enrolmentId: "dev_1", said: "approved" } }).kind,
      "unavailable",
    )
  })

  it("takes a code of the device in its place, each step once", () => {
    const nowMs = 90_000
    const code = new TOTP({ secret: new Secret({ buffer: new Uint8Array(seed).buffer }) }).generate(
      {
        timestamp: nowMs,
      },
    )
    assert.deepEqual(answer({ method: "otp", answer: code, nowMs }), {
      kind: "passed",
      spend: { enrolmentId: "dev_1", step: 3 },
    })
    const spent = accountWith([{ ...device, lastStep: 3 }])
    assert.equal(answer({ method: "otp", answer: code, nowMs, account: spent }).kind, "wrong")
    const approved = { enrolmentId: "dev_1", said: "approved" } as const
    assert.equal(answer({ method: "otp", answer: "000000", nowMs, push: approved }).kind, "wrong")
  })

  it("offers that code only where the Action says so, beside its own way", () => {
    const methodsOf = (selected: Record<string, unknown>) =>
      push.methodsOf({ selected, account: accountWith([device]), phoneMethods: ["sms"] })
    assert.deepEqual(methodsOf({ otpFallback: true }), ["otp"])
    for (const otpFallback of [false, undefined, "true", 1])
      assert.deepEqual(methodsOf({ otpFallback }), [])
  })
})

describe("the number of a notification", () => {
  const derived: Parameters<typeof pushNumbers>[0] = {
    derive: (purpose, text) => [tokenDigest("new", `${purpose} ${text}`), tokenDigest("old", text)],
    codeHash: (factor, userId, code) => [`new ${factor} ${userId} ${code}`, `old ${code}`],
  }
  const first = { resetId: "rst_1", challenge: 1, send: 1 }

  it("has two digits, spread over all of them", () => {
    const numbers = new Set(
      Array.from({ length: 2000 }, (_, send) => pushNumbers(derived, { ...first, send })[0]),
    )
    assert.equal(numbers.size, 90)
    for (const number of numbers) assert.match(number ?? "", /^[1-9]\d$/)
  })

  it("is shown for the notification that was issued, and no other", () => {
    const [number = ""] = pushNumbers(derived, first)
    const [hash = ""] = pushHashes(derived, "u", first, number)
    assert.equal(issuedNumber(derived, "u", first, hash), number)
    assert.equal(issuedNumber(derived, "u", first, null), null)
    assert.equal(issuedNumber(derived, "u2", first, hash), null)
    for (const other of [{ send: 2 }, { challenge: 2 }, { resetId: "rst_2" }])
      assert.equal(issuedNumber(derived, "u", { ...first, ...other }, hash), null)
  })

  it("outlives a rotation of the server's key", () => {
    const [, older = ""] = pushNumbers(derived, first)
    const [, hash = ""] = pushHashes(derived, "u", first, older)
    assert.equal(issuedNumber(derived, "u", first, hash), older)
  })

  it("is named by ids that say nothing of it", () => {
    const [id] = pushRequestIds(derived, first)
    assert.match(id, /^[\w-]{22}$/)
    assert.notEqual(id, pushRequestIds(derived, { ...first, send: 2 })[0])
  })
})

describe("setting up a device", () => {
  it("takes what the device has made for itself, from whoever was shown the code, once", () => {
    const setup = begun()
    const token = setup.secret?.toString() ?? ""
    const taken = enrolPush.takeDevice({ setup, said: saidWith({ token }), nowMs: 0 })
    assert.notEqual(taken, null)
    assert.ok(!taken?.toString().includes(token), "what was scanned is gone")
    const known = { ...setup, secret: taken, isDeviceKnown: true }
    assert.equal(enrolPush.takeDevice({ setup: known, said: saidWith({ token }), nowMs: 1 }), null)
    const shown = enrolPush.show(known, contextOf())
    assert.ok(!shown.href.includes(token))
    const result = enrolPush.finish({ ...contextOf(), answer: "", setup: known })
    assert.deepEqual([result.kind, result.kind === "enrolled" && result.options], ["enrolled", {}])
  })

  it("waits for the device", () => {
    assert.equal(enrolPush.finish({ ...contextOf(), answer: "", setup: begun() }).kind, "pending")
  })

  it("has its code expire after 5 minutes", () => {
    const setup = begun()
    const said = saidWith({ token: setup.secret?.toString() ?? "" })
    const takes = (nowMs: number) => enrolPush.takeDevice({ setup, said, nowMs }) !== null
    assert.equal(takes(PUSH_INVITATION_TTL_MS - 1), true)
    assert.equal(takes(PUSH_INVITATION_TTL_MS), false)
  })

  it("shows a link whose secret part no server is sent", () => {
    const setup = begun()
    const { hash, origin, pathname, search } = new URL(enrolPush.show(setup, contextOf()).href)
    assert.deepEqual(
      [origin, pathname, search],
      ["https://login.example.test", "/authenticator", ""],
    )
    assert.ok(hash.includes(setup.secret?.toString() ?? "?"))
  })

  it("refuses anything else", () => {
    const setup = begun()
    const token = setup.secret?.toString() ?? ""
    for (const said of [
      "",
      "null",
      "{}",
      saidWith({ token: "guessed" }),
      saidWith({ token, secret: "short" }),
      saidWith({ token, seed: "" }),
      saidWith({ token, secret: 7 }),
    ])
      assert.equal(enrolPush.takeDevice({ setup, said, nowMs: 0 }), null, said)
  })
})

function saidWith(parts: Record<string, unknown>): string {
  const secret = Buffer.alloc(32, 1).toString("base64url")
  return JSON.stringify({ secret, seed: seed.toString("base64url"), ...parts })
}

function contextOf() {
  const { account, site } = answerOf({ answer: "", account: accountWith([]) })
  return { account, keys, site, issuer: "Acme", accountName: "a", nonces: [], nowMs: 0 }
}

function begun(): OpenSetup {
  const { secret, options, sendsTo } = enrolPush.begin({
    ...contextOf(),
    enrolmentId: "dev_1",
    typed: "",
    method: null,
    phoneMethods: [],
    chance: systemChance,
  })
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
