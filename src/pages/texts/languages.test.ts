import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { de } from "./de.ts"
import { en } from "./en.ts"
import { textsOf } from "./languages.ts"

describe("the texts", () => {
  it("are those of the language, of its country's language, or English", () => {
    assert.equal(textsOf("de"), de)
    assert.equal(textsOf("de-AT"), de)
    assert.equal(textsOf("fr"), en)
    assert.equal(textsOf("__proto__"), en)
  })

  it("leave nothing empty and nothing untranslated", () => {
    const [english, german] = [leaves(en), leaves(de)]
    assert.deepEqual([...german.keys()].sort(), [...english.keys()].sort())
    for (const [path, text] of german) {
      assert.notEqual(text.trim(), "", path)
      if (!ALIKE.has(path)) assert.notEqual(text, english.get(path), path)
    }
  })

  it("say what was not changed, or what to do, at every end of a reset", () => {
    for (const texts of [en, de])
      for (const [code, { title, text }] of Object.entries(texts.failures)) {
        assert.ok(title.length <= 60, `${code}: ${title}`)
        assert.ok(text.length > title.length, `${code}: ${text}`)
      }
  })
})

/** The same word in both languages. */
const ALIKE = new Set(["dir", "title"])

/** Every text by its path; those that are made of values are made with the same ones. */
function leaves(value: unknown, path: readonly string[] = []): Map<string, string> {
  if (typeof value === "string") return new Map([[path.join("."), value]])
  if (typeof value === "function")
    return new Map([[path.join("."), String(value(path[0] === "rules" ? ["3", "aaa"] : "X", "Y"))]])
  const inner = Object.entries(value as object)
  return new Map(inner.flatMap(([key, child]) => [...leaves(child, [...path, key])]))
}
