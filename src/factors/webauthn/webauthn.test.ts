import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { accountWith, answerOf } from "../answer.fixture.ts"
import type { Enrolment, FactorAccount, FactorKeys, UserVerification } from "../factor.ts"
import { keyRequest } from "./key-request.ts"
import { keySecretText, userHandleOf, type KeySecret } from "./key-secret.ts"
import { type Asked, softKey } from "./soft-key.fixture.ts"
import { webauthnPlatform, webauthnRoaming, type KeyType } from "./webauthn.ts"

const NONCE = "a".repeat(43)
const key = softKey()
const other = softKey()
const site = {
  origin: "https://login.example.test",
  rpId: "login.example.test",
  keyUserVerification: "discouraged" as UserVerification,
}
/** What is sealed is its own text. */
const keys: FactorKeys = {
  openSecret: ({ sealedSecret }) => Buffer.from(sealedSecret ?? ""),
  codeHash: () => [],
}

describe("a security key", () => {
  it("passes with what it signed for this very try", async () => {
    assert.deepEqual(await roaming({}), { kind: "passed", spend: null })
  })

  it("passes with a challenge of any key of the server", async () => {
    assert.equal((await roaming({}, { nonces: ["b".repeat(43), NONCE] })).kind, "passed")
  })

  const wrong: Record<string, Asked> = {
    "another challenge": { challenge: "b".repeat(43) },
    "another origin": { challenge: NONCE, origin: "https://login.example.test.evil.example" },
    "the origin without its port": { challenge: NONCE, origin: "https://login.example.test:8443" },
    "another relying party": { challenge: NONCE, rpId: "example.test" },
    "a registration": { challenge: NONCE, type: "webauthn.create" },
    "a frame of another site": { challenge: NONCE, crossOrigin: true },
    "no touch": { challenge: NONCE, isPresent: false },
    "a backup of what cannot be backed up": { challenge: NONCE, isBackedUp: true },
    "another person's user handle": { challenge: NONCE, userHandle: userHandleOf("mallory") },
  }
  for (const [name, asked] of Object.entries(wrong))
    it(`is wrong with ${name}`, async () => {
      assert.deepEqual(await roaming(asked), { kind: "wrong" })
    })

  it("is wrong when the key is another's, even under this one's name", async () => {
    const answers = [
      other.assertion({ challenge: NONCE }),
      other.assertion({ challenge: NONCE, id: key.credentialId }),
    ]
    for (const answer of answers)
      assert.deepEqual(await verify(webauthnRoaming, answer), { kind: "wrong" })
  })

  it("is wrong when it became one that can be copied to other devices", async () => {
    const secret = key.secret({ isBackupEligible: false })
    assert.equal((await roaming({ isBackupEligible: true }, { secret })).kind, "wrong")
    assert.equal((await roaming({}, { secret })).kind, "passed")
  })

  it("need not verify its owner, unless the tenant says so", async () => {
    const kindWith = async (keyUserVerification: UserVerification) =>
      (await roaming({ isVerified: false }, { keyUserVerification })).kind
    assert.equal(await kindWith("discouraged"), "passed")
    assert.equal(await kindWith("preferred"), "passed")
    assert.equal(await kindWith("required"), "wrong")
  })

  it("counts up: a count that does not grow is a copied key", async () => {
    const at = (count: number, lastStep: number | null) => roaming({ count }, { lastStep })
    const passedWith = (step: number) => ({
      kind: "passed",
      spend: { enrolmentId: "enr_1", step },
    })
    assert.deepEqual(await at(11, 10), passedWith(11))
    assert.deepEqual(await at(1, null), passedWith(1))
    for (const [count, lastStep] of [
      [10, 10],
      [9, 10],
      [0, 10],
    ] as const)
      assert.deepEqual(await at(count, lastStep), { kind: "wrong" }, `${count} after ${lastStep}`)
    assert.deepEqual(await at(0, 0), { kind: "passed", spend: null }, "it never counts")
  })

  it("cannot be asked for once nothing can open what is kept of it", async () => {
    const closed: FactorKeys = {
      openSecret: () => {
        throw new Error("sealed with a key that is gone")
      },
      codeHash: () => [],
    }
    const answer = key.assertion({ challenge: NONCE })
    assert.deepEqual(await verify(webauthnRoaming, answer, {}, closed), { kind: "unavailable" })
    const account = accountWith([enrolmentOf("webauthn-roaming", { sealedText: "not ours" })])
    assert.deepEqual(await webauthnRoaming.verify(keys, answersOf(answer, account)), {
      kind: "unavailable",
    })
  })
})

