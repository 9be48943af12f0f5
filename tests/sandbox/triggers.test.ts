import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { type TriggerId, TRIGGERS } from "../../src/actions/trigger.ts"
import { type ProcessRunner, processRunner } from "../../src/sandbox/process-runner.ts"
import { runRequest } from "./run-request.ts"

const CACHE = ["cache.delete", "cache.get", "cache.set"]
const PROVIDER = [...CACHE, "notification.drop", "notification.retry"]
const METHODS: Record<TriggerId, readonly string[]> = {
  "password-reset-post-challenge": [
    "access.deny",
    "authentication.challengeWith",
    "authentication.challengeWithAny",
    ...CACHE,
    "prompt.render",
    "redirect.encodeToken",
    "redirect.sendUserTo",
    "redirect.validateToken",
    "transaction.setResultUrl",
  ],
  "post-change-password": CACHE,
  "custom-email-provider": PROVIDER,
  "custom-phone-provider": PROVIDER,
  "send-phone-message": CACHE,
}

describe("an Action of the trigger", () => {
  let runner: ProcessRunner
  before(async () => {
    runner = await processRunner()
  })
  after(() => runner[Symbol.asyncDispose]())

  for (const trigger of Object.keys(METHODS) as TriggerId[]) {
    it(`${trigger} has what Auth0 gives it, and nothing more`, async () => {
      const { outcome } = await run(
        trigger,
        `const names = Object.entries(api).flatMap(([group, methods]) =>
           Object.keys(methods).map((name) => group + "." + name))
         throw new Error(names.sort().join(" "))`,
      )
      assert.equal(outcome.kind === "threw" && outcome.message, METHODS[trigger].join(" "))
    })

    it(`${trigger} may write to its cache`, async () => {
      const { outcome } = await run(trigger, 'api.cache.set("key", event.what)', { what: "v" })
      assert.deepEqual(outcome.kind === "finished" && outcome.commands, [
        { type: "cache.set", key: "key", value: "v", expiresAtMs: 1_800_000_900_000 },
      ])
    })
  }

  it("custom-email-provider asks to send again or to drop, in its own order", async () => {
    const { outcome } = await run(
      "custom-email-provider",
      'api.notification.retry("x".repeat(2000)); api.notification.drop()',
    )
    assert.deepEqual(outcome.kind === "finished" && outcome.commands, [
      { type: "notification.retry", reason: "x".repeat(1024) },
      { type: "notification.drop", reason: "" },
    ])
  })

  function run(trigger: TriggerId, body: string, event: Record<string, unknown> = {}) {
    const code = `exports.${TRIGGERS[trigger].execute} = async (event, api) => { ${body} }`
    return runner.run(runRequest(code, { trigger, event }))
  }
})
