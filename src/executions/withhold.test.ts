import assert from "node:assert/strict"
import { describe, it } from "node:test"
import type { RunResult } from "../ports/action-runner.ts"
import { withhold, withholdFrom } from "./withhold.ts"

const TOKEN = "dG9rZW4tb2YtYS1saW5r"

describe("what is withheld", () => {
  it("is gone wherever it stands, however often", () => {
    assert.equal(
      withhold(`to ?ticket=${TOKEN}&x and ${TOKEN}.`, [TOKEN]),
      "to ?ticket=[withheld]&x and [withheld].",
    )
    assert.equal(withhold(`${TOKEN} 123456`, [TOKEN, "123456"]), "[withheld] [withheld]")
  })

  it("is gone where the text was cut in the middle of it", () => {
    for (let length = 4; length < TOKEN.length; length++)
      assert.equal(withhold(`link ${TOKEN.slice(0, length)}`, [TOKEN]), "link [withheld]")
    assert.equal(withhold(`link ${TOKEN.slice(0, 3)}`, [TOKEN]), `link ${TOKEN.slice(0, 3)}`)
  })

  it("leaves a text alone that holds nothing of it", () => {
    assert.equal(withhold("as it was", [TOKEN]), "as it was")
    assert.equal(withhold("as it was", []), "as it was")
    assert.equal(withhold("as it was", [""]), "as it was")
  })

  it("is in no part of a result", () => {
    const text = `a ${TOKEN} b`
    const outcomes: RunResult["outcome"][] = [
      { kind: "busy" },
      { kind: "threw", name: text, message: text, stack: text },
      { kind: "timed-out", message: text },
      { kind: "finished", commands: [{ type: "notification.drop", reason: text }] },
    ]
    for (const outcome of outcomes) {
      const result = { outcome, console: text, wallClockMs: 1, waitedMs: 2 }
      const told = withholdFrom(result, [TOKEN])
      assert.doesNotMatch(JSON.stringify(told), new RegExp(TOKEN))
      assert.deepEqual(
        told,
        JSON.parse(JSON.stringify(result).replaceAll(TOKEN, "[withheld]")),
        "and nothing else of it has changed",
      )
    }
  })
})
