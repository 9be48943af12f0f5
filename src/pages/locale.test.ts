import assert from "node:assert/strict"
import { describe, it } from "node:test"
import fc from "fast-check"
import { findEnabledLocale, negotiateLocale } from "./locale.ts"

const ENABLED = ["en", "de"]
const locale = (uiLocales: string | null, acceptLanguage: string | null, enabled = ENABLED) =>
  negotiateLocale({ uiLocales, acceptLanguage }, enabled)

describe("the language of a page", () => {
  it("is the first that was asked for and is there, in the address before the header", () => {
    assert.equal(locale("fi de en", "en"), "de")
    assert.equal(locale("fi", "de"), "de")
    assert.equal(locale(null, "fi, de;q=0.5, en;q=0.4"), "de")
  })

  it("is the browser's favourite, in whatever order it stands", () => {
    assert.equal(locale(null, "en;q=0.1, de;q=0.9"), "de")
    assert.equal(locale(null, "de;q=0, en;q=0.1"), "en")
    assert.equal(locale(null, "de;q=2, en;q=0.1"), "en")
  })

  it("is a regional one's language, and the other way round", () => {
    assert.equal(locale("de-AT", null), "de")
    assert.equal(locale("DE-at", null, ["en", "de-CH"]), "de-CH")
    assert.equal(locale("de", null, ["en", "de-CH"]), "de-CH")
    assert.equal(locale("de-CH", null, ["de", "de-CH"]), "de-CH")
  })

  it("is Simplified Chinese for every Chinese, as browsers themselves ask for it before English", () => {
    assert.equal(locale(null, "zh-TW,zh;q=0.9,en;q=0.8", ["en", "zh"]), "zh")
    assert.equal(locale("zh-Hans-CN", null, ["en", "zh"]), "zh")
    assert.equal(locale("zh-Hant", "en", ["en", "zh"]), "zh")
  })

  it("is the tenant's first where nothing fits, and English where it has none of ours", () => {
    assert.equal(locale("fi", "fi", ["de", "en"]), "de")
    assert.equal(locale("de", "de", ["fi"]), "en")
    assert.equal(locale(null, null, []), "en")
  })

  it("is never one that the tenant has not enabled", () => {
    assert.equal(locale("de", "de", ["en"]), "en")
  })

  it("is one of ours, whatever was sent", () => {
    const known = [
      "__proto__",
      "constructor",
      "../../etc/passwd",
      "en;q=x",
      "*",
      "-",
      "de-".repeat(9),
    ]
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom(...known)), (wish) => {
        assert.ok(ENABLED.includes(locale(wish, wish)))
      }),
    )
    assert.equal(locale("x".repeat(10_000), "y".repeat(10_000)), "en")
  })
})

describe("findEnabledLocale", () => {
  it("says null where there is none, so that the mail's language stays", () => {
    assert.equal(findEnabledLocale(["fi", ""], ENABLED), null)
    assert.equal(findEnabledLocale(["fi", "de"], ENABLED), "de")
  })
})
