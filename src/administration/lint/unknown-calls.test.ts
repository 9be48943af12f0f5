import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { TRIGGER_IDS } from "../../actions/trigger.ts"
import { type ApiOf, newApi } from "../../sandbox/guest/api.guest.ts"
import { CommandList } from "../../sandbox/guest/command-list.guest.ts"
import { unknownCallsIn } from "./unknown-calls.ts"

describe("unknownCallsIn", () => {
  it("names each call that the trigger does not have, once", () => {
    const code = `exports.onExecutePostChallenge = async (event, api) => {
      api.access.deny("no")
      api.user.setAppMetadata("a", 1); api.user.setAppMetadata("b", 2)
      api.multifactor.enable ("any")
      // api.comment.out()
      await fetch("https://example.com/api.not.code")
    }`
    assert.deepEqual(unknownCallsIn(code, "password-reset-post-challenge"), [
      "api.multifactor.enable",
      "api.user.setAppMetadata",
    ])
  })

  it("knows every call that the sandbox offers, and no other", () => {
    for (const trigger of TRIGGER_IDS) {
      const message = {
        trigger,
        cache: [],
        redirect: null,
        urlRule: { allowLoopbackHttp: false },
        nowMs: 0,
      } as unknown as ApiOf
      const api = newApi(message, new CommandList()) as Record<string, object>
      const offered = Object.entries(api).flatMap(([group, calls]) =>
        Object.keys(calls).map((name) => `api.${group}.${name}`),
      )
      const code = offered.map((call) => `${call}()`).join("; ")
      assert.deepEqual(unknownCallsIn(code, trigger), [], trigger)
      assert.ok(offered.includes("api.cache.get"), trigger)
    }
  })
})
