import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { accountWith, answerOf } from "../answer.fixture.ts"
import type { EnrolContext, OpenSetup } from "../enroller.ts"
import type { FactorKeys, UserVerification } from "../factor.ts"
import { enrolWebauthnPlatform, enrolWebauthnRoaming } from "./enrol-webauthn.ts"
import type { KeyCreation } from "./key-creation.ts"
import { keySecretText, toKeySecret, userHandleOf } from "./key-secret.ts"
import { type Asked, softKey } from "./soft-key.fixture.ts"
import { webauthnRoaming } from "./webauthn.ts"

const NONCE = "a".repeat(43)
const key = softKey()
const keys: FactorKeys = {
  openSecret: ({ sealedSecret }) => Buffer.from(sealedSecret ?? ""),
  codeHash: () => [],
}
const setup: OpenSetup = {
  enrolmentId: "enr_1",
  secret: null,
  options: {},
  sendsTo: null,
  code: null,
  isDeviceKnown: false,
  startedAtMs: 0,
}

describe("setting up a security key", () => {
  it("asks for a key that no browser need remember, in nobody's name", () => {
    const { options } = shownBy(enrolWebauthnRoaming)
    assert.deepEqual(options.authenticatorSelection, {
      authenticatorAttachment: "cross-platform",
      residentKey: "discouraged",
      requireResidentKey: false,
      userVerification: "discouraged",
    })
    assert.equal(options.attestation, "none")
    assert.deepEqual(options.rp, { id: "login.example.test", name: "Acme" })
    assert.equal(Buffer.from(options.user.id, "base64url").length, 32)
    assert.ok(!options.user.id.includes("bob"), "the handle says nothing")
    assert.equal(options.user.name, "bob@example.test")
  })

  it("makes a factor that passes at once, and not below the count it began with", async () => {
    const made = await finish(enrolWebauthnRoaming, { count: 7 })
    assert.ok(made.kind === "enrolled")
    assert.equal(made.lastStep, 7)
    assert.equal(made.uniqueKey, `webauthn ${key.credentialId}`)
    assert.deepEqual(made.options, {}, "nothing that tells the key, for Actions to see")
    const pass = (count: number) =>
      webauthnRoaming.verify(
        keys,
        answerOf({
          answer: webauthnRoaming.parse(key.assertion({ challenge: NONCE, count })) ?? "",
          account: accountWith([
            {
              id: "enr_1",
              type: "webauthn-roaming",
              isConfirmed: true,
              sealedSecret: made.secret?.toString() ?? "",
              lastStep: made.lastStep,
              options: {},
            },
          ]),
          nonces: [NONCE],
        }),
      )
    assert.equal((await pass(8)).kind, "passed")
    assert.equal((await pass(7)).kind, "wrong")
    const secret = toKeySecret(made.secret ?? Buffer.alloc(0))
    assert.deepEqual(secret?.transports, ["usb"])
    assert.equal(secret?.isBackupEligible, false)
    assert.equal(secret?.userHandle, userHandleOf("u"))
  })

  it("does not offer a key that is set up already", () => {
    const account = accountWith([
      {
        id: "enr_1",
        type: "webauthn-roaming",
        isConfirmed: true,
        sealedSecret: keySecretText(key.secret()),
        lastStep: null,
        options: {},
      },
    ])
    const { options } = shownBy(enrolWebauthnRoaming, { account })
    assert.deepEqual(
      options.excludeCredentials.map(({ id }) => id),
      [key.credentialId],
    )
  })

  const wrong: Record<string, Partial<Asked>> = {
    "another challenge": { challenge: "b".repeat(43) },
    "another origin": { origin: "https://evil.example" },
    "another relying party": { rpId: "example.test" },
    "an assertion": { type: "webauthn.get" },
    "a frame of another site": { crossOrigin: true },
    "no touch": { isPresent: false },
    "the name of another key": { id: softKey().credentialId },
  }
  for (const [name, asked] of Object.entries(wrong))
    it(`refuses ${name}`, async () => {
      assert.deepEqual(await finish(enrolWebauthnRoaming, asked), { kind: "wrong" })
    })

  it("refuses what is no CBOR, and what cannot be a credential", async () => {
    const whole = JSON.parse(key.registration({ challenge: NONCE }))
    const with_ = (attestationObject: unknown) =>
      JSON.stringify({ ...whole, response: { ...whole.response, attestationObject } })
    for (const bytes of ["AAAA", "n5-f".repeat(4000)]) {
      const answer = enrolWebauthnRoaming.parse(with_(bytes)) ?? ""
      const result = await enrolWebauthnRoaming.finish({ ...contextOf(), setup, answer })
      assert.deepEqual(result, { kind: "wrong" })
    }
    for (const bytes of ["", "a+b/", null, "A".repeat(30_000)])
      assert.equal(enrolWebauthnRoaming.parse(with_(bytes)), null)
  })

  it("wants its owner verified where the tenant does", async () => {
    const site = { ...contextOf().site, keyUserVerification: "required" as UserVerification }
    const kindOf = async (isVerified: boolean) =>
      (await finish(enrolWebauthnRoaming, { isVerified }, { site })).kind
    assert.equal(await kindOf(true), "enrolled")
    assert.equal(await kindOf(false), "wrong")
  })
})

describe("setting up a device", () => {
  it("always wants its owner verified", async () => {
    const { options } = shownBy(enrolWebauthnPlatform)
    assert.equal(options.authenticatorSelection.authenticatorAttachment, "platform")
    assert.equal(options.authenticatorSelection.userVerification, "required")
    assert.equal((await finish(enrolWebauthnPlatform, { isVerified: false })).kind, "wrong")
    assert.equal((await finish(enrolWebauthnPlatform, {})).kind, "enrolled")
  })
})

type KeyEnroller = typeof enrolWebauthnRoaming | typeof enrolWebauthnPlatform

function shownBy(enroller: KeyEnroller, changes: Partial<EnrolContext> = {}) {
  const begun = enroller.begin()
  assert.equal(begun.kind, "begun")
  const shown = enroller.show(setup, contextOf(changes))
  return { options: JSON.parse(shown.optionsJson) as KeyCreation }
}

function finish(enroller: KeyEnroller, asked: Partial<Asked>, changes: Partial<EnrolContext> = {}) {
  const answer = enroller.parse(key.registration({ challenge: NONCE, ...asked }))
  assert.notEqual(answer, null)
  return enroller.finish({ ...contextOf(changes), setup, answer: answer ?? "" })
}

function contextOf(changes: Partial<EnrolContext> = {}): EnrolContext {
  const { site } = answerOf({ answer: "", account: accountWith([]) })
  return {
    account: accountWith([]),
    keys,
    site,
    issuer: "Acme",
    accountName: "bob@example.test",
    nonces: [NONCE],
    nowMs: 0,
    ...changes,
  }
}
