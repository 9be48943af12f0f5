import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { keywordsIn, replaceKeywords } from "./keywords.ts"

describe("the keywords of a text", () => {
  it("are those that an import looks for, each once", () => {
    const text = `a ##ONE## b @@TWO@@ c "@@THREE@@" ##ONE## # TWO ## @FOUR@ ##5##`
    assert.deepEqual(keywordsIn(text), ["ONE", "TWO", "THREE"])
    const environment = Object.fromEntries(keywordsIn(text).map((name) => [name, "value"]))
    assert.deepEqual(keywordsIn(replaceKeywords(text, environment)), [])
  })

  it("are none where there are none", () => {
    assert.deepEqual(keywordsIn("exports.onExecutePostChallenge = async () => {}"), [])
  })
})
