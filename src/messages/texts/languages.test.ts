import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { listGaps } from "../../lib/translated.ts"
import { en } from "./en.ts"
import { TRANSLATIONS } from "./languages.ts"

// Texts that a language lacks, as `de code.notYou`. Whoever adds an English one may list it here;
// people read it in English until it is translated.
const LACKING: readonly string[] = []

describe("the texts of messages", () => {
  it("lack nothing but what is listed", () => {
    const gaps = Object.entries(TRANSLATIONS).flatMap(([language, texts]) =>
      listGaps(en, texts).map((path) => `${language} ${path}`),
    )
    assert.deepEqual(gaps, LACKING)
  })
})