describe("the authenticator of a device", () => {
  it("always verifies its owner, whatever the tenant asks of security keys", async () => {
    const kindOf = async (isVerified: boolean) => {
      const answer = key.assertion({ challenge: NONCE, isVerified })
      return (await verify(webauthnPlatform, answer)).kind
    }
    assert.equal(await kindOf(true), "passed")
    assert.equal(await kindOf(false), "wrong")
  })

  it("is not a security key, nor the other way round", () => {
    const account = accountWith([enrolmentOf("webauthn-roaming")])
    assert.equal(webauthnRoaming.isEnrolled(account), true)
    assert.equal(webauthnPlatform.isEnrolled(account), false)
  })
})

describe("an answer", () => {
  it("keeps only what counts", () => {
    const parsed = webauthnRoaming.parse(key.assertion({ challenge: NONCE }))
    assert.deepEqual(Object.keys(JSON.parse(parsed ?? "")), [
      "id",
      "clientDataJSON",
      "authenticatorData",
      "signature",
      "userHandle",
    ])
  })

  const whole = JSON.parse(key.assertion({ challenge: NONCE }))
  const changed = (changes: object) => JSON.stringify({ ...whole, ...changes })
  const responding = (changes: object) => changed({ response: { ...whole.response, ...changes } })
  const malformed: Record<string, string> = {
    nothing: "",
    "no JSON": "{",
    "a list": "[]",
    "another type": changed({ type: "password" }),
    "two ids": changed({ rawId: other.credentialId }),
    "an id of 2 kB": changed({ id: "a".repeat(2000), rawId: "a".repeat(2000) }),
    "bad base64url": responding({ signature: "a+b/" }),
    "no signature": responding({ signature: "" }),
    "a list as signature": responding({ signature: ["a"] }),
    "a megabyte": responding({ authenticatorData: "a".repeat(1_000_000) }),
    "another prototype": `{"__proto__":${JSON.stringify(whole)}}`,
    "no response": changed({ response: null }),
  }
  for (const [name, typed] of Object.entries(malformed))
    it(`cannot be ${name}`, () => {
      assert.equal(webauthnRoaming.parse(typed), null)
    })

  it("that is no CBOR, or too short, is wrong and not an error", async () => {
    for (const authenticatorData of ["AAAA", "n5-f".repeat(500), "A".repeat(48)]) {
      const answer = responding({ authenticatorData })
      assert.deepEqual(await verify(webauthnRoaming, answer), { kind: "wrong" })
    }
  })
})

describe("what a page asks of a key", () => {
  const account = accountWith([
    enrolmentOf("webauthn-roaming"),
    { ...enrolmentOf("webauthn-roaming"), id: "enr_2", isConfirmed: false },
    enrolmentOf("webauthn-platform", { secret: other.secret({ transports: ["internal"] }) }),
  ])

  it("is any of the account's own of that kind", () => {
    const asked = keyRequest(keys, account, "webauthn-roaming", site, NONCE)
    assert.deepEqual(asked, {
      challenge: NONCE,
      rpId: "login.example.test",
      timeout: 180_000,
      userVerification: "discouraged",
      allowCredentials: [{ type: "public-key", id: key.credentialId, transports: ["usb"] }],
      hints: ["security-key"],
    })
  })

  it("is to verify its owner where it is the device's own", () => {
    const asked = keyRequest(keys, account, "webauthn-platform", site, NONCE)
    assert.equal(asked.userVerification, "required")
    assert.deepEqual(
      asked.allowCredentials.map(({ id }) => id),
      [other.credentialId],
    )
  })
})

interface Given {
  nonces?: readonly string[]
  lastStep?: number | null
  keyUserVerification?: UserVerification
  secret?: KeySecret
}

function roaming(asked: Partial<Asked>, given: Given = {}) {
  const handle = userHandleOf("u")
  const answer = key.assertion({ challenge: NONCE, userHandle: handle, ...asked })
  const secret = key.secret({ userHandle: handle })
  return verify(webauthnRoaming, answer, { secret, ...given })
}

async function verify(
  factor: typeof webauthnRoaming | typeof webauthnPlatform,
  typed: string,
  { nonces, keyUserVerification = "discouraged", ...given }: Given = {},
  ring = keys,
) {
  const answer = factor.parse(typed)
  assert.notEqual(answer, null)
  const account = accountWith([enrolmentOf(factor.type, given)])
  return factor.verify(ring, {
    ...answersOf(answer ?? "", account),
    ...(nonces !== undefined && { nonces }),
    site: { ...site, keyUserVerification },
  })
}

function answersOf(answer: string, account: FactorAccount) {
  const parsed = webauthnRoaming.parse(answer) ?? answer
  return answerOf({ answer: parsed, account, nonces: [NONCE] })
}

function enrolmentOf(
  type: KeyType,
  {
    secret = key.secret(),
    lastStep = null,
    sealedText = keySecretText(secret),
  }: { secret?: KeySecret; lastStep?: number | null; sealedText?: string } = {},
): Enrolment {
  return { id: "enr_1", type, isConfirmed: true, sealedSecret: sealedText, lastStep, options: {} }
}
