import assert from "node:assert/strict"
import { describe, it } from "node:test"
import type { Command } from "./command.ts"
import { verdictOf } from "./pipeline.ts"

const verdict = (...commands: Command[]) => verdictOf({ kind: "finished", commands })
const to = (url: string): Command => ({ type: "redirect.sendUserTo", url })
const result = (url: string): Command => ({ type: "transaction.setResultUrl", url })
const deny = (reason: string): Command => ({ type: "access.deny", reason })
const set = (key: string, value: string): Command => ({
  type: "cache.set",
  key,
  value,
  expiresAtMs: 9,
})

describe("the verdict on an Action", () => {
  it("is to go on when it asked for nothing", () => {
    assert.deepEqual(verdict().next, {
      kind: "go-on",
      challenges: [],
      afterwards: { kind: "next" },
    })
  })

  it("is failed whatever went wrong, and keeps nothing", () => {
    const threw = verdictOf({ kind: "threw", name: "E", message: "", stack: "" })
    assert.deepEqual(threw, {
      next: { kind: "failed" },
      resultUrl: null,
      cacheSets: [],
      cacheDeletes: [],
    })
  })

  it("is denied whenever it denied, before or after anything else, with the first reason", () => {
    assert.deepEqual(verdict(to("https://a.example/"), deny("first"), deny("second")).next, {
      kind: "denied",
      reason: "first",
    })
  })

  it("takes the last redirect and the last result address", () => {
    const { next, resultUrl } = verdict(
      to("https://a.example/"),
      to("https://b.example/"),
      result("https://c.example/"),
      result("https://d.example/"),
    )
    assert.deepEqual(next, {
      kind: "go-on",
      challenges: [],
      afterwards: { kind: "redirect", url: "https://b.example/" },
    })
    assert.equal(resultUrl, "https://d.example/")
  })

  it("leaves of the cache what was last said of each key", () => {
    const folded = verdict(set("a", "1"), set("b", "1"), set("a", "2"), {
      type: "cache.delete",
      key: "b",
    })
    assert.deepEqual(folded.cacheSets, [{ key: "a", value: "2", expiresAtMs: 9 }])
    assert.deepEqual(folded.cacheDeletes, ["b"])
  })
})
