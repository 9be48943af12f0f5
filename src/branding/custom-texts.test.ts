import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { type CustomText, fillText, findCustomTexts, toScreenTexts } from "./custom-texts.ts"

describe("toScreenTexts", () => {
  it("takes texts by screen and key, and nothing at all", () => {
    const texts = { "reset-password": { title: "New one", "unknown-key": "kept" }, unknown: {} }
    assert.deepEqual(toScreenTexts(texts), { ok: true, texts })
    assert.deepEqual(toScreenTexts({}), { ok: true, texts: {} })
  })

  const refused: [what: string, value: unknown, reason: RegExp][] = [
    ["a list", [], /object of screens/],
    ["null", null, /object of screens/],
    ["a screen that is no object", { a: "text" }, /a must be an object/],
    ["a text that is none", { a: { title: 5 } }, /a\.title must be a text/],
    ["a text of 2,001 characters", { a: { title: "x".repeat(2001) } }, /longer than 2000/],
    ["51 screens", Object.fromEntries(many(51, {})), /more than 50 screens/],
    ["201 texts", { a: Object.fromEntries(many(201, "x")) }, /more than 200 texts/],
  ]
  for (const [what, value, reason] of refused)
    it(`refuses ${what}`, () => {
      const read = toScreenTexts(value)
      assert.match(read.ok ? "" : read.reason, reason)
    })

  it("takes exactly as much as its limits say", () => {
    assert.equal(toScreenTexts({ a: { title: "x".repeat(2000) } }).ok, true)
    assert.equal(toScreenTexts(Object.fromEntries(many(50, {}))).ok, true)
    assert.equal(toScreenTexts({ a: Object.fromEntries(many(200, "x")) }).ok, true)
  })
})

describe("findCustomTexts", () => {
  it("finds the texts of a tag, else of its language, else of another tag of that language", () => {
    const all = [custom("pt-BR"), custom("de"), custom("de-AT"), custom("fr-FR")]
    const found = (locale: string) => findCustomTexts(all, "mfa", locale)?.screen?.language ?? null
    assert.deepEqual(["de-AT", "de-at", "de", "de-CH", "pt", "fr", "en"].map(found), [
      "de-AT",
      "de-AT",
      "de",
      "de",
      "pt-BR",
      "fr-FR",
      null,
    ])
    assert.equal(findCustomTexts(all, "login", "de"), null)
  })
})

describe("fillText", () => {
  it("puts in what it knows, leaves what it does not, and fills nothing twice", () => {
    const variables = { clientName: "${email} & <b>", email: "a@b.example" }
    assert.equal(fillText("To ${clientName}", variables), "To ${email} & <b>")
    assert.equal(
      fillText("${toString} ${other} $email {email}", variables),
      "${toString} ${other} $email {email}",
    )
  })
})

function custom(language: string): CustomText {
  return { prompt: "mfa", language, texts: { screen: { language } } }
}

function many<T>(count: number, value: T): [string, T][] {
  return Array.from({ length: count }, (_, index) => [`k${index}`, value])
}
