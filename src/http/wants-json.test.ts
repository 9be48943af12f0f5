import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { wantsJson } from "./wants-json.ts"

describe("wantsJson", () => {
  it("is true for scripts, whatever type they send", () => {
    const scripts: Record<string, string>[] = [
      { "content-type": "application/json" },
      { "content-type": "application/json;charset=utf-8", "sec-fetch-mode": "cors" },
      { "content-type": "application/x-www-form-urlencoded", "sec-fetch-mode": "cors" },
      { "sec-fetch-mode": "same-origin" },
      { accept: "application/json, text/plain" },
    ]
    for (const headers of scripts) assert.equal(wantsJson(new Headers(headers)), true)
  })

  it("is false for people", () => {
    const people: Record<string, string>[] = [
      {},
      { accept: "text/html,application/xhtml+xml,*/*;q=0.8" },
      { accept: "*/*" },
      { accept: "application/json", "sec-fetch-mode": "navigate" },
      { "sec-fetch-mode": "no-cors" },
    ]
    for (const headers of people) assert.equal(wantsJson(new Headers(headers)), false)
  })
})
