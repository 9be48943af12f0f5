import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { toRecord, type Execution } from "./outcome.ts"

describe("an execution as it is kept", () => {
  it("holds no query of an address and no value of the cache", () => {
    const execution: Execution = {
      id: "exe_1",
      groupId: "run_1",
      triggerId: "password-reset-post-challenge",
      actionId: "act_1",
      actionName: "a",
      versionId: "ver_1",
      bindingId: "bnd_1",
      handler: "onExecutePostChallenge",
      startedAtMs: 0,
      wallClockMs: 1,
      waitedMs: 0,
      event: { user: { email: "ana@example.com" } },
      console: "",
      outcome: {
        kind: "finished",
        commands: [
          { type: "redirect.sendUserTo", url: "https://v.example/x?session_token=abc#f" },
          { type: "transaction.setResultUrl", url: "https://r.example/" },
          { type: "cache.set", key: "k", value: "access-token", expiresAtMs: 9 },
          { type: "access.deny", reason: "no" },
        ],
      },
    }
    assert.deepEqual(toRecord(execution).outcome, {
      kind: "finished",
      commands: [
        { type: "redirect.sendUserTo", url: "https://v.example/x?…" },
        { type: "transaction.setResultUrl", url: "https://r.example/" },
        { type: "cache.set", key: "k", value: "…", expiresAtMs: 9 },
        { type: "access.deny", reason: "no" },
      ],
    })
  })
})
