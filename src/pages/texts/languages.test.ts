import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { listGaps } from "../../lib/translated.ts"
import { directionOf, LANGUAGES } from "../../messages/language.ts"
import { en } from "./en.ts"
import { textsOf, TRANSLATIONS } from "./languages.ts"

// Texts that a language lacks, as `de failures.busy.title`. Whoever adds an English one may list it
// here; people read it in English until it is translated.
const LACKING: readonly string[] = []

describe("the texts of pages", () => {
  it("are those of the language, of its country's language, or English", () => {
    assert.equal(textsOf("de").locale, "de")
    assert.equal(textsOf("de-AT"), textsOf("de"))
    assert.equal(textsOf("xx"), en)
    assert.equal(textsOf("__proto__"), en)
  })

  it("lack nothing but what is listed", () => {
    const { locale: _locale, dir: _dir, ...english } = en
    const gaps = Object.entries(TRANSLATIONS).flatMap(([language, texts]) =>
      listGaps(english, texts).map((path) => `${language} ${path}`),
    )
    assert.deepEqual(gaps, LACKING)
  })

  it("are in the language and its direction", () => {
    for (const language of LANGUAGES) {
      const { locale, dir } = textsOf(language)
      assert.deepEqual({ locale, dir }, { locale: language, dir: directionOf(language) })
    }
  })

  it("leave nothing empty and nothing untranslated", () => {
    const english = leaves(en)
    for (const language of LANGUAGES)
      for (const [path, text] of leaves(textsOf(language))) {
        const where = `${language} ${path}`
        assert.doesNotMatch(text, /^\s*$|undefined|\[object|NaN/, where)
        const isSame = text === english.get(path) && text.includes(" ") && path !== "title"
        if (language !== "en" && !SAME.has(where)) assert.ok(!isSame, where)
      }
  })

  it("say what was not changed, or what to do, at every end of a reset", () => {
    for (const language of LANGUAGES)
      for (const [code, { title, text }] of Object.entries(textsOf(language).failures)) {
        assert.ok(title.length <= 60, `${language} ${code}: ${title}`)
        assert.ok(text.length > title.length, `${language} ${code}: ${text}`)
      }
  })
})

/** The same in English. A single word may be so anyway. */
const SAME: ReadonlySet<string> = new Set(["es errorTitle"])

/** Every text by its path; those that are made of values are made with the same ones. */
function leaves(value: unknown, path: readonly string[] = []): Map<string, string> {
  if (typeof value === "string") return new Map([[path.join("."), value]])
  if (typeof value === "function")
    return new Map([[path.join("."), String(value(path[0] === "rules" ? ["3", "aaa"] : "X", "Y"))]])
  const inner = Object.entries(value as object)
  return new Map(inner.flatMap(([key, child]) => [...leaves(child, [...path, key])]))
}
