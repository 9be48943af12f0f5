import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { plural } from "./plural.ts"

describe("words with a number", () => {
  it("take the form of their language", () => {
    const characters = plural("pl", { one: "# znak", few: "# znaki", many: "# znaków", other: "" })
    assert.deepEqual([1, 3, 5, 12, 22].map(characters), [
      "1 znak",
      "3 znaki",
      "5 znaków",
      "12 znaków",
      "22 znaki",
    ])
  })

  it("take the other form where there is none of their own", () => {
    assert.equal(plural("ar", { two: "حرفان", other: "# حرف" })("2"), "حرفان")
    assert.equal(plural("ar", { two: "حرفان", other: "# حرف" })("8"), "8 حرف")
  })
})
