import assert from "node:assert/strict"
import { randomBytes } from "node:crypto"
import { describe, it } from "node:test"
import { parts } from "../parts/parts.ts"
import { readSettings } from "./read-settings.ts"
import { refusalsOf } from "./refusals.ts"

const SAFE = {
  REKEY_SECRET_KEY: randomBytes(32).toString("base64url"),
  REKEY_BASE_URL: "https://reset.example.com",
  REKEY_SMTP_URL: "smtp://user:password@mail.example.com",
  REKEY_MAIL_FROM: "no-reply@example.com",
}

describe("refusalsOf", () => {
  it("lets safe settings start", () => {
    assert.deepEqual(refusals({}), [])
  })

  it("names each thing that is missing", () => {
    const missing = refusals({ REKEY_SECRET_KEY: "", REKEY_SMTP_URL: "", REKEY_BASE_URL: "" })
    assert.equal(missing.length, 2)
    assert.match(missing[0] ?? "", /^REKEY_SECRET_KEY is not set/)
    assert.match(missing[1] ?? "", /^REKEY_SMTP_URL is not set/)
    assert.match(refusals({ REKEY_MAIL_FROM: "" })[0] ?? "", /^REKEY_MAIL_FROM is not set/)
  })

  it("refuses plain http to other machines, not to this one", () => {
    for (const url of [
      "http://reset.example.com",
      "http://10.0.0.1",
      "http://localhost.example.com",
    ])
      assert.match(refusals({ REKEY_BASE_URL: url })[0] ?? "", /^REKEY_BASE_URL is /, url)
    for (const url of ["http://localhost:3000", "http://127.0.0.1", "http://[::1]:8080"])
      assert.deepEqual(refusals({ REKEY_BASE_URL: url }), [], url)
  })

  it("refuses keys that are short, repeated, readable or an example, without quoting them", () => {
    const weak = [
      randomBytes(31).toString("base64url"),
      Buffer.alloc(32).toString("base64url"),
      Buffer.from(Array.from({ length: 32 }, (_, index) => index)).toString("base64url"),
      Buffer.from("correct horse battery staple 123").toString("base64url"),
      "changeme-changeme-changeme-changeme-changem",
    ]
    for (const key of weak) {
      const [refusal = "", ...more] = refusals({ REKEY_SECRET_KEY: key })
      assert.match(refusal, /^REKEY_SECRET_KEY: /, key)
      assert.equal(refusal.includes(key), false)
      assert.deepEqual(more, [])
    }
  })

  it("looks at every key of a rotation", () => {
    const keys = `${SAFE.REKEY_SECRET_KEY},short`
    assert.match(refusals({ REKEY_SECRET_KEY: keys })[0] ?? "", /key 2/)
  })
})

function refusals(changes: Partial<typeof SAFE>): readonly string[] {
  const read = readSettings({ flags: {}, environment: { ...SAFE, ...changes }, file: {} })
  return refusalsOf(read, parts.refusalOfKeys)
}
